import { toGrid } from "../arithmetic.ts";

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
 * Walking a tree for each gauge each month costs several times as much. Gives the same bits as `evaluate`. Months in
 * which nothing is held run its rows in the order of a schedule (`schedule.ts`). Made by `tape-maker.ts`.
 */
export interface Tape {
  size: number;
  op: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
  x: Float64Array;
  y: Float64Array;
  registers: Float64Array;
  /** Most terms of a sum are gauges as they stand: a run of several is one instruction, WEIGH, over these. */
  termAddresses: Int32Array;
  termTimes: Float64Array;
}

/** Where one formula stands on the tape. What an earlier one has worked out already is not among its rows. */
export interface Stretch {
  from: number;
  to: number;
}

/** Mirrors a month's numbers: to be called before formulas are played. What is then written goes through `write`. */
export function load(tape: Tape, numbers: readonly number[]): void {
  tape.registers.set(numbers);
}

/** Writes one of the month's numbers where formulas see it as well. */
export function write(tape: Tape, numbers: number[], address: number, value: number): void {
  numbers[address] = value;
  tape.registers[address] = value;
}

/** Runs a stretch of the tape: each value is rounded to the grid and stored. Stretches are run in their order. */
export function play(tape: Tape, stretch: Stretch, numbers: number[]): void {
  const { size, op, a, b, c, x, y, registers, termAddresses, termTimes } = tape;
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
        write(tape, numbers, b[i], toGrid(registers[a[i]]));
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
