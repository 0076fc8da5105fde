import type { Model } from "../../engine/index.ts";
import { lastOf, required } from "../../scenario/required.ts";
import { PlayError } from "../../sim/play.ts";
import { armStrategy, type Strategy } from "../../sim/strategy.ts";
import { type Comparison, monthsOf, signedTerms } from "./comparison.ts";
import { type Course, playCourse, type Wanted } from "./course.ts";
import { countDifferences, readTerm, wantedOf } from "./read-term.ts";

/**
 * What a comparison came to over some seeds, as plain data: one row a seed, with a number for each term of each claim
 * in their order (for what is inert: the number of readings that differ). Rows merge exactly.
 */
export interface Measured {
  from: number;
  to: number;
  rows: number[][];
  /** Why the arms could not be played, such as an action that is illegal in its month. */
  fault: string | null;
}

/** Plays each arm of a comparison once on each of the seeds from..to and reads the terms of its claims. */
export function measure(model: Model, comparison: Comparison, { from, to }: { from: number; to: number }): Measured {
  const groups = groupArms(model, comparison);
  const months = monthsOf(comparison, model.scenario.months);
  const rows: number[][] = [];
  for (let seed = from; seed <= to; seed++) {
    const courses: Record<string, Course> = {};
    for (const { arms, strategy, wanted } of groups) {
      try {
        const course = playCourse(model, seed, strategy, wanted, months);
        for (const arm of arms) courses[arm] = course;
      } catch (error) {
        if (!(error instanceof PlayError || error instanceof RangeError)) throw error;
        return { from, to, rows: [], fault: `arm ${arms[0]}, seed ${seed}: ${error.message}` };
      }
    }
    rows.push(readClaims(model, comparison, courses));
  }
  return { from, to, rows, fault: null };
}

/** Arms that are the same are played once. */
interface Group {
  arms: string[];
  strategy: Strategy;
  wanted: Wanted;
}

function groupArms(model: Model, { arms, claims }: Comparison): Group[] {
  const groups = new Map<string, string[]>();
  for (const [name, arm] of Object.entries(arms)) {
    const key = JSON.stringify(arm);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const terms = claims.flatMap((claim) => signedTerms(claim).map(({ term }) => term));
  return [...groups.values()].flatMap((names) => {
    const everything = claims.some((claim) => "inert" in claim && claim.inert.some((name) => names.includes(name)));
    const parts = names.map((name) => wantedOf(name, terms, everything));
    const wanted: Wanted = {
      values: new Set(parts.flatMap((part) => [...part.values])),
      observed: new Set(parts.flatMap((part) => [...part.observed])),
      everything,
    };
    return [{ arms: names, strategy: armStrategy(model, required(arms, required(names, 0))), wanted }];
  });
}

function readClaims(model: Model, { claims }: Comparison, courses: Readonly<Record<string, Course>>): number[] {
  const { months } = model.scenario;
  return claims.flatMap((claim) =>
    "inert" in claim
      ? [countDifferences(model, claim.inert, courses)]
      : signedTerms(claim).map(({ term }) => readTerm(term, courses, months)),
  );
}

/** Puts the parts of a comparison's seeds together. Throws a RangeError when a seed is missing or stands in two parts. */
export function mergeMeasured(parts: readonly Measured[]): Measured {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const [first] = sorted;
  if (first === undefined) throw new RangeError("there is nothing to merge");
  for (const [i, part] of sorted.entries()) {
    const expected = i === 0 ? first.from : required(sorted, i - 1).to + 1;
    if (part.from !== expected) throw new RangeError(`a part begins with seed ${part.from}, not ${expected}`);
  }
  return {
    from: first.from,
    to: lastOf(sorted).to,
    rows: sorted.flatMap((part) => part.rows),
    fault: sorted.find((part) => part.fault !== null)?.fault ?? null,
  };
}
