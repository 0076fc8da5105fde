import { toGrid } from "./arithmetic.ts";
import {
  ADD,
  type FormulaProgram,
  PRODUCT,
  QUOTIENT,
  RECIPROCAL,
  ROOT,
  STORE,
  WEIGH,
  WITHIN,
} from "./formula-program.ts";

/** A smoothed gauge follows its target: the one step among the formulas that is no instruction of the program. */
export const FOLLOW = 9;

/**
 * The whole program in another order: what can be computed at the same point stands together by kind, so that one loop
 * does many of a kind instead of deciding anew for each. Nothing is computed before what it reads, so the bits are the
 * same. Running the program's rows in their own order instead, a month takes 1.3 to 1.4 times as long (area-or-point and
 * laboratory, without ledger, medians of 15 heats). Made by `compile/formula-batches.ts`.
 */
export interface FormulaBatches {
  batches: readonly Batch[];
  /** Register written; of STORE the address, of FOLLOW the index of the formula. */
  to: Int32Array;
  a: Int32Array;
  b: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

/** Rows of one kind, one after another: of WEIGH those with as many terms, so that the processor knows what comes. */
export interface Batch {
  op: number;
  terms: number;
  from: number;
  to: number;
}

/**
 * Runs all batches on a month's numbers, which the registers have loaded. `follow` is called with the index of each
 * formula whose gauge follows it, once its target is stored.
 */
export type RunBatches = (numbers: number[], follow: (formula: number) => void) => void;

/** Makes the function that runs the batches of a program on these registers. */
export function makeBatchRunner(
  program: FormulaProgram,
  formulaBatches: FormulaBatches,
  registers: Float64Array,
): RunBatches {
  const loops = batchLoops(program, formulaBatches, registers);
  const { batches, to } = formulaBatches;
  return (numbers, follow) => {
    for (const batch of batches) {
      if (batch.op !== FOLLOW) loops[batch.op](batch, numbers);
      else for (let i = batch.from; i < batch.to; i++) follow(to[i]);
    }
  };
}

/**
 * The loops that run batches, by instruction: any but FOLLOW. The arrays are constants of these functions: the compiler
 * takes them for such as long as a process has one model, and a row then takes half the time.
 */
function batchLoops(
  { termAddresses, termTimes }: FormulaProgram,
  { to, a, b, x, y }: FormulaBatches,
  registers: Float64Array,
): Readonly<Record<number, (batch: Batch, numbers: number[]) => void>> {
  return {
    [WEIGH]: ({ from, to: end, terms }) => {
      for (let i = from; i < end; i++) {
        let sum = registers[a[i]];
        for (let at = b[i], last = at + terms; at < last; at++) sum += termTimes[at] * registers[termAddresses[at]];
        registers[to[i]] = sum;
      }
    },
    [ADD]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = registers[a[i]] + x[i] * registers[b[i]];
    },
    [PRODUCT]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = registers[a[i]] * registers[b[i]];
    },
    [STORE]: ({ from, to: end }, numbers) => {
      for (let i = from; i < end; i++) {
        const value = toGrid(registers[a[i]]);
        numbers[to[i]] = value;
        registers[to[i]] = value;
      }
    },
    [WITHIN]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = Math.min(y[i], Math.max(x[i], registers[a[i]]));
    },
    [QUOTIENT]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = registers[a[i]] / registers[b[i]];
    },
    [RECIPROCAL]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = 1 / registers[a[i]];
    },
    [ROOT]: ({ from, to: end }) => {
      for (let i = from; i < end; i++) registers[to[i]] = Math.sqrt(registers[a[i]]);
    },
  };
}
