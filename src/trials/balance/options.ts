import { required } from "../../scenario/required.ts";
import { mean } from "../../sim/statistics.ts";
import { type ByFact, byFact, meansByChoice, named, type Scores, type Turn, turnsOn } from "./by-fact.ts";
import { bestOnAll, differences, drawnOnly, inCell, type Measure, meansOf } from "./pairs.ts";
import { seedsOf } from "./sample.ts";
import type { Matter, Trial } from "./trials.ts";

/** A choice dominates where it is at least as good on all scores in this share of the pairs. */
export const dominance = 0.95;

/** What an option came to. */
export interface OptionBalance {
  id: string;
  /** Share of the seeds on which it was asked for in which the option could be chosen. */
  open: number;
  /** Means at the end; null where it was never open. */
  means: Scores | null;
  /** Share of those seeds in which it is the best of the open options, ties shared. */
  bestShare: Scores;
  dominatedBy: string[];
}

/** The options of a dilemma, or of an event that asks, against each other. */
export interface MatterBalance {
  id: string;
  /** Share of the seeds on which it came up. */
  reached: number;
  /** The same on the seeds of each base alone, and what is dominated there; nothing is, where they are too few. */
  byBase: Record<string, { reached: number; dominated: string[] }>;
  byFact: ByFact<Record<string, Scores>>;
  turnsOn: Turn[];
  options: OptionBalance[];
  /** Options that another is at least as good as on all scores, and better than on one, whatever the hidden facts. */
  dominated: string[];
  /** Options that were open too seldom to be judged. */
  untested: string[];
  /** The option that is best on all scores by more than chance, over all seeds and under each value of each fact. */
  bestOnAll: { overall: string | null; byFact: ByFact<string | null> };
}

/** Compares the options of a matter over its trials; `seeds` counts those on which it did not come up as well. */
export function judgeOptions(
  { id, options }: Matter,
  trials: readonly Trial[],
  { seeds, bases }: { seeds: number; bases: readonly string[] },
  measure: Measure,
): MatterBalance {
  const { headlines, cells, least } = measure;
  const drawn = drawnOnly(trials);
  const told = options.map((option): OptionBalance => {
    const means = meansOf(drawn, option);
    return {
      id: option,
      open: drawn.length === 0 ? 0 : openIn(drawn, option) / drawn.length,
      means: means === null ? null : named(headlines, means),
      bestShare: named(headlines, bestShares(drawn, option, headlines.length)),
      dominatedBy: dominatorsOf(trials, option, options, measure),
    };
  });
  return {
    id,
    reached: drawn.length / seeds,
    byBase: Object.fromEntries(
      bases.map((base) => {
        const part = trials.filter((trial) => trial.sample.base === base);
        const dominated = options.filter((option) => dominatorsOf(part, option, options, measure).length > 0);
        return [base, { reached: drawnOnly(part).length / Math.max(1, seedsOf(base, bases, seeds)), dominated }];
      }),
    ),
    byFact: byFact(trials, cells, (part) => meansByChoice(part, options, headlines)),
    turnsOn: turnsOn(trials, options, measure),
    options: told,
    dominated: told.filter(({ dominatedBy }) => dominatedBy.length > 0).map((option) => option.id),
    untested: options.filter((option) => openIn(drawn, option) < least),
    bestOnAll: {
      overall: bestOnAll(drawn, options, measure),
      byFact: byFact(trials, cells, (part) => bestOnAll(part, options, measure)),
    },
  };
}

function dominatorsOf(trials: readonly Trial[], option: string, all: readonly string[], measure: Measure): string[] {
  return all.filter((other) => other !== option && dominates(trials, other, option, measure));
}

function openIn(trials: readonly Trial[], option: string): number {
  return trials.filter(({ ends }) => ends[option] !== null).length;
}

/** Share of the trials in which an option is the best on each score; where several are, each has its part. */
function bestShares(trials: readonly Trial[], option: string, scores: number): number[] {
  return Array.from({ length: scores }, (_, score) => mean(trials.map(({ ends }) => partOf(ends, option, score))));
}

function partOf(ends: Trial["ends"], option: string, score: number): number {
  const values = Object.values(ends).flatMap((end) => (end === null ? [] : [required(end, score)]));
  const best = Math.max(...values);
  return ends[option]?.[score] === best ? 1 / values.filter((value) => value === best).length : 0;
}

/**
 * Whether `a` is at least as good as `b` on all scores in 95 % of the pairs under every value of every hidden fact, and
 * better on one in the mean of all. Values under which the two never meet say nothing; too few pairs in all neither.
 */
function dominates(trials: readonly Trial[], a: string, b: string, { cells, least }: Measure): boolean {
  const drawn = drawnOnly(trials);
  const pairs = differences(drawn, a, b);
  if (pairs.length < least) return false;
  const better = required(pairs, 0).some((_, score) => mean(pairs.map((pair) => required(pair, score))) > 0);
  return better && [drawn, ...cells.map((cell) => inCell(trials, cell))].every((part) => holdsUp(part, a, b));
}

function holdsUp(trials: readonly Trial[], a: string, b: string): boolean {
  const pairs = differences(trials, a, b);
  const asGood = pairs.filter((pair) => pair.every((difference) => difference >= 0)).length;
  return asGood >= dominance * pairs.length;
}
