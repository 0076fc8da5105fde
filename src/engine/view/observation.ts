import { clamp, toGrid } from "../arithmetic.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { noise } from "../random.ts";
import type { State } from "../state.ts";

/** What the mission sees of a gauge: a value, and how far off it may be. */
export interface Observation {
  value: number;
  /** Standard error, in the gauge's unit; 0 where the mission knows for certain. */
  error: number;
}

/**
 * Shares of the error's standard deviation that stay for the whole run and that are new each month (their squares add
 * up to one): staff who misjudge a place go on doing so, and a score does not jump about for no reason.
 */
const lasting = 0.9;
const fresh = 0.4358898943540674;

/** Full information takes away this share of the error; some of it always stays (docs/model.md, "Observation"). */
const shareResolved = 0.85;

/**
 * Observes a gauge at the end of a state's month. The error shrinks with `information`; its draw has a key of its
 * own, so that looking changes nothing and a changed decision does not change the luck of looking.
 */
export function observe(model: Model, state: State, gauge: Gauge): Observation {
  const at = model.layout.index.information;
  const information = at === undefined ? 0 : state.numbers[at];
  const error = gauge.error * (1 - (shareResolved * information) / 100);
  const truth = state.numbers[gauge.address];
  if (error <= 0) return { value: truth, error: 0 };
  const bias = lasting * noise(state.key, 0, gauge.noise.lasting, "observation");
  const seen = truth + error * (bias + fresh * noise(state.key, state.month, gauge.noise.fresh, "observation"));
  return { value: toGrid(clamp(seen, gauge.min, gauge.max)), error };
}

/** The observed values of all gauges by id: what policies and players see. */
export function observeAll(model: Model, state: State): Record<string, number> {
  return Object.fromEntries(model.layout.gauges.map((gauge) => [gauge.id, observe(model, state, gauge).value]));
}
