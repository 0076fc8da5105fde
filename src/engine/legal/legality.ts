import type { Action } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";
import { checkChoice, checkConsultation, checkDeferral, checkPosition } from "./choices.ts";
import { checkDeployment, checkEngagement, checkInjection, checkLever, checkOverride, checkSpending } from "./plans.ts";

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
  return checkByType(model, state, action);
}

/** The turn being played; 1 at the start. */
export function turnOf(model: Model, state: State): number {
  return turnOfMonth(model, state.month + 1);
}

/** The turn in which a month lies, both counted from 1. */
export function turnOfMonth({ scenario }: Model, month: number): number {
  return Math.floor((month - 1) / scenario.turn) + 1;
}

function checkByType(model: Model, state: State, action: Action): Rejection | null {
  switch (action.type) {
    case "choose":
      return checkChoice(model, state, action);
    case "position":
      return checkPosition(model, state, action);
    case "consult":
      return checkConsultation(model, state, action);
    case "defer":
      return checkDeferral(model, state, action);
    case "deploy":
      return checkDeployment(model, state, action);
    case "effort":
      return (
        among(action.output, model.scenario.outputs, "unknown-output", "output open to the plan") ??
        checkLever(model, state, `effort.${action.output}`, action.points)
      );
    case "set":
      return checkLever(model, state, action.lever, action.value);
    case "engage":
      return checkEngagement(model, state, action);
    case "message":
      return among(action.theme, model.scenario.messages, "unknown-message", "public message");
    case "spend":
      return checkSpending(model, state, action);
    case "inject":
      return checkInjection(model, action);
    case "override":
      return checkOverride(model, action);
    default:
      return null;
  }
}
