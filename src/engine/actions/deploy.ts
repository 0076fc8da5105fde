import { required } from "../../scenario/required.ts";
import type { ActionOf } from "../actions.ts";
import { arrivalOf } from "../arrivals.ts";
import type { Model } from "../compile/model.ts";
import { moveUnit } from "../month/move-unit.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";
import type { ActionRule } from "./action-rule.ts";

/** A unit's move to a region, with its stance and base there. */
export const deploy: ActionRule<"deploy"> = {
  check,
  replaces: (earlier, later) =>
    earlier.type === "deploy" && earlier.unit === later.unit && earlier.month === later.month,
  carryOut: (draft, { unit, region, stance, base }) =>
    moveUnit(draft, { unit, across: { [region]: 1 }, stance, base }, null),
};

/** Checks a move of a unit against its arrival, its tasks and its capital’s caveat. */
function check(model: Model, state: State, action: ActionOf<"deploy">): Rejection | null {
  const regions = model.scenario.regions.map((region) => region.id);
  const unknown =
    among(action.unit, Object.keys(model.units), "unknown-unit", "unit") ??
    among(action.region, regions, "unknown-region", "region");
  if (unknown !== null) return unknown;
  const unit = required(model.units, action.unit);
  const at = required(state.units, action.unit);
  const month = action.month ?? state.month + 1;
  const arrival = arrivalOf(unit, state.key);
  if (arrival > month) return refuse("not-arrived", `"${unit.id}" arrives in month ${arrival}`, "another unit");
  if (at.awayUntil >= month)
    return refuse("unit-away", `"${unit.id}" is not free before month ${at.awayUntil + 1}`, "another unit");
  if (unit.caveat !== undefined && !at.free && !unit.caveat.includes(action.region)) {
    const message = `its capital does not let "${unit.id}" be based in "${action.region}"`;
    return refuse("caveat", message, unit.caveat.join(", "));
  }
  return null;
}
