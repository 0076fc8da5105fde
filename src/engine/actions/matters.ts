import type { Action, ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { standingFor } from "../legal/table.ts";
import { type Rejection, refuse } from "../rejection.ts";
import type { DeskItem, State } from "../state.ts";

/** Refuses what is about something that is not on the table. */
export function notOnTable(state: State, id: string): Rejection {
  const open = state.desk.map((item) => item.id).join(", ");
  return refuse("not-on-the-table", `"${id}" is not on the table`, open === "" ? "nothing is" : open);
}

/** Refuses to decide or defer what follows a standing instruction in the workshop cut. */
export function checkStanding(model: Model, state: State, item: DeskItem): Rejection | null {
  const standing = standingFor(model, state, item);
  if (standing === null) return null;
  const message = `"${item.id}" follows a standing instruction in the workshop cut`;
  return refuse("standing-instruction", message, `${standing.seat}: ${standing.option}`);
}

/** Whether an earlier order decides or defers the same matter, or the same step of it, as a later one. */
export function isSameMatter(earlier: Action, later: ActionOf<"choose" | "defer">): boolean {
  if (earlier.type !== "choose" && earlier.type !== "defer") return false;
  return (
    earlier.dilemma === later.dilemma && stepOf(earlier) === stepOf(later) && regionOf(earlier) === regionOf(later)
  );
}

const stepOf = (action: ActionOf<"choose" | "defer">) => (action.type === "choose" ? action.step : undefined);
const regionOf = (action: ActionOf<"choose" | "defer">) => (action.type === "choose" ? action.region : undefined);
