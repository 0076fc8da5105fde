import { type Batch, FOLLOW, type FormulaBatches } from "../kernel/formula-batches.ts";
import {
  CONSTANT,
  type FormulaProgram,
  type Instruction,
  instructionAt,
  type Stretch,
} from "../kernel/formula-program.ts";

/** What batches need to know of a formula: where it stands in the program, its value's address, and who follows it. */
interface Placed {
  stretch: Stretch;
  address: number;
  gauge: { address: number };
  smoothing: object | null;
}

/** An instruction of the program, or a smoothed gauge that follows its target. */
interface Step extends Instruction {
  /** The steps that write what it reads. */
  needs: ReadonlySet<Step>;
  /** Steps that need this one. */
  followers: Step[];
  /** How many of `needs` have no place in the order yet. */
  waiting: number;
}

/** Lays the program's rows out by kind. Formulas are given in the order of the program: inputs come first. */
export function compileBatches(program: FormulaProgram, formulas: readonly Placed[]): FormulaBatches {
  const order: Step[] = [];
  const batches: Batch[] = [];
  const ready = new Map<number, Step[]>();
  const release = (step: Step) => {
    const same = ready.get(kindOf(step));
    if (same === undefined) ready.set(kindOf(step), [step]);
    else same.push(step);
  };
  for (const step of stepsOf(program, formulas)) if (step.waiting === 0) release(step);
  while (ready.size > 0) {
    // The kind of which most are ready; rows that become ready on the way join their own kind, this one too.
    const [kind, steps] = [...ready].reduce((most, other) => (other[1].length > most[1].length ? other : most));
    const from = order.length;
    for (const step of steps) {
      order.push(step);
      for (const later of step.followers) if (--later.waiting === 0) release(later);
    }
    ready.delete(kind);
    batches.push({ op: kind % kinds, terms: Math.floor(kind / kinds), from, to: order.length });
  }
  return {
    batches,
    to: Int32Array.from(order, ({ to }) => to),
    a: Int32Array.from(order, ({ a }) => a),
    b: Int32Array.from(order, ({ b }) => b),
    x: Float64Array.from(order, ({ x }) => x),
    y: Float64Array.from(order, ({ y }) => y),
  };
}

/** More than there are instructions: a row's kind is its instruction, and this many more for each term. */
const kinds = 16;

function kindOf({ op, terms }: Step): number {
  return op + kinds * terms;
}

/** The program's instructions in its order, but constants, then one step for each smoothed gauge. */
function stepsOf(program: FormulaProgram, formulas: readonly Placed[]): Step[] {
  const instructions: Step[] = [];
  const follows: Step[] = [];
  const writers = new Map<number, Step>();
  for (const [index, { stretch, address, gauge, smoothing }] of formulas.entries()) {
    for (let row = stretch.from; row < stretch.to; row++) {
      const instruction = instructionAt(program, row);
      if (instruction.op === CONSTANT) continue;
      const step = stepOf(instruction, writers);
      instructions.push(step);
      writers.set(step.to, step);
    }
    if (smoothing === null) continue;
    const follow = { op: FOLLOW, to: index, reads: [address], terms: 0, a: 0, b: 0, x: 0, y: 0 };
    const step = stepOf(follow, writers);
    follows.push(step);
    writers.set(gauge.address, step);
  }
  const steps = [...instructions, ...follows];
  for (const step of steps) for (const earlier of step.needs) earlier.followers.push(step);
  return steps;
}

function stepOf(instruction: Instruction, writers: ReadonlyMap<number, Step>): Step {
  const needs = new Set(instruction.reads.flatMap((register) => writers.get(register) ?? []));
  return { ...instruction, needs, followers: [], waiting: needs.size };
}
