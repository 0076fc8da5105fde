import type { Model } from "../../engine/index.ts";
import { entryAt } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Course, Wanted } from "./course.ts";
import type { Term } from "./format.ts";

/** What a term needs to be kept of the arms that it reads. */
function wantedBy(term: Term): { arm: string; values: string[]; observed: string[] }[] {
  if ("event" in term) return [{ arm: term.arm, values: [], observed: [] }];
  const values = [term.gauge];
  if ("diverges" in term) return [term.arm, term.against].map((arm) => ({ arm, values, observed: [] }));
  const observed = "take" in term && term.take === "error" ? values : [];
  return [{ arm: term.arm, values, observed }];
}

/** Puts together what all the terms that read an arm want of it. */
export function wantedOf(arm: string, terms: readonly Term[], everything: boolean): Wanted {
  const parts = terms.flatMap(wantedBy).filter((part) => part.arm === arm);
  return {
    values: new Set(parts.flatMap((part) => part.values)),
    observed: new Set(parts.flatMap((part) => part.observed)),
    everything,
  };
}

/** The value of a term in the runs of one seed, without its `times`. `months` is the scenario's last month. */
export function readTerm(term: Term, courses: Readonly<Record<string, Course>>, months: number): number {
  const course = required(courses, term.arm);
  if ("event" in term) {
    return course.events.filter(
      ({ id, region, month }) =>
        id === term.event &&
        (term.region === undefined || region === term.region) &&
        month >= term.from &&
        month <= term.to,
    ).length;
  }
  const values = required(course.values, term.gauge);
  if ("at" in term) return entryAt(values, term.at);
  if ("take" in term) return taken(term, values, course.observed[term.gauge]);
  const holds = test(term, values, courses);
  const to = term.to ?? months;
  for (let month = term.from ?? 0; month <= to; month++) if (holds(month)) return month;
  return to + 1;
}

type FirstMonth = Extract<Term, { reaches: number } | { falls: number } | { diverges: number }>;

function test(
  term: FirstMonth,
  values: Float64Array,
  courses: Readonly<Record<string, Course>>,
): (month: number) => boolean {
  if ("reaches" in term) return (month) => entryAt(values, month) >= term.reaches;
  if ("falls" in term) return (month) => entryAt(values, month) <= term.falls;
  const others = required(required(courses, term.against).values, term.gauge);
  return (month) => Math.abs(entryAt(values, month) - entryAt(others, month)) >= term.diverges;
}

function taken(
  { take, from, to }: Extract<Term, { take: string }>,
  values: Float64Array,
  observed: Float64Array | undefined,
): number {
  if (take === "change") return entryAt(values, to) - entryAt(values, from);
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let month = from; month <= to; month++) {
    sum +=
      observed === undefined || take !== "error"
        ? entryAt(values, month)
        : Math.abs(entryAt(observed, month) - entryAt(values, month));
    least = Math.min(least, entryAt(values, month));
    most = Math.max(most, entryAt(values, month));
  }
  if (take === "least") return least;
  return take === "most" ? most : sum / (to - from + 1);
}

/** How many readings of gauges differ anywhere among these arms; levers are what arms set, not what comes of it. */
export function countDifferences(
  model: Model,
  arms: readonly string[],
  courses: Readonly<Record<string, Course>>,
): number {
  const [first = [], ...others] = arms.map((arm) => required(courses, arm).numbers);
  const addresses = model.layout.gauges.flatMap(({ kind, address }) => (kind === "lever" ? [] : [address]));
  let count = 0;
  for (const other of others) {
    first.forEach((numbers, month) => {
      for (const address of addresses) if (numbers[address] !== required(other, month)[address]) count++;
    });
  }
  return count;
}
