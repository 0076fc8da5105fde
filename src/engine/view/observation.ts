import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { clamp, toGrid } from "../kernel/arithmetic.ts";
import { valueAt } from "../kernel/cells.ts";
import { noise } from "../random.ts";
import type { State } from "../state.ts";

/** What the mission sees of a gauge: a value, and how far off it may be. */
export interface Observation {
  value: number;
  /** Standard error, in the gauge's unit; 0 where the mission knows for certain. */
  error: number;
}

/**
 * The share of an error that is new each month, where the lasting share stays for the whole run. The squares of both add up
 * to 1. Worked out in tenths, in which 0.9 is a whole number, so that it has an exact square.
 */
function freshShare(lasting: number): number {
  const tenths = 10 * lasting;
  return Math.sqrt(100 - tenths * tenths) / 10;
}

/**
 * Observes a gauge at the end of a state's month. The error shrinks with `information`; its draw has a key of its
 * own, so that looking changes nothing and a changed decision does not change the luck of looking.
 */
export function observe(model: Model, state: State, gauge: Gauge): Observation {
  const at = model.layout.index.information;
  const information = at === undefined ? 0 : valueAt(state.numbers, at);
  const error = gauge.error * (1 - (model.engine["information-resolves"] * information) / 100);
  const truth = valueAt(state.numbers, gauge.address);
  if (error <= 0) return { value: truth, error: 0 };
  const lasting = model.engine["lasting-error"];
  const bias = lasting * noise(state.key, 0, gauge.noise.lasting, "observation");
  const seen =
    truth + error * (bias + freshShare(lasting) * noise(state.key, state.month, gauge.noise.fresh, "observation"));
  return { value: toGrid(clamp(seen, gauge.min, gauge.max)), error };
}

/** The observed values of all gauges by id: what policies and players see. */
export function observeAll(model: Model, state: State): Record<string, number> {
  return Object.fromEntries(model.layout.gauges.map((gauge) => [gauge.id, observe(model, state, gauge).value]));
}
