import { required } from "../../scenario/required.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import type { State } from "../state.ts";
import { type Observation, observe } from "./observation.ts";

/** How a 0-100 gauge reads in words. */
export type Level = "failing" | "fragile" | "holding" | "firm";

/** The word for a value on the 0-100 scale; for a gauge where high is bad the scale is turned round. */
export function levelOf({ engine }: Model, value: number, high: "good" | "bad" | "neutral" = "good"): Level {
  const good = high === "bad" ? 100 - value : value;
  if (good < engine["level-fragile"]) return "failing";
  if (good < engine["level-holding"]) return "fragile";
  return good < engine["level-firm"] ? "holding" : "firm";
}

export type Trend = "rising" | "falling" | "steady";

/** A gauge as the trainee may see it: observed, with its word and its trend since the month before. */
export interface SeenGauge extends Observation {
  id: string;
  level: Level;
  trend: Trend;
  change: number;
}

/** Shows a gauge as observed now and, for the trend, in the state a month earlier (null in the first month). */
export function seeGauge(model: Model, state: State, earlier: State | null, id: string): SeenGauge {
  const gauge = required(model.layout.byId, id);
  const now = observe(model, state, gauge);
  const change = earlier === null ? 0 : now.value - observe(model, earlier, gauge).value;
  const steady = Math.max(model.engine["trend-points"], model.engine["trend-errors"] * now.error);
  const trend = Math.abs(change) < steady ? "steady" : change > 0 ? "rising" : "falling";
  return { id, ...now, level: levelOf(model, now.value, gauge.high), trend, change };
}

/** Shows a gauge with its true value and change, where the setting lets these be seen; the words are those of play. */
export function seeExactGauge(model: Model, state: State, earlier: State | null, id: string): SeenGauge {
  const { address } = required(model.layout.byId, id);
  const value = valueAt(state.numbers, address);
  const change = earlier === null ? 0 : value - valueAt(earlier.numbers, address);
  return { ...seeGauge(model, state, earlier, id), value, error: 0, change };
}

/** Counts of people harmed and helped: each with its total and its change since the turn before. */
export interface SeenPeople {
  id: string;
  total: number;
  by: number;
}

/** Shows the counts of people that a scenario lists; `earlier` is the state a turn before, null in the first. */
export function seePeople({ scenario, layout }: Model, state: State, earlier: State | null): SeenPeople[] {
  return scenario.peopleGauges.map((id) => {
    const { address } = required(layout.byId, id);
    const total = valueAt(state.numbers, address);
    return { id, total, by: total - (earlier === null ? 0 : valueAt(earlier.numbers, address)) };
  });
}
