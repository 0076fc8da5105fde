import type { Condition, Option } from "../../scenario/schema/index.ts";
import type { ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { Decision, DeskItem, State } from "../state.ts";
import { checkFunds, checkSlots } from "./costs.ts";
import { findDilemma, findItem, offersOf, standingFor } from "./table.ts";
import { lastMonth } from "./turns.ts";

function notOnTable(state: State, id: string): Rejection {
  const open = state.desk.map((item) => item.id).join(", ");
  return refuse("not-on-the-table", `"${id}" is not on the table`, open === "" ? "nothing is" : open);
}

function checkStanding(model: Model, state: State, item: DeskItem): Rejection | null {
  const standing = standingFor(model, state, item);
  if (standing === null) return null;
  const message = `"${item.id}" follows a standing instruction in the workshop cut`;
  return refuse("standing-instruction", message, `${standing.seat}: ${standing.option}`);
}

/** Checks a decision: what is on the table, offered, open, complete and affordable. */
export function checkChoice(model: Model, state: State, action: ActionOf<"choose">): Rejection | null {
  const item = findItem(state, action.dilemma, action.region);
  if (item === undefined) return notOnTable(state, action.dilemma);
  const { options, dilemma } = offersOf(model, item);
  const standing = checkStanding(model, state, item);
  if (standing !== null) return standing;
  if (action.step !== undefined) return checkStep(model, state, action);
  const option = options.find((candidate) => candidate.id === action.option);
  if (option === undefined)
    return among(
      action.option,
      options.map((it) => it.id),
      "unknown-option",
      "option",
    );
  if (option.offered === false && action.seat !== "facilitator") {
    return refuse(
      "not-offered",
      `"${option.id}" is never offered to a player`,
      "only an arm or a facilitator may name it",
    );
  }
  const closed = closedBecause(model, state, item, option);
  if (closed !== null) return closed;
  const missing = (dilemma?.steps ?? []).find((step) => !takenSteps(state, item.id).has(step.id));
  if (missing !== undefined)
    return refuse("step-missing", `the step "${missing.id}" comes first`, `choose with step: ${missing.id}`);
  if (action.mode === "over-dissent" && (action.dissent ?? []).length === 0) {
    return refuse("dissent-missing", "a decision over dissent names who dissented", "dissent: [seat]");
  }
  return (
    checkRiders(model, state, action, item) ?? checkSlots(model, state, action) ?? checkFunds(model, state, action)
  );
}

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

function checkStep(model: Model, state: State, action: ActionOf<"choose">): Rejection | null {
  const item = findItem(state, action.dilemma);
  const steps = (item === undefined ? null : offersOf(model, item).dilemma?.steps) ?? [];
  const at = steps.findIndex((step) => step.id === action.step);
  if (at < 0)
    return among(
      action.step ?? "",
      steps.map((step) => step.id),
      "unknown-step",
      "step",
    );
  if (state.decisions.some((decision) => decision.id === action.dilemma && decision.step === action.step))
    return refuse("already-decided", `the step "${action.step}" was taken in an earlier month`, "the next step");
  const step = steps[at];
  const option = step.options.find((candidate) => candidate.id === action.option);
  if (option === undefined)
    return among(
      action.option,
      step.options.map((it) => it.id),
      "unknown-option",
      "option",
    );
  if (!isMet(model, state, option.requires, null)) {
    return refuse("requirement-unmet", `"${option.id}" is not open now`, "its condition does not hold");
  }
  const taken = takenSteps(state, action.dilemma);
  const before = steps.slice(0, at).find((earlier) => !taken.has(earlier.id));
  return before === undefined ? null : refuse("step-missing", `the step "${before.id}" comes first`, before.id);
}

function checkRiders(model: Model, state: State, action: ActionOf<"choose">, item: DeskItem): Rejection | null {
  const riders = offersOf(model, item).dilemma?.conditions ?? [];
  if (new Set(action.conditions).size < (action.conditions ?? []).length)
    return refuse("condition-does-not-fit", "a condition is named twice", "each condition once");
  for (const id of action.conditions ?? []) {
    const rider = riders.find((candidate) => candidate.id === id);
    if (rider === undefined)
      return among(
        id,
        riders.map((it) => it.id),
        "unknown-condition",
        "condition",
      );
    const fits = rider.options === undefined || rider.options.includes(action.option);
    if (!fits)
      return refuse(
        "condition-does-not-fit",
        `"${id}" does not go with "${action.option}"`,
        (rider.options ?? []).join(", "),
      );
    if (!isMet(model, state, rider.requires, null)) {
      return refuse("requirement-unmet", `the condition "${id}" is not open now`, "its requirement does not hold");
    }
  }
  return null;
}

/** Checks a private position: any option on the table, open or not. */
export function checkPosition(model: Model, state: State, action: ActionOf<"position">): Rejection | null {
  const item = findItem(state, action.dilemma);
  if (item === undefined) return notOnTable(state, action.dilemma);
  return among(
    action.option,
    offersOf(model, item).options.map((option) => option.id),
    "unknown-option",
    "option",
  );
}

/** Checks a request for staff work: each is asked for once. */
export function checkConsultation(model: Model, state: State, action: ActionOf<"consult">): Rejection | null {
  const item = findItem(state, action.dilemma);
  if (item === undefined || item.kind !== "dilemma") return notOnTable(state, action.dilemma);
  const works = findDilemma(model, item.id).staffWork;
  const unknown = among(
    action.work,
    works.map((work) => work.id),
    "unknown-work",
    "staff work",
  );
  if (unknown !== null) return unknown;
  if (state.findings.some((finding) => finding.dilemma === action.dilemma && finding.work === action.work)) {
    return refuse("already-asked", `"${action.work}" was asked for already`, "its answer stands or is on its way");
  }
  return checkSlots(model, state, action);
}

/** The months to which something on the table may still be deferred, or null: it cannot be, was, or none is left. */
export function deferralMonths(model: Model, state: State, item: DeskItem): { from: number; to: number } | null {
  const defer = offersOf(model, item).dilemma?.defer ?? false;
  if (defer === false || item.deferred || standingFor(model, state, item) !== null) return null;
  const from = state.month + model.scenario.turn + 1;
  const to = Math.min(item.opened + defer.months, lastMonth(model, state));
  return from > to ? null : { from, to };
}

/** Checks a deferral: allowed, once, and to a date in reach. */
export function checkDeferral(model: Model, state: State, action: ActionOf<"defer">): Rejection | null {
  const item = findItem(state, action.dilemma);
  if (item === undefined) return notOnTable(state, action.dilemma);
  const standing = checkStanding(model, state, item);
  if (standing !== null) return standing;
  const months = deferralMonths(model, state, item);
  if (months === null) {
    const why = item.deferred ? "was deferred before" : "cannot be deferred";
    return refuse("not-deferrable", `"${action.dilemma}" ${why}`, `decide it by month ${item.due}`);
  }
  if (action.until >= months.from && action.until <= months.to) return null;
  const message = `month ${action.until} is not a date to defer to`;
  return refuse("bad-date", message, `months ${months.from} to ${months.to}`);
}
