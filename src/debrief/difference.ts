import type { Model } from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import { mean, quartiles } from "../sim/statistics.ts";
import type { Branch, Paths } from "./what-if.ts";

/** What another option would have made of a run, against the option that the run took. */
export interface Difference {
  question: number;
  option: string;
  taken: boolean;
  /** The month that the line and the band begin with: the last before the decision's turn. */
  from: number;
  /** Month by month with the run's own luck: the option's own values. */
  line: Paths;
  /** At the run's end and with the run's own luck: the other option's value less the run's, by gauge. */
  sameLuck: Readonly<Record<string, number>>;
  /**
   * The same over other luck, each seed against itself: its mean, and how often it was above and below 0 (0 to 1). Zeros
   * where the option could not be taken.
   */
  otherLuck: Readonly<Record<string, { mean: number; above: number; below: number }>>;
  /** At the run's end, over the same other luck: how many people more or fewer on average, by count, apart from the scores. */
  people: Readonly<Record<string, number>>;
  /** Month by month over other luck: lower quartile, median and upper quartile of the option's own values; empty without. */
  band: Readonly<Record<string, readonly Quartiles[]>>;
}

export type Quartiles = readonly [low: number, middle: number, high: number];

/** A decision, with the most that any of its other options would have changed any of the gauges compared. */
export interface Weight {
  question: number;
  option: string;
  gauge: string;
  /** The mean change at the run's end over other luck. */
  by: number;
}

/** Compares a branch with that of the run's own option, played with the same seeds. */
export function differenceOf(own: Branch, other: Branch): Difference {
  const gauges = Object.keys(other.sameLuck);
  const end = (paths: Paths, gauge: string) => lastOf(required(paths, gauge));
  const byGauge = <T>(of: (gauge: string) => T) => Object.fromEntries(gauges.map((gauge) => [gauge, of(gauge)]));
  return {
    question: other.question,
    option: other.option,
    taken: other.taken,
    from: other.from,
    line: other.sameLuck,
    sameLuck: byGauge((gauge) => end(other.sameLuck, gauge) - end(own.sameLuck, gauge)),
    otherLuck: byGauge((gauge) => {
      const changes = other.otherLuck.map(
        (paths, seed) => end(paths, gauge) - end(required(own.otherLuck, seed), gauge),
      );
      const share = (holds: (change: number) => boolean) => mean(changes.map((change) => Number(holds(change))));
      return { mean: mean(changes), above: share((change) => change > 0), below: share((change) => change < 0) };
    }),
    people: Object.fromEntries(
      Object.keys(own.people[0] ?? {}).map((count) => [
        count,
        mean(other.people.map((people, seed) => required(people, count) - required(required(own.people, seed), count))),
      ]),
    ),
    band: byGauge((gauge) => bandOf(other, gauge)),
  };
}

/** Month by month over other luck: the quartiles of a gauge on a branch. What has ended stays where it ended. */
export function bandOf({ sameLuck, otherLuck }: Branch, gauge: string): Quartiles[] {
  if (otherLuck.length === 0) return [];
  return required(sameLuck, gauge).map((_, month) =>
    quartiles(otherLuck.map((paths) => reached(required(paths, gauge), month))),
  );
}

/** The value of a path in a month, or the one with which it ended. */
function reached(path: readonly number[], month: number): number {
  return required(path, Math.min(month, path.length - 1));
}

/** Whether a change of a gauge counts, and how much. */
type Measure = (by: number, gauge: string) => number;

/** How much a decision mattered, whichever way. */
const anyWay: Measure = (by) => Math.abs(by);

/** How much better it would have come out: higher, or lower for a gauge of which much is bad. Worse counts for nothing. */
export function forTheBetter({ layout }: Model): Measure {
  return (by, gauge) => Math.max(0, required(layout.byId, gauge).high === "bad" ? -by : by);
}

/** The decisions by how much they mattered: each with its weightiest other option, the largest change first. */
export function ranked(differences: readonly Difference[], measure: Measure = anyWay): Weight[] {
  const heaviest = new Map<number, Weight>();
  for (const { question, option, taken, otherLuck } of differences) {
    if (!taken) continue;
    for (const [gauge, { mean: by }] of Object.entries(otherLuck)) {
      const known = heaviest.get(question);
      if (known === undefined || measure(by, gauge) > measure(known.by, known.gauge))
        heaviest.set(question, { question, option, gauge, by });
    }
  }
  return [...heaviest.values()].sort((a, b) => measure(b.by, b.gauge) - measure(a.by, a.gauge));
}

/** A change smaller than this, in points of a gauge, is no lesson either way. */
const leastLesson = 1;

/** Whether a change is a lesson: -1 down, 1 up, 0 neither; rounded to the tenth of a point that is shown. */
export function lessonOf(change: number): -1 | 0 | 1 {
  const told = Math.round(change * 10) / 10;
  if (Math.abs(told) < leastLesson) return 0;
  return told < 0 ? -1 : 1;
}

/** Gauges on which an option that helps under one set of parameters harms under another. */
export function flips(bySet: readonly Difference[]): string[] {
  const [first] = bySet;
  if (first === undefined) return [];
  return Object.keys(first.otherLuck).filter((gauge) => {
    const lessons = bySet.map(({ otherLuck }) => lessonOf(required(otherLuck, gauge).mean));
    return lessons.includes(1) && lessons.includes(-1);
  });
}
