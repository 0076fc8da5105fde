import { addressOf, type Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";

/** Levers of the plan that the scenario opens, without their prefix. */
export function openLevers(model: Model): string[] {
  return [...model.scenario.levers, ...model.scenario.outputs.map((output) => `effort.${output}`)];
}

/** By how much a lever’s settings differ from each other. */
export function stepOf({ variable }: Gauge): number {
  return variable.kind === "lever" ? (variable.step ?? 1) : 1;
}

/** Checks a lever’s setting against its range and the effort there is. */
export function checkLever(model: Model, state: State, lever: string, value: number): Rejection | null {
  const gauge = model.layout.byId[`lever.${lever}`];
  if (gauge === undefined) return among(lever, model.levers, "unknown-lever", "lever");
  if (value < gauge.min || value > gauge.max) {
    return refuse("out-of-range", `${value} is outside the range of "${lever}"`, `${gauge.min} to ${gauge.max}`);
  }
  const step = stepOf(gauge);
  const steps = (value - gauge.min) / step;
  if (Math.abs(steps - Math.floor(steps + 0.5)) > 1e-9) {
    return refuse("out-of-range", `${value} is between two steps of "${lever}"`, `steps of ${step} from ${gauge.min}`);
  }
  if (!lever.startsWith("effort.")) return null;
  const others = model.levers.filter((other) => other.startsWith("effort.") && other !== lever);
  const spent = others.reduce((sum, other) => sum + plannedLever(model, state, other), value);
  const { effortPoints } = model.scenario;
  if (spent <= effortPoints) return null;
  return refuse("too-much-effort", `that makes ${spent} points of effort`, `${effortPoints} in all`);
}

/** A lever's value as it will be once this turn's orders are carried out. */
export function plannedLever(model: Model, state: State, lever: string): number {
  let value = valueAt(state.numbers, addressOf(model.layout, `lever.${lever}`));
  for (const { action } of state.orders) {
    if (action.type === "set" && action.lever === lever) value = action.value;
    if (action.type === "effort" && `effort.${action.output}` === lever) value = action.points;
  }
  return value;
}
