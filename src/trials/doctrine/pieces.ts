import type { Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { type Carrier, carriersOf, meanCarriers } from "./carriers.ts";
import type { Comparison } from "./comparison.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Measured, measure, mergeMeasured } from "./measure.ts";

/** Some seeds of one of many comparisons, as plain data. */
export interface Piece {
  /** Where the comparison stands in the list. */
  comparison: number;
  measured: Measured;
  /** What carried each claim, for each of these seeds whose ledger is looked into. */
  carriers: Carrier[][][];
}

/** So many comparisons over the seeds 1..seeds, of which the first few also record what carried their claims. */
export interface Trial {
  comparisons: readonly Comparison[];
  seeds: number;
  withLedger: number;
}

/**
 * Does a part of a trial. Its items are the seeds of the first comparison, then those of the second, and so on; the
 * first item is 1, both ends are included. Parts may be cut anywhere: `settle` puts them together exactly.
 */
export function tryPart(model: Model, trial: Trial, { from, to }: { from: number; to: number }): Piece[] {
  const pieces: Piece[] = [];
  for (let item = from; item <= to; ) {
    const comparison = Math.floor((item - 1) / trial.seeds);
    const end = Math.min(to, (comparison + 1) * trial.seeds);
    const seeds = { from: item - comparison * trial.seeds, to: end - comparison * trial.seeds };
    pieces.push(tryOne(model, trial, comparison, seeds));
    item = end + 1;
  }
  return pieces;
}

function tryOne(model: Model, trial: Trial, at: number, { from, to }: { from: number; to: number }): Piece {
  const comparison = required(trial.comparisons, at);
  const measured = measure(model, comparison, { from, to });
  const carriers: Carrier[][][] = [];
  for (let seed = from; seed <= Math.min(to, trial.withLedger) && measured.fault === null; seed++) {
    carriers.push(carriersOf(model, comparison, seed));
  }
  return { comparison: at, measured, carriers };
}

/** A verdict with what carried each claim, largest first. */
export interface Settled {
  verdict: Verdict;
  carriers: Carrier[][];
}

/** Puts the parts of a trial together and judges each comparison. Throws a RangeError when a part is missing. */
export function settle({ comparisons }: Pick<Trial, "comparisons">, pieces: readonly Piece[]): Settled[] {
  return comparisons.map((comparison, at) => {
    const own = pieces.filter((piece) => piece.comparison === at);
    own.sort((a, b) => a.measured.from - b.measured.from);
    const verdict = judge(comparison, mergeMeasured(own.map((piece) => piece.measured)));
    const seeds = own.flatMap((piece) => piece.carriers);
    return {
      verdict,
      carriers: comparison.claims.map((_, claim) => meanCarriers(seeds.map((seed) => required(seed, claim)))),
    };
  });
}
