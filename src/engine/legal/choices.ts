import type { Condition, Option } from "../../scenario/schema/index.ts";
import type { ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { type Rejection, refuse } from "../rejection.ts";
import type { Decision, DeskItem, State } from "../state.ts";
import { findItem, offersOf, standingFor } from "./table.ts";
import { lastMonth } from "./turns.ts";

/** Why an option on the table cannot be chosen now, or null: its own condition, or an earlier decision that closed it. */
export function closedBecause(model: Model, state: State, item: DeskItem, option: Option): Rejection | null {
  if (!isMet(model, state, option.requires, item.region)) {
    return refuse("requirement-unmet", `"${option.id}" is not open now`, "its condition does not hold");
  }
  const by = closedBy(model, state, item, option.id);
  if (by === null) return null;
  return refuse("foreclosed", `"${option.id}" was closed by an earlier decision`, `${by.id}: ${by.option}`);
}

/** A decision that closes an option of another matter. */
export type Closing = Pick<Decision, "kind" | "id" | "option">;

/** The decision that closed an option on the table, taken before or ordered this turn; null where none has. */
export function closedBy(model: Model, state: State, item: DeskItem, option: string): Closing | null {
  const closers = offersOf(model, item).closers.get(option) ?? [];
  if (closers.length === 0) return null;
  const closing = [...state.decisions, ...orderedChoices(state, item)].find(
    ({ kind, id, step, option: chosen }) =>
      step === null && closers.some((closer) => closer.kind === kind && closer.id === id && closer.option === chosen),
  );
  return closing === undefined ? null : { kind: closing.kind, id: closing.id, option: closing.option };
}

/** What was chosen this turn on other matters. */
function orderedChoices(state: State, item: DeskItem): Pick<Decision, "id" | "kind" | "step" | "option">[] {
  return state.orders.flatMap(({ action }) => {
    if (action.type !== "choose" || action.step !== undefined || action.dilemma === item.id) return [];
    const kind = findItem(state, action.dilemma)?.kind ?? "dilemma";
    return [{ id: action.dilemma, kind, step: null, option: action.option }];
  });
}

/**
 * Whether a condition on what may be chosen or read now is met. Steps of a dilemma in hours that are ordered this turn
 * count as taken: the next step's reports rest on them.
 */
export function isMet(model: Model, state: State, condition: Condition | undefined, place: string | null): boolean {
  if (condition === undefined) return true;
  return model.testOf(condition, place)(state.numbers, withStepsTaken(state), state.month + 1);
}

function withStepsTaken(state: State): State {
  if (state.orders.length === 0) return state;
  const ordered = state.orders.flatMap(({ action }) =>
    action.type === "choose" && action.step !== undefined ? [stepDecision(state, action)] : [],
  );
  return ordered.length === 0 ? state : { ...state, decisions: [...state.decisions, ...ordered] };
}

function stepDecision(state: State, action: ActionOf<"choose">): Decision {
  return {
    id: action.dilemma,
    kind: "dilemma",
    region: null,
    step: action.step ?? null,
    month: state.month + 1,
    option: action.option,
    mode: "consensus",
    dissent: [],
    conditions: [],
    explained: false,
    by: "leadership",
  };
}

/** Steps of a dilemma in hours that were taken before or are ordered for this turn, with the option of each. */
export function takenSteps(state: State, id: string): Map<string, string> {
  const steps = new Map<string, string>();
  for (const decision of state.decisions) {
    if (decision.id === id && decision.step !== null) steps.set(decision.step, decision.option);
  }
  for (const { action } of state.orders) {
    if (action.type === "choose" && action.dilemma === id && action.step !== undefined) {
      steps.set(action.step, action.option);
    }
  }
  return steps;
}

/** The months to which something on the table may still be deferred, or null: it cannot be, was, or none is left. */
export function deferralMonths(model: Model, state: State, item: DeskItem): { from: number; to: number } | null {
  const defer = offersOf(model, item).dilemma?.defer ?? false;
  if (defer === false || item.deferred || standingFor(model, state, item) !== null) return null;
  const from = state.month + model.scenario.turn + 1;
  const to = Math.min(item.opened + defer.months, lastMonth(model, state));
  return from > to ? null : { from, to };
}
