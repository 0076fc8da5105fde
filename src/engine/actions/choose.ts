import type { ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { closedBecause, isMet, takenSteps } from "../legal/choices.ts";
import { findItem, offersOf } from "../legal/table.ts";
import { applyOption, recordDecision, takeOffTable, takeStep } from "../month/decisions.ts";
import { carryOut } from "../month/effects.ts";
import type { MonthDraft } from "../month/month-draft.ts";
import { among, type Rejection, type RejectionCode, refuse } from "../rejection.ts";
import type { Decision, DeskItem, State } from "../state.ts";
import type { ActionRule, Costs } from "./action-rule.ts";
import { checkStanding, isSameMatter, notOnTable } from "./matters.ts";

type Choice = ActionOf<"choose">;

/** A decision on what is on the table, or a step of a dilemma in hours. */
export const choose: ActionRule<"choose"> = {
  check,
  costs,
  replaces: isSameMatter,
  carryOut: (draft, action) => {
    const item = findItem(draft.state, action.dilemma, action.region);
    if (item === undefined) return;
    if (action.step === undefined) decide(draft, item, action);
    else takeStep(draft, item, action.step, action.option);
  },
};

/** Checks what is on the table, offered, open and complete. */
function check(model: Model, state: State, action: Choice): Rejection | null {
  const item = findItem(state, action.dilemma, action.region);
  if (item === undefined) return notOnTable(state, action.dilemma);
  const { options, dilemma } = offersOf(model, item);
  const standing = checkStanding(model, state, item);
  if (standing !== null) return standing;
  if (action.step !== undefined) return checkStep(model, state, action, action.step);
  const option = options.find((candidate) => candidate.id === action.option);
  if (option === undefined) return amongIds(action.option, options, "unknown-option", "option");
  if (option.offered === false && action.seat !== "facilitator") {
    const message = `"${option.id}" is never offered to a player`;
    return refuse("not-offered", message, "only an arm or a facilitator may name it");
  }
  const closed = closedBecause(model, state, item, option);
  if (closed !== null) return closed;
  const missing = (dilemma?.steps ?? []).find((step) => !takenSteps(state, item.id).has(step.id));
  if (missing !== undefined)
    return refuse("step-missing", `the step "${missing.id}" comes first`, `choose with step: ${missing.id}`);
  if (action.mode === "over-dissent" && (action.dissent ?? []).length === 0) {
    return refuse("dissent-missing", "a decision over dissent names who dissented", "dissent: [seat]");
  }
  return checkRiders(model, state, action, item);
}

/** Checks a step: the earlier ones come first, each is taken once. */
function checkStep(model: Model, state: State, action: Choice, stepId: string): Rejection | null {
  const item = findItem(state, action.dilemma);
  const steps = (item === undefined ? null : offersOf(model, item).dilemma?.steps) ?? [];
  const step = steps.find((candidate) => candidate.id === stepId);
  if (step === undefined) return amongIds(stepId, steps, "unknown-step", "step");
  if (state.decisions.some((decision) => decision.id === action.dilemma && decision.step === stepId))
    return refuse("already-decided", `the step "${stepId}" was taken in an earlier month`, "the next step");
  const option = step.options.find((candidate) => candidate.id === action.option);
  if (option === undefined) return amongIds(action.option, step.options, "unknown-option", "option");
  if (!isMet(model, state, option.requires, null)) {
    return refuse("requirement-unmet", `"${option.id}" is not open now`, "its condition does not hold");
  }
  const taken = takenSteps(state, action.dilemma);
  const before = steps.slice(0, steps.indexOf(step)).find((earlier) => !taken.has(earlier.id));
  return before === undefined ? null : refuse("step-missing", `the step "${before.id}" comes first`, before.id);
}

/** Checks the conditions attached to the decision: known, fitting the option, each named once. */
function checkRiders(model: Model, state: State, action: Choice, item: DeskItem): Rejection | null {
  const riders = offersOf(model, item).dilemma?.conditions ?? [];
  if (new Set(action.conditions).size < (action.conditions ?? []).length)
    return refuse("condition-does-not-fit", "a condition is named twice", "each condition once");
  for (const id of action.conditions ?? []) {
    const rider = riders.find((candidate) => candidate.id === id);
    if (rider === undefined) return amongIds(id, riders, "unknown-condition", "condition");
    if (rider.options !== undefined && !rider.options.includes(action.option)) {
      const message = `"${id}" does not go with "${action.option}"`;
      return refuse("condition-does-not-fit", message, rider.options.join(", "));
    }
    if (!isMet(model, state, rider.requires, null)) {
      return refuse("requirement-unmet", `the condition "${id}" is not open now`, "its requirement does not hold");
    }
  }
  return null;
}

function amongIds(id: string, known: readonly { id: string }[], code: RejectionCode, what: string) {
  return among(
    id,
    known.map((one) => one.id),
    code,
    what,
  );
}

/** The option's own slots and funds, and the slots of the conditions. A step takes nothing. */
function costs(model: Model, state: State, action: Choice): Costs {
  const item = action.step === undefined ? findItem(state, action.dilemma, action.region) : undefined;
  if (item === undefined) return { slots: 0, funds: {} };
  const { options, dilemma } = offersOf(model, item);
  const option = options.find((candidate) => candidate.id === action.option);
  const riders = (dilemma?.conditions ?? []).filter((rider) => action.conditions?.includes(rider.id));
  const slots = riders.reduce((sum, rider) => sum + (rider.slots ?? 0), option?.slots ?? 0);
  return { slots, funds: option?.funds ?? {} };
}

/** Records the decision, then applies its manner, its conditions and its option. */
function decide(draft: MonthDraft, item: DeskItem, action: Choice): void {
  const decision = recordDecision(draft, item, {
    option: action.option,
    mode: action.mode ?? "consensus",
    dissent: action.dissent ?? [],
    conditions: action.conditions ?? [],
    explained: (action.rationale ?? "").trim() !== "",
  });
  takeOffTable(draft, item);
  applyManner(draft, decision);
  for (const id of decision.conditions) carryOut(draft, `dilemma/${item.id}/condition/${id}`, item.region);
  applyOption(draft, item, action.option, decision.mode === "referred");
}

/** What the manner of a decision does, whatever its content. */
function applyManner(draft: MonthDraft, decision: Decision): void {
  for (const rule of draft.model.scenario.model.decisionRules) {
    const fits = rule.mode === decision.mode && (rule.explained === undefined || rule.explained === decision.explained);
    if (fits) carryOut(draft, `manner/${rule.id}`, decision.region);
  }
}
