import type { Action } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { turnOf } from "../legal/turns.ts";
import { type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";
import { checkCosts } from "./costs.ts";
import { ruleOf } from "./rules.ts";

/** Whether a state takes an action now: null if it does, else why not and what would do. */
export function checkAction(model: Model, state: State, action: Action): Rejection | null {
  if (state.ended !== null)
    return refuse("run-ended", `the run ended in month ${state.month}`, "open a branch from an earlier month");
  const turn = turnOf(model, state);
  if (action.turn !== undefined && action.turn !== turn) {
    return refuse("wrong-turn", `turn ${action.turn} is not the current turn`, `the current turn is ${turn}`);
  }
  const last = state.month + model.scenario.turn;
  if (action.month !== undefined && (action.month <= state.month || action.month > last)) {
    return refuse("wrong-month", `month ${action.month} is not in this turn`, `months ${state.month + 1} to ${last}`);
  }
  return ruleOf(action).check(model, state, action) ?? checkCosts(model, state, action);
}
