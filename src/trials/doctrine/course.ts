import { type Gauge, type Model, observe, type State, valueAt } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { playBare } from "../../sim/play.ts";
import type { Strategy } from "../../sim/strategy.ts";

/** What is kept of an arm's runs: only what some term reads. */
export interface Wanted {
  /** Gauges whose true values are read. */
  values: ReadonlySet<string>;
  /** Gauges whose observed values are read. */
  observed: ReadonlySet<string>;
  /** All numbers are compared with those of another arm. */
  everything: boolean;
}

/** What was kept of one run, month by month; 0 is the start. */
export interface Course {
  values: Record<string, Float64Array>;
  observed: Record<string, Float64Array>;
  /** The numbers of each month, where all are compared; else empty. */
  numbers: (readonly number[])[];
  events: State["events"];
}

/** Plays a strategy on a seed and keeps what is wanted of the months 0..months. */
export function playCourse(model: Model, seed: number, strategy: Strategy, wanted: Wanted, months: number): Course {
  const column = (id: string): [string, Float64Array] => [id, new Float64Array(months + 1)];
  const course: Course = {
    values: Object.fromEntries([...wanted.values].map(column)),
    observed: Object.fromEntries([...wanted.observed].map(column)),
    numbers: [],
    events: [],
  };
  const values = Object.entries(course.values).map(([id, kept]) => ({
    address: required(model.layout.index, id),
    kept,
  }));
  const observed = Object.entries(course.observed).map(([id, kept]) => ({
    gauge: required(model.layout.byId, id),
    kept,
  }));
  const onMonth = (state: State) => {
    // The last turn may go on beyond the last month that is asked for.
    if (state.month > months) return;
    for (const { address, kept } of values) kept[state.month] = valueAt(state.numbers, address);
    for (const { gauge, kept } of observed) kept[state.month] = seen(model, state, gauge);
    if (wanted.everything) course.numbers.push(state.numbers);
  };
  const last = playBare(model, String(seed), strategy, onMonth, { turns: Math.ceil(months / model.scenario.turn) });
  course.events = last.events;
  return course;
}

function seen(model: Model, state: State, gauge: Gauge): number {
  return observe(model, state, gauge).value;
}
