import { toGrid } from "./arithmetic.ts";

export const CONSTANT = 0;
export const WEIGH = 1;
export const ADD = 2;
export const PRODUCT = 3;
export const QUOTIENT = 4;
export const RECIPROCAL = 5;
export const ROOT = 6;
export const WITHIN = 7;
export const STORE = 8;

/**
 * Formulas flattened, one after another: one instruction a row, each writing the register of its own number (`size` +
 * its row). The first `size` registers mirror the month's numbers, so that an instruction takes either as it comes.
 * Gives the same bits as `evaluate`; with trees in its place a month takes 1.5 times as long. Months in which nothing is
 * held run its rows in another order (`formula-batches.ts`). Made by `compile/formula-compiler.ts`.
 */
export interface FormulaProgram {
  size: number;
  op: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
  x: Float64Array;
  y: Float64Array;
  /** Most terms of a sum are gauges as they stand: a run of several is one instruction, WEIGH, over these. */
  termAddresses: Int32Array;
  termTimes: Float64Array;
}

/** Where one formula stands in the program. What an earlier one has worked out already is not among its rows. */
export interface Stretch {
  from: number;
  to: number;
}

/** One instruction, taken out of the program's columns. */
export interface Instruction {
  op: number;
  /** Register written; of STORE the address. */
  to: number;
  /** Registers read. */
  reads: number[];
  /** Of WEIGH, the number of its terms; 0 of others. */
  terms: number;
  a: number;
  b: number;
  x: number;
  y: number;
}

/** The instruction in a row of the program. */
export function instructionAt(program: FormulaProgram, row: number): Instruction {
  const { size, op, a, b, c, x, y } = program;
  return {
    op: op[row],
    to: op[row] === STORE ? b[row] : size + row,
    reads: registersRead(program, row),
    terms: op[row] === WEIGH ? c[row] - b[row] : 0,
    ...{ a: a[row], b: b[row], x: x[row], y: y[row] },
  };
}

function registersRead({ op, a, b, c, termAddresses }: FormulaProgram, row: number): number[] {
  if (op[row] === CONSTANT) return [];
  if (op[row] === WEIGH) return [a[row], ...termAddresses.subarray(b[row], c[row])];
  const hasSecond = op[row] === ADD || op[row] === PRODUCT || op[row] === QUOTIENT;
  return hasSecond ? [a[row], b[row]] : [a[row]];
}

/** A program and the registers that it works on. */
interface Machine {
  program: FormulaProgram;
  scratch: { registers: Float64Array };
}

/** Registers for a program, its constants written in. */
export function makeRegisters({ size, op, x }: FormulaProgram): Float64Array {
  const registers = new Float64Array(size + op.length);
  for (let row = 0; row < op.length; row++) if (op[row] === CONSTANT) registers[size + row] = x[row];
  return registers;
}

/** Mirrors a month's numbers: to be called before formulas are run. What is then written goes through `write`. */
export function load({ scratch }: Machine, numbers: readonly number[]): void {
  scratch.registers.set(numbers);
}

/** Writes one of the month's numbers where formulas see it as well. */
export function write({ scratch }: Machine, numbers: number[], address: number, value: number): void {
  numbers[address] = value;
  scratch.registers[address] = value;
}

/** Runs a stretch of the program: each value is rounded to the grid and stored. Stretches are run in their order. */
export function run(machine: Machine, stretch: Stretch, numbers: number[]): void {
  const { size, op, a, b, c, x, y, termAddresses, termTimes } = machine.program;
  const { registers } = machine.scratch;
  for (let i = stretch.from; i < stretch.to; i++) {
    const to = size + i;
    // The commonest come first: the cases are tried in turn.
    switch (op[i]) {
      case PRODUCT:
        registers[to] = registers[a[i]] * registers[b[i]];
        break;
      case WEIGH: {
        let sum = registers[a[i]];
        for (let term = b[i]; term < c[i]; term++) sum += termTimes[term] * registers[termAddresses[term]];
        registers[to] = sum;
        break;
      }
      case STORE:
        write(machine, numbers, b[i], toGrid(registers[a[i]]));
        break;
      case ADD:
        registers[to] = registers[a[i]] + x[i] * registers[b[i]];
        break;
      case WITHIN:
        registers[to] = Math.min(y[i], Math.max(x[i], registers[a[i]]));
        break;
      case QUOTIENT:
        registers[to] = registers[a[i]] / registers[b[i]];
        break;
      case RECIPROCAL:
        registers[to] = 1 / registers[a[i]];
        break;
      case ROOT:
        registers[to] = Math.sqrt(registers[a[i]]);
        break;
    }
  }
}
