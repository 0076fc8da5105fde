import { toGrid } from "../arithmetic.ts";
import {
  ADD,
  CONSTANT,
  type FormulaProgram,
  PRODUCT,
  QUOTIENT,
  RECIPROCAL,
  ROOT,
  STORE,
  type Stretch,
  WEIGH,
  WITHIN,
} from "./formula-program.ts";

/** A smoothed gauge follows its target: the one step among the formulas that is no instruction of the program. */
export const FOLLOW = 9;

/**
 * The whole program in another order: what can be computed at the same point stands together by kind, so that one loop
 * does many of a kind instead of deciding anew for each. Nothing is computed before what it reads, so the bits are the
 * same. Running the program's rows in their own order instead, a month takes 1.3 to 1.4 times as long (area-or-point and
 * laboratory, without ledger, medians of 15 heats).
 */
export interface FormulaBatches {
  batches: Batch[];
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

/** What batches need to know of a formula: where it stands in the program, its value's address, and who follows it. */
interface Placed {
  stretch: Stretch;
  address: number;
  gauge: { address: number };
  smoothing: object | null;
}

/** Rows of the program by their number, then one for each smoothed gauge; with what each is and has to wait for. */
interface Steps {
  kind: number[];
  needs: number[][];
}

/** Lays the program's rows out by kind. Formulas are given in the order of the program: inputs come first. */
export function compileBatches(program: FormulaProgram, formulas: readonly Placed[]): FormulaBatches {
  const steps = stepsOf(program, formulas);
  const order: number[] = [];
  const batches: Batch[] = [];
  const ready = new Map<number, number[]>();
  const waiting = steps.needs.map((needs) => needs.length);
  const next = followersOf(steps);
  const release = (step: number) => {
    const same = ready.get(steps.kind[step]);
    if (same === undefined) ready.set(steps.kind[step], [step]);
    else same.push(step);
  };
  steps.kind.forEach((kind, step) => {
    if (kind !== CONSTANT && waiting[step] === 0) release(step);
  });
  while (ready.size > 0) {
    // The kind of which most are ready; rows that become ready on the way join their own kind, this one too.
    const [kind, rows] = [...ready].reduce((most, other) => (other[1].length > most[1].length ? other : most));
    const from = order.length;
    for (const step of rows) {
      order.push(step);
      for (const later of next[step]) if (--waiting[later] === 0) release(later);
    }
    ready.delete(kind);
    batches.push({ op: kind % kinds, terms: Math.floor(kind / kinds), from, to: order.length });
  }
  const column = (of: ArrayLike<number>) => order.map((step) => of[step] ?? 0);
  return {
    batches,
    to: Int32Array.from(order, (step) => targetOf(program, step)),
    ...{ a: Int32Array.from(column(program.a)), b: Int32Array.from(column(program.b)) },
    ...{ x: Float64Array.from(column(program.x)), y: Float64Array.from(column(program.y)) },
  };
}

function targetOf(program: FormulaProgram, step: number): number {
  const rows = program.op.length;
  if (step >= rows) return step - rows;
  return program.op[step] === STORE ? program.b[step] : program.size + step;
}

/** More than there are instructions: a row's kind is its instruction, and this many more for each term. */
const kinds = 16;

function stepsOf(program: FormulaProgram, formulas: readonly Placed[]): Steps {
  const rows = program.op.length;
  const kindOf = (op: number, row: number) => (op === WEIGH ? op + kinds * (program.c[row] - program.b[row]) : op);
  const kind = [
    ...Array.from(program.op, kindOf),
    ...formulas.map(({ smoothing }) => (smoothing === null ? CONSTANT : FOLLOW)),
  ];
  const needs: number[][] = kind.map(() => []);
  const writers = new Map<number, number>();
  formulas.forEach(({ stretch, address, gauge, smoothing }, at) => {
    for (let row = stretch.from; row < stretch.to; row++) {
      needs[row] = [...new Set(registersRead(program, row).flatMap((register) => writers.get(register) ?? []))];
      if (program.op[row] !== CONSTANT) writers.set(program.size + row, row);
    }
    writers.set(address, stretch.to - 1);
    if (smoothing === null) return;
    needs[rows + at] = [stretch.to - 1];
    writers.set(gauge.address, rows + at);
  });
  return { kind, needs };
}

function followersOf({ needs }: Steps): number[][] {
  const next: number[][] = needs.map(() => []);
  needs.forEach((before, step) => {
    for (const earlier of before) next[earlier].push(step);
  });
  return next;
}

function registersRead({ op, a, b, c, termAddresses }: FormulaProgram, row: number): number[] {
  if (op[row] === CONSTANT) return [];
  if (op[row] === WEIGH) return [a[row], ...termAddresses.subarray(b[row], c[row])];
  const hasSecond = op[row] === ADD || op[row] === PRODUCT || op[row] === QUOTIENT;
  return hasSecond ? [a[row], b[row]] : [a[row]];
}

/** Runs rows of one kind of instruction on a month's numbers, which the registers have loaded. */
export type RunBatch = (batch: Batch, numbers: number[]) => void;

/**
 * Makes the loops that run batches, by instruction: any but FOLLOW. The arrays are constants of these functions:
 * the compiler takes them for such as long as a process has one model, and a row then takes half the time.
 */
export function makeBatchLoops(
  { termAddresses, termTimes }: FormulaProgram,
  { to, a, b, x, y }: FormulaBatches,
  registers: Float64Array,
): Readonly<Record<number, RunBatch>> {
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
