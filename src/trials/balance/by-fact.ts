import { required } from "../../scenario/required.ts";
import { bestOn, inCell, isClear, leadOf, type Measure, meansOf } from "./pairs.ts";
import type { Cell } from "./sample.ts";
import type { Trial } from "./trials.ts";

/** A result for each value of each hidden fact. */
export type ByFact<T> = Record<string, Record<string, T>>;
/** A number for each headline score. */
export type Scores = Record<string, number>;

/** A score on which another choice is the better one under another value of a hidden fact, by more than noise. */
export interface Turn {
  fact: string;
  score: string;
  /** The best choice under each value. */
  better: Record<string, string>;
  /** By how much it is ahead, in the mean of the pairs, of what is best under the other value. */
  lead: Record<string, number>;
}

/** Names the scores of a list of numbers. */
export function named(headlines: readonly string[], values: readonly number[]): Scores {
  return Object.fromEntries(headlines.map((score, at) => [score, required(values, at)]));
}

/** Works something out for each value of each hidden fact, on its own trials. */
export function byFact<T>(trials: readonly Trial[], cells: readonly Cell[], of: (part: Trial[]) => T): ByFact<T> {
  const told: ByFact<T> = {};
  for (const cell of cells) {
    told[cell.fact] ??= {};
    required(told, cell.fact)[cell.value] = of(inCell(trials, cell));
  }
  return told;
}

/** Means of each choice on each score; a choice that was never open is left out. */
export function meansByChoice(
  trials: readonly Trial[],
  ids: readonly string[],
  headlines: readonly string[],
): Record<string, Scores> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const means = meansOf(trials, id);
      return means === null ? [] : [[id, named(headlines, means)]];
    }),
  );
}

/** Where the better choice turns on a hidden fact: the best under each of two values is clearly ahead of the other's. */
export function turnsOn(trials: readonly Trial[], ids: readonly string[], measure: Measure): Turn[] {
  const facts = [...new Set(measure.cells.map((cell) => cell.fact))];
  return facts.flatMap((fact) =>
    measure.headlines.flatMap((score, at) => {
      const turn = turnOf(trials, ids, measure, fact, at);
      return turn === null ? [] : [{ fact, score, ...turn }];
    }),
  );
}

function turnOf(
  trials: readonly Trial[],
  ids: readonly string[],
  { cells, least }: Measure,
  fact: string,
  score: number,
): Pick<Turn, "better" | "lead"> | null {
  const bests = cells.flatMap((cell) => {
    const part = inCell(trials, cell);
    const best = cell.fact === fact ? bestOn(part, ids, score, least) : null;
    return best === null ? [] : [{ value: cell.value, part, best }];
  });
  const better = Object.fromEntries(bests.map(({ value, best }) => [value, best]));
  for (const [i, one] of bests.entries()) {
    for (const other of bests.slice(i + 1)) {
      const here = leadOf(one.part, one.best, other.best, score);
      const there = leadOf(other.part, other.best, one.best, score);
      if (!isClear(here, least) || !isClear(there, least)) continue;
      return { better, lead: { [one.value]: here.mean, [other.value]: there.mean } };
    }
  }
  return null;
}

/** How many of the seeds drew each value, or were played with it. */
export function samplesByFact(trials: readonly Trial[], cells: readonly Cell[]): ByFact<number> {
  return byFact(trials, cells, (part) => part.length);
}
