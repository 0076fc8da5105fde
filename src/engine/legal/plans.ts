import type { ActionOf } from "../actions.ts";
import { arrivalOf } from "../arrivals.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";
import { checkFunds, checkSlots, plannedLever } from "./costs.ts";

/** Checks a move of a unit against its arrival, its tasks and its capital’s caveat. */
export function checkDeployment(model: Model, state: State, action: ActionOf<"deploy">): Rejection | null {
  const regions = model.scenario.regions.map((region) => region.id);
  const unknown =
    among(action.unit, Object.keys(model.units), "unknown-unit", "unit") ??
    among(action.region, regions, "unknown-region", "region");
  if (unknown !== null) return unknown;
  const unit = model.units[action.unit];
  const at = state.units[action.unit];
  const month = action.month ?? state.month + 1;
  const arrival = arrivalOf(unit, state.key);
  if (arrival > month) return refuse("not-arrived", `"${unit.id}" arrives in month ${arrival}`, "another unit");
  if (at.awayUntil >= month)
    return refuse("unit-away", `"${unit.id}" is not free before month ${at.awayUntil + 1}`, "another unit");
  if (unit.caveat !== undefined && !at.free && !unit.caveat.includes(action.region)) {
    return refuse(
      "caveat",
      `its capital does not let "${unit.id}" be based in "${action.region}"`,
      unit.caveat.join(", "),
    );
  }
  return null;
}

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

/** Checks an hour of the Head of Mission’s time. */
export function checkEngagement(model: Model, state: State, action: ActionOf<"engage">): Rejection | null {
  const target = model.scenario.targets.find((candidate) => candidate.id === action.target);
  if (target === undefined)
    return among(
      action.target,
      model.scenario.targets.map((it) => it.id),
      "unknown-target",
      "person or body to see",
    );
  const purposes: readonly string[] = target.purposes;
  return (
    among(action.purpose, purposes, "unknown-purpose", "purpose open with them") ?? checkSlots(model, state, action)
  );
}

/** Checks programme money: whole units, within what is there. */
export function checkSpending(model: Model, state: State, action: ActionOf<"spend">): Rejection | null {
  const funds = model.scenario.model.funds.map((fund) => fund.id);
  const regions = model.scenario.regions.map((region) => region.id);
  return (
    among(action.fund, funds, "unknown-fund", "fund") ??
    among(action.region, regions, "unknown-region", "region") ??
    (Number.isInteger(action.amount)
      ? null
      : refuse("out-of-range", "programme money is spent in whole units", "1, 2, ...")) ??
    checkFunds(model, state, action)
  );
}

/** Checks a facilitator’s event. */
export function checkInjection(model: Model, action: ActionOf<"inject">): Rejection | null {
  const event = model.scenario.events.find((candidate) => candidate.id === action.event);
  if (event === undefined)
    return among(
      action.event,
      model.scenario.events.map((it) => it.id),
      "unknown-event",
      "event",
    );
  if (action.region === undefined) return null;
  if (event.scope !== "region")
    return refuse("unknown-region", `"${event.id}" strikes no region`, "leave the region out");
  const regions = event.regions ?? model.scenario.regions.map((region) => region.id);
  return among(action.region, regions, "unknown-region", "region where it can strike");
}

/** Checks a facilitator’s correction: only what has a memory of its own can be moved. */
export function checkOverride(model: Model, action: ActionOf<"override">): Rejection | null {
  const gauge = model.layout.byId[action.gauge];
  if (gauge?.kind === "stock" || gauge?.kind === "smoothed") return null;
  const movable = model.layout.gauges.filter((it) => it.kind === "stock" || it.kind === "smoothed").map((it) => it.id);
  return refuse(
    "not-movable",
    `"${action.gauge}" cannot be moved by hand`,
    gauge === undefined ? movable.join(", ") : "one of its inputs",
  );
}
