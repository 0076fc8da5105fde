import { required } from "../../scenario/required.ts";
import type { Course } from "./golden.ts";

/** A run before and after, for telling what moved. */
export interface MovedRun {
  name: string;
  before: Course;
  after: Course;
}

/** How a gauge moved in the run in which it moved most. */
export interface MovedGauge {
  gauge: string;
  run: string;
  /** The largest difference, after less before, with its sign. */
  by: number;
  /** Its values at the run's end. */
  before: number;
  after: number;
}

/** What moved between two plays of the same runs. */
export interface Moved {
  /** Runs whose states differ, with the first month in which they do (0: the start). */
  runs: { name: string; from: number }[];
  /** Gauges that moved, the largest share of what the gauge comes to first. */
  gauges: MovedGauge[];
  /** Gauges that are there only after, or only before. */
  added: string[];
  gone: string[];
}

/** Compares runs before and after, gauge by gauge. Values are kept to four digits, so a smaller move is not seen in them. */
export function movedBetween(runs: readonly MovedRun[]): Moved {
  const differing = runs.flatMap(({ name, before, after }) => {
    const length = Math.max(before.hashes.length, after.hashes.length);
    const from = Array.from({ length }).findIndex((_, month) => before.hashes[month] !== after.hashes[month]);
    return from < 0 ? [] : [{ name, from }];
  });
  const most = new Map<string, MovedGauge & { share: number }>();
  for (const run of runs) {
    for (const gauge of Object.keys(run.before.gauges)) {
      const moved = movedGauge(run, gauge);
      if (moved !== null && moved.share > (most.get(gauge)?.share ?? 0)) most.set(gauge, moved);
    }
  }
  const ids = (side: "before" | "after") => new Set(runs.flatMap((run) => Object.keys(run[side].gauges)));
  const [then, now] = [ids("before"), ids("after")];
  return {
    runs: differing,
    gauges: [...most.values()].sort((a, b) => b.share - a.share).map(({ share: _, ...moved }) => moved),
    added: [...now].filter((id) => !then.has(id)),
    gone: [...then].filter((id) => !now.has(id)),
  };
}

function movedGauge({ name, before, after }: MovedRun, gauge: string): (MovedGauge & { share: number }) | null {
  const [then, now] = [before.gauges[gauge], after.gauges[gauge]];
  if (then === undefined || now === undefined || then === now) return null;
  const [olds, news] = [valuesOf(then), valuesOf(now)];
  const count = Math.max(olds.length, news.length);
  const at = (values: readonly number[], place: number) => required(values, Math.min(place, values.length - 1));
  const differences = Array.from({ length: count }, (_, place) => at(news, place) - at(olds, place));
  const by = differences.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
  const size = Math.max(...olds.map(Math.abs), ...news.map(Math.abs));
  return {
    ...{ gauge, run: name, by, before: at(olds, count - 1), after: at(news, count - 1) },
    share: Math.abs(by) / size,
  };
}

/** The values in a course's text; the last one goes on to the run's end. */
function valuesOf(text: string): number[] {
  return text.split(" ").map(Number);
}
