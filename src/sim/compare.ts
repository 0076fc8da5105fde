import type { Model, State } from "../engine/index.ts";
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

/** Two arms over the same seeds (contracts.md, `compare`). */
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

/** What of a comparison adds up seed by seed. Sums of grid numbers are exact, so parts may be added in any order. */
interface Sums {
  a: Float64Array;
  b: Float64Array;
  more: Float64Array;
  less: Float64Array;
}

/**
 * Plays two strategies over the seeds "1".."seeds" and compares all gauges at the given months (0: the start). Runs
 * that end before a month carry their last values. Throws a PlayError when an action is illegal.
 */
export function compareArms(
  model: Model,
  a: Strategy,
  b: Strategy,
  { seeds, at, onSeed = () => {} }: { seeds: number; at: readonly number[]; onSeed?: (done: number) => void },
): Comparison {
  const { gauges } = model.layout;
  const sums = at.map((): Sums => {
    const zeros = () => new Float64Array(gauges.length);
    return { a: zeros(), b: zeros(), more: zeros(), less: zeros() };
  });
  const last = Math.max(...at);
  const totals = { a: newTotals(), b: newTotals() };
  for (let seed = 1; seed <= seeds; seed++) {
    const runs = { a: playTo(model, String(seed), a, last), b: playTo(model, String(seed), b, last) };
    addRun(totals.a, runs.a);
    addRun(totals.b, runs.b);
    at.forEach((month, i) => {
      addPair(sums[i], model, carried(runs.a, month), carried(runs.b, month));
    });
    onSeed(seed);
  }
  const share = (count: (of: Totals) => number) => ({ a: count(totals.a) / seeds, b: count(totals.b) / seeds });
  return {
    seeds,
    at: Object.fromEntries(at.map((month, i) => [String(month), paired(model, sums[i], seeds)])),
    events: Object.fromEntries(model.scenario.events.map(({ id }) => [id, share((of) => of.events.get(id) ?? 0)])),
    ended: share((of) => of.ended),
    endings: Object.fromEntries(model.scenario.endings.map(({ id }) => [id, share((of) => of.endings.get(id) ?? 0)])),
  };
}

/** States by month, from the start to the last month asked for or the run's end. */
function playTo(model: Model, seed: string, strategy: Strategy, last: number): State[] {
  const states: State[] = [];
  const turns = Math.ceil(last / model.scenario.turn);
  playBare(model, seed, strategy, (state) => states.push(state), { turns });
  return states.slice(0, last + 1);
}

function carried(states: readonly State[], month: number): State {
  return states[Math.min(month, states.length - 1)];
}

interface Totals {
  events: Map<string, number>;
  endings: Map<string, number>;
  ended: number;
}

function newTotals(): Totals {
  return { events: new Map(), endings: new Map(), ended: 0 };
}

function addRun(totals: Totals, states: readonly State[]): void {
  const { events, ended } = states[states.length - 1];
  for (const { id } of events) totals.events.set(id, (totals.events.get(id) ?? 0) + 1);
  if (ended === null) return;
  totals.ended += 1;
  totals.endings.set(ended, (totals.endings.get(ended) ?? 0) + 1);
}

function addPair(sums: Sums, model: Model, a: State, b: State): void {
  model.layout.gauges.forEach(({ address }, i) => {
    const [here, there] = [a.numbers[address], b.numbers[address]];
    sums.a[i] += here;
    sums.b[i] += there;
    if (there > here) sums.more[i] += 1;
    if (there < here) sums.less[i] += 1;
  });
}

function paired(model: Model, sums: Sums, seeds: number): Record<string, Paired> {
  return Object.fromEntries(
    model.layout.gauges.map(({ id }, i): [string, Paired] => {
      const diff = (sums.b[i] - sums.a[i]) / seeds;
      const differing = sums.more[i] + sums.less[i];
      const agreeing = diff > 0 ? sums.more[i] : diff < 0 ? sums.less[i] : 0;
      const agree = differing === 0 ? 0 : agreeing / differing;
      return [id, { a: sums.a[i] / seeds, b: sums.b[i] / seeds, diff, agree, ties: (seeds - differing) / seeds }];
    }),
  );
}
