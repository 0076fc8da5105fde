import { addEntry, entryAt, type Model, type State, valueAt } from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import { playBare } from "./play.ts";
import type { Strategy } from "./strategy.ts";

/** A gauge in two arms over the same seeds. */
export interface Paired {
  a: number;
  b: number;
  /** Mean of b - a. */
  diff: number;
  /** Share of the seeds that are no ties and have the sign of `diff`; 0 where nothing differs. */
  agree: number;
  /** Share of the seeds in which the two are equal. */
  ties: number;
}

/** Two arms over the same seeds (docs/contracts.md, `compare`). */
export interface Comparison {
  seeds: number;
  at: Record<string, Record<string, Paired>>;
  /** Mean count of each event in a run, up to the last month compared. */
  events: Record<string, { a: number; b: number }>;
  /** Share of runs that were over by the last month compared. */
  ended: { a: number; b: number };
  /** Share of runs that came to each ending. */
  endings: Record<string, { a: number; b: number }>;
}

/** Sums over seeds, by gauge: values, and seeds in which b is the higher or the lower of the two. */
interface Sums {
  a: Float64Array;
  b: Float64Array;
  more: Float64Array;
  less: Float64Array;
}

/** What of a comparison adds up over some of its seeds: plain data. Sums of grid numbers below 2^33 are exact in any order. */
export interface ComparisonPart {
  seeds: number;
  /** By month compared, in the order of the months asked for. */
  at: Sums[];
  totals: { a: Totals; b: Totals };
}

/** Two arms over the seeds "1".."seeds", compared at these months (0: the start). Throws as `comparePart` does. */
export function compareArms(
  model: Model,
  a: Strategy,
  b: Strategy,
  { seeds, at }: { seeds: number; at: readonly number[] },
): Comparison {
  return comparisonOf(model, at, [comparePart(model, a, b, { from: 1, to: seeds, at })]);
}

/**
 * Plays two strategies over the seeds from..to and adds all gauges up at the given months. Runs that end before a month
 * carry their last values. Throws a PlayError when an action is illegal.
 */
export function comparePart(
  model: Model,
  a: Strategy,
  b: Strategy,
  { from, to, at }: { from: number; to: number; at: readonly number[] },
): ComparisonPart {
  const zeros = () => new Float64Array(model.layout.gauges.length);
  const sums = at.map((): Sums => ({ a: zeros(), b: zeros(), more: zeros(), less: zeros() }));
  const last = Math.max(...at);
  const totals = { a: newTotals(), b: newTotals() };
  for (let seed = from; seed <= to; seed++) {
    const runs = { a: playTo(model, String(seed), a, last), b: playTo(model, String(seed), b, last) };
    addRun(totals.a, runs.a);
    addRun(totals.b, runs.b);
    at.forEach((month, i) => {
      addPair(required(sums, i), model, carried(runs.a, month), carried(runs.b, month));
    });
  }
  return { seeds: to - from + 1, at: sums, totals };
}

/** Puts the parts of a comparison at these months together. */
export function comparisonOf(model: Model, at: readonly number[], parts: readonly ComparisonPart[]): Comparison {
  const seeds = parts.reduce((sum, part) => sum + part.seeds, 0);
  const all = (arm: "a" | "b", count: (of: Totals) => number) =>
    parts.reduce((sum, { totals }) => sum + count(totals[arm]), 0) / seeds;
  const share = (count: (of: Totals) => number) => ({ a: all("a", count), b: all("b", count) });
  const named = (list: readonly { id: string }[], count: (of: Totals, id: string) => number) =>
    Object.fromEntries(list.map(({ id }) => [id, share((of) => count(of, id))]));
  const { events, endings } = model.scenario;
  return {
    seeds,
    at: Object.fromEntries(at.map((month, i) => [String(month), paired(model, added(parts, i), seeds)])),
    events: named(events, (of, id) => of.events[id] ?? 0),
    ended: share((of) => of.ended),
    endings: named(endings, (of, id) => of.endings[id] ?? 0),
  };
}

function added(parts: readonly ComparisonPart[], month: number): Sums {
  const sum = (key: keyof Sums) =>
    parts
      .map((part) => required(part.at, month)[key])
      .reduce((one, other) => one.map((value, i) => value + entryAt(other, i)));
  return { a: sum("a"), b: sum("b"), more: sum("more"), less: sum("less") };
}

/** States by month, from the start to the last month asked for or the run's end. */
function playTo(model: Model, seed: string, strategy: Strategy, last: number): State[] {
  const states: State[] = [];
  const turns = Math.ceil(last / model.scenario.turn);
  playBare(model, seed, strategy, (state) => states.push(state), { turns });
  return states.slice(0, last + 1);
}

function carried(states: readonly State[], month: number): State {
  return required(states, Math.min(month, states.length - 1));
}

/** Counts over the runs of an arm. */
interface Totals {
  events: Record<string, number>;
  endings: Record<string, number>;
  ended: number;
}

function newTotals(): Totals {
  return { events: {}, endings: {}, ended: 0 };
}

function addRun(totals: Totals, states: readonly State[]): void {
  const { events, ended } = lastOf(states);
  for (const { id } of events) totals.events[id] = (totals.events[id] ?? 0) + 1;
  if (ended === null) return;
  totals.ended += 1;
  totals.endings[ended] = (totals.endings[ended] ?? 0) + 1;
}

function addPair(sums: Sums, model: Model, a: State, b: State): void {
  model.layout.gauges.forEach(({ address }, i) => {
    const [here, there] = [valueAt(a.numbers, address), valueAt(b.numbers, address)];
    addEntry(sums.a, i, here);
    addEntry(sums.b, i, there);
    if (there > here) addEntry(sums.more, i, 1);
    if (there < here) addEntry(sums.less, i, 1);
  });
}

function paired(model: Model, sums: Sums, seeds: number): Record<string, Paired> {
  return Object.fromEntries(
    model.layout.gauges.map(({ id }, i): [string, Paired] => {
      const [meanA, meanB] = [entryAt(sums.a, i) / seeds, entryAt(sums.b, i) / seeds];
      const diff = (entryAt(sums.b, i) - entryAt(sums.a, i)) / seeds;
      const [more, less] = [entryAt(sums.more, i), entryAt(sums.less, i)];
      const differing = more + less;
      const agreeing = diff > 0 ? more : diff < 0 ? less : 0;
      const agree = differing === 0 ? 0 : agreeing / differing;
      return [id, { a: meanA, b: meanB, diff, agree, ties: (seeds - differing) / seeds }];
    }),
  );
}
