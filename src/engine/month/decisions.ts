import { offersOf, standingFor } from "../legal/table.ts";
import type { Decision, DeskItem, PendingRequest } from "../state.ts";
import { carryOut } from "./effects.ts";
import { takeFunds } from "./funds.ts";
import type { MonthDraft } from "./month-draft.ts";

/** In the workshop cut, dilemmas outside it follow their seat's standing instruction in the month they come up. */
export function followStanding(draft: MonthDraft): void {
  for (const item of draft.state.desk) {
    const standing = standingFor(draft.model, draft.state, item);
    if (standing === null) continue;
    takeMissingSteps(draft, item);
    recordDecision(draft, item, { option: standing.option, by: "standing" });
    takeOffTable(draft, item);
    applyOption(draft, item, standing.option, false);
  }
}

/** Steps of a dilemma in hours that nobody took come out as their defaults; then silence means the status quo. */
export function closeOverdue(draft: MonthDraft): void {
  for (const item of draft.state.desk.filter((candidate) => candidate.due <= draft.month)) {
    const { statusQuo, key } = offersOf(draft.model, item);
    takeMissingSteps(draft, item);
    recordDecision(draft, item, { option: statusQuo, by: "silence" });
    takeOffTable(draft, item);
    carryOut(draft, `${key}/silence`, item.region);
    applyOption(draft, item, statusQuo, false);
  }
}

function takeMissingSteps(draft: MonthDraft, item: DeskItem): void {
  for (const step of offersOf(draft.model, item).dilemma?.steps ?? []) {
    if (draft.state.decisions.some((decision) => decision.id === item.id && decision.step === step.id)) continue;
    takeStep(draft, item, step.id, step.default, "silence");
  }
}

/** Takes a step of a dilemma in hours: records it and carries out its effects. */
export function takeStep(
  draft: MonthDraft,
  item: DeskItem,
  step: string,
  option: string,
  by: Decision["by"] = "leadership",
): void {
  recordDecision(draft, item, { option, step, by });
  carryOut(draft, `dilemma/${item.id}/step/${step}/${option}`, item.region);
}

/** Records a decision of this month; what is not given is as where the leadership agrees without conditions. */
export function recordDecision(
  draft: MonthDraft,
  item: DeskItem,
  what: Partial<Decision> & { option: string },
): Decision {
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

/** Takes off the table what has been decided. */
export function takeOffTable(draft: MonthDraft, item: DeskItem): void {
  draft.state.desk = draft.state.desk.filter((other) => other !== item);
}

/** An option takes effect at once, or starts a request: one to New York where the decision was referred, then its own. */
export function applyOption(draft: MonthDraft, item: DeskItem, optionId: string, referred: boolean): void {
  const { options, key } = offersOf(draft.model, item);
  const option = options.find((candidate) => candidate.id === optionId);
  if (option === undefined) return;
  const source = `${key}/option/${optionId}`;
  for (const [fund, cost] of Object.entries(option.funds ?? {})) takeFunds(draft, fund, cost);
  if (!referred && option.request === undefined) {
    carryOut(draft, source, item.region);
    return;
  }
  const months = referred ? draft.model.engine["referral-months"] : (option.request?.months ?? 1);
  const request: PendingRequest = {
    due: draft.month + months,
    source,
    region: item.region,
    asked: draft.month,
    referred,
  };
  draft.state.requests = [...draft.state.requests, request];
}
