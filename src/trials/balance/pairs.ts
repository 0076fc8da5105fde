import { required } from "../../scenario/required.ts";
import { mean } from "../../sim/statistics.ts";
import { type Cell, isIn } from "./sample.ts";
import type { Trial } from "./trials.ts";

/** From so many pairs on, or as many as there are seeds where those are fewer, two choices can be compared at all. */
export const leastPairs = 20;

/** What trials are judged by: the names of the scores, the values of hidden facts, and the fewest pairs that count. */
export interface Measure {
  headlines: readonly string[];
  cells: readonly Cell[];
  least: number;
}

/** What makes a lead more than noise: so many points on the 0-100 scale, and so many standard errors of the mean. */
export const noise = { points: 0.5, standardErrors: 2 };

/** How far one choice is ahead of another on a score, over the samples in which both could be chosen. */
export interface Lead {
  pairs: number;
  mean: number;
  standardError: number;
}

/** The trials on the seeds as drawn. */
export function drawnOnly(trials: readonly Trial[]): Trial[] {
  return trials.filter(({ sample }) => sample.fixed === null);
}

/** The trials that count for a value of a hidden fact. */
export function inCell(trials: readonly Trial[], cell: Cell): Trial[] {
  return trials.filter(({ sample }) => isIn(sample, cell));
}

/** Differences a - b of each pair, by score. */
export function differences(trials: readonly Trial[], a: string, b: string): number[][] {
  return trials.flatMap(({ ends }) => {
    const [here, there] = [required(ends, a), required(ends, b)];
    return here === null || there === null ? [] : [here.map((score, at) => score - required(there, at))];
  });
}

/** How far `a` is ahead of `b` on a score. */
export function leadOf(trials: readonly Trial[], a: string, b: string, score: number): Lead {
  const values = differences(trials, a, b).map((pair) => required(pair, score));
  const centre = mean(values);
  const pairs = values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { pairs, mean: centre, standardError: pairs < 2 ? 0 : Math.sqrt(squares / (pairs - 1) / pairs) };
}

/** Whether a lead rests on enough pairs and is more than chance. */
export function isAhead({ pairs, mean: by, standardError }: Lead, least: number): boolean {
  return pairs >= least && by > 0 && by >= noise.standardErrors * standardError;
}

/** Whether a lead is more than noise: more than chance, and enough points to matter. */
export function isClear(lead: Lead, least: number): boolean {
  return isAhead(lead, least) && lead.mean >= noise.points;
}

/** Mean of a choice on each score, over the trials in which it could be chosen; null where it never could. */
export function meansOf(trials: readonly Trial[], id: string): number[] | null {
  const open = trials.map(({ ends }) => required(ends, id)).filter((end) => end !== null);
  return open.length === 0 ? null : required(open, 0).map((_, score) => mean(open.map((end) => required(end, score))));
}

/** The choice with the best mean on a score, of those open often enough; the first of equals; null where none was. */
export function bestOn(trials: readonly Trial[], ids: readonly string[], score: number, least: number): string | null {
  const told = ids.flatMap((id) => {
    const open = trials.filter(({ ends }) => ends[id] !== null);
    const means = open.length < least ? null : meansOf(open, id);
    return means === null ? [] : [{ id, value: required(means, score) }];
  });
  return told.length === 0 ? null : told.reduce((best, next) => (next.value > best.value ? next : best)).id;
}

/** The one choice that is ahead of every other on every score by more than chance; null where there is none. */
export function bestOnAll(
  trials: readonly Trial[],
  ids: readonly string[],
  { headlines, least }: Measure,
): string | null {
  const ahead = (a: string, b: string) => headlines.every((_, score) => isAhead(leadOf(trials, a, b, score), least));
  return ids.find((a) => ids.every((b) => b === a || ahead(a, b))) ?? null;
}
