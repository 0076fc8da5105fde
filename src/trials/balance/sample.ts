import { type Model, start } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";

/** A seed to be played, and the hidden facts that hold on it. */
export interface Sample {
  seed: string;
  facts: Record<string, string>;
  /** The hidden fact that was fixed here, because the seeds drew too few of this value; null where all are drawn. */
  fixed: string | null;
  /** The policy that decides all else while options are tried here. */
  base: string;
}

/** The samples in which a hidden fact has a value. */
export interface Cell {
  fact: string;
  value: string;
}

/** Each value of a hidden fact is looked at on so many seeds, or on all seeds where they are fewer. */
const leastPerValue = 50;

/**
 * The seeds "1".."seeds" with the facts that they draw. Where a value comes out too seldom, the first seeds that drew
 * another are played once more with the value fixed and everything else as drawn. The bases take turns, seed by seed.
 */
export function drawSamples(model: Model, seeds: number, bases: readonly string[]): Sample[] {
  const drawn = Array.from({ length: seeds }, (_, i): Sample => {
    const seed = String(i + 1);
    return { seed, facts: start(model, seed).facts, fixed: null, base: required(bases, i % bases.length) };
  });
  return [...drawn, ...cellsOf(model).flatMap((cell) => topUp(drawn, cell))];
}

function topUp(drawn: readonly Sample[], { fact, value }: Cell): Sample[] {
  const others = drawn.filter((sample) => sample.facts[fact] !== value);
  const there = drawn.length - others.length;
  const lacking = Math.max(0, Math.min(drawn.length, leastPerValue) - there);
  return others
    .slice(0, lacking)
    .map((sample) => ({ ...sample, facts: { ...sample.facts, [fact]: value }, fixed: fact }));
}

/** How many of the drawn samples have this base. */
export function seedsOf(base: string, bases: readonly string[], seeds: number): number {
  const at = bases.indexOf(base);
  return Math.floor((seeds + bases.length - 1 - at) / bases.length);
}

/** Every value of every hidden fact. */
export function cellsOf(model: Model): Cell[] {
  return model.scenario.facts.flatMap(({ id, values }) => values.map((value) => ({ fact: id, value: value.id })));
}

/** Whether a sample counts for a value: the value holds there, and no other fact was fixed. */
export function isIn(sample: Sample, { fact, value }: Cell): boolean {
  return sample.facts[fact] === value && (sample.fixed === null || sample.fixed === fact);
}
