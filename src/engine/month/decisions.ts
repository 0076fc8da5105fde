import type { ActionOf } from "../actions.ts";
import { offersOf, standingFor } from "../legal/table.ts";
import type { Decision, DeskItem, PendingRequest } from "../state.ts";
import { carryOut } from "./effects.ts";
import { takeFunds } from "./funds.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Carries out a decision, or a step of one in hours: records it, then its manner, its conditions and its effects. */
export function decide(draft: MonthDraft, action: ActionOf<"choose">): void {
  const item = draft.state.desk.find(
    (it) => it.id === action.dilemma && (action.region === undefined || it.region === action.region),
  );
  if (item === undefined) return;
  if (action.step !== undefined) {
    record(draft, item, { option: action.option, step: action.step });
    carryOut(draft, `dilemma/${item.id}/step/${action.step}/${action.option}`, item.region);
    return;
  }
  const decision = record(draft, item, {
    option: action.option,
    mode: action.mode ?? "consensus",
    dissent: action.dissent ?? [],
    conditions: action.conditions ?? [],
    explained: (action.rationale ?? "").trim() !== "",
  });
  close(draft, item);
  applyManner(draft, decision);
  for (const id of decision.conditions) carryOut(draft, `dilemma/${item.id}/condition/${id}`, item.region);
  applyOption(draft, item, action.option, decision.mode === "referred");
}

/** In the workshop cut, dilemmas outside it follow their seat's standing instruction in the month they come up. */
export function followStanding(draft: MonthDraft): void {
  for (const item of draft.state.desk) {
    const standing = standingFor(draft.model, draft.state, item);
    if (standing === null) continue;
    takeMissingSteps(draft, item);
    record(draft, item, { option: standing.option, by: "standing" });
    close(draft, item);
    applyOption(draft, item, standing.option, false);
  }
}

/** Steps of a dilemma in hours that nobody took come out as their defaults; then silence means the status quo. */
export function closeOverdue(draft: MonthDraft): void {
  for (const item of draft.state.desk.filter((candidate) => candidate.due <= draft.month)) {
    const { statusQuo, key } = offersOf(draft.model, item);
    takeMissingSteps(draft, item);
    record(draft, item, { option: statusQuo, by: "silence" });
    close(draft, item);
    carryOut(draft, `${key}/silence`, item.region);
    applyOption(draft, item, statusQuo, false);
  }
}

function takeMissingSteps(draft: MonthDraft, item: DeskItem): void {
  for (const step of offersOf(draft.model, item).dilemma?.steps ?? []) {
    if (draft.state.decisions.some((decision) => decision.id === item.id && decision.step === step.id)) continue;
    record(draft, item, { option: step.default, step: step.id, by: "silence" });
    carryOut(draft, `dilemma/${item.id}/step/${step.id}/${step.default}`, item.region);
  }
}

function record(draft: MonthDraft, item: DeskItem, what: Partial<Decision> & { option: string }): Decision {
  const decision: Decision = {
    id: item.id,
    kind: item.kind,
    region: item.region,
    step: null,
    month: draft.month,
    mode: "consensus",
    dissent: [],
    conditions: [],
    explained: false,
    by: "leadership",
    ...what,
  };
  draft.state.decisions = [...draft.state.decisions, decision];
  return decision;
}

function close(draft: MonthDraft, item: DeskItem): void {
  draft.state.desk = draft.state.desk.filter((other) => other !== item);
}

/** What the manner of a decision does, whatever its content. */
function applyManner(draft: MonthDraft, decision: Decision): void {
  for (const rule of draft.model.scenario.model.decisionRules) {
    const fits = rule.mode === decision.mode && (rule.explained === undefined || rule.explained === decision.explained);
    if (fits) carryOut(draft, `manner/${rule.id}`, decision.region);
  }
}

/** An option takes effect at once, or starts a request: one to New York where the decision was referred, then its own. */
function applyOption(draft: MonthDraft, item: DeskItem, optionId: string, referred: boolean): void {
  const { options, key } = offersOf(draft.model, item);
  const option = options.find((candidate) => candidate.id === optionId);
  if (option === undefined) return;
  const source = `${key}/option/${optionId}`;
  for (const [fund, cost] of Object.entries(option.funds ?? {})) takeFunds(draft, fund, cost);
  if (!referred && option.request === undefined) {
    carryOut(draft, source, item.region);
    return;
  }
  const months = referred ? 1 : (option.request?.months ?? 1);
  const request: PendingRequest = {
    due: draft.month + months,
    source,
    region: item.region,
    asked: draft.month,
    referred,
  };
  draft.state.requests = [...draft.state.requests, request];
}
