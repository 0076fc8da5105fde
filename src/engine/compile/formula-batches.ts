import { toGrid } from "../arithmetic.ts";
import {
  ADD,
  CONSTANT,
  PRODUCT,
  QUOTIENT,
  RECIPROCAL,
  ROOT,
  STORE,
  type Stretch,
  type Tape,
  WEIGH,
  WITHIN,
} from "./formula-program.ts";

/** A smoothed gauge follows its target: the one step among the formulas that is no instruction of the tape. */
export const FOLLOW = 9;

/**
 * The whole tape in another order: what can be computed at the same point stands together by kind, so that one loop does
 * many of a kind instead of deciding anew for each. Nothing is computed before what it reads, so the bits are the same.
 */
export interface Schedule {
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

/** What a schedule needs to know of a formula: where it stands on the tape, its value's address, and who follows it. */
interface Scheduled {
  stretch: Stretch;
  address: number;
  gauge: { address: number };
  smoothing: object | null;
}

/** Rows of the tape by their number, then one for each smoothed gauge; with what each is and has to wait for. */
interface Steps {
  kind: number[];
  needs: number[][];
}

/** Lays the tape's rows out by kind. Formulas are given in the order of the tape: inputs come first. */
export function makeSchedule(tape: Tape, formulas: readonly Scheduled[]): Schedule {
  const steps = stepsOf(tape, formulas);
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
    to: Int32Array.from(order, (step) => targetOf(tape, step)),
    ...{ a: Int32Array.from(column(tape.a)), b: Int32Array.from(column(tape.b)) },
    ...{ x: Float64Array.from(column(tape.x)), y: Float64Array.from(column(tape.y)) },
  };
}

function targetOf(tape: Tape, step: number): number {
  const rows = tape.op.length;
  if (step >= rows) return step - rows;
  return tape.op[step] === STORE ? tape.b[step] : tape.size + step;
}

/** More than there are instructions: a row's kind is its instruction, and this many more for each term. */
const kinds = 16;

function stepsOf(tape: Tape, formulas: readonly Scheduled[]): Steps {
  const rows = tape.op.length;
  const kindOf = (op: number, row: number) => (op === WEIGH ? op + kinds * (tape.c[row] - tape.b[row]) : op);
  const kind = [
    ...Array.from(tape.op, kindOf),
    ...formulas.map(({ smoothing }) => (smoothing === null ? CONSTANT : FOLLOW)),
  ];
  const needs: number[][] = kind.map(() => []);
  const writers = new Map<number, number>();
  formulas.forEach(({ stretch, address, gauge, smoothing }, at) => {
    for (let row = stretch.from; row < stretch.to; row++) {
      needs[row] = [...new Set(registersRead(tape, row).flatMap((register) => writers.get(register) ?? []))];
      if (tape.op[row] !== CONSTANT) writers.set(tape.size + row, row);
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

function registersRead({ op, a, b, c, termAddresses }: Tape, row: number): number[] {
  if (op[row] === CONSTANT) return [];
  if (op[row] === WEIGH) return [a[row], ...termAddresses.subarray(b[row], c[row])];
  const hasSecond = op[row] === ADD || op[row] === PRODUCT || op[row] === QUOTIENT;
  return hasSecond ? [a[row], b[row]] : [a[row]];
}

/** Runs rows of one kind of instruction on a month's numbers, which the tape has loaded. */
export type PlayBatch = (batch: Batch, numbers: number[]) => void;

/**
 * Makes the loops that run a schedule's batches, by instruction: any but FOLLOW. The arrays are constants of these functions:
 * the compiler takes them for such as long as a process has one model, and a row then takes half the time.
 */
export function makeBatchLoops(tape: Tape, schedule: Schedule): Readonly<Record<number, PlayBatch>> {
  const { registers, termAddresses, termTimes } = tape;
  const { to, a, b, x, y } = schedule;
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
