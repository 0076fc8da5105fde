import type { ActionOf } from "./actions.ts";
import { asked, standingFor } from "./desk.ts";
import { carryOut } from "./effects.ts";
import { takeFunds } from "./funds.ts";
import type { Decision, DeskItem, PendingRequest } from "./state.ts";
import type { Work } from "./work.ts";

/** Carries out a decision, or a step of one in hours: records it, then its manner, its conditions and its effects. */
export function decide(work: Work, action: ActionOf<"choose">): void {
  const item = work.state.desk.find(
    (it) => it.id === action.dilemma && (action.region === undefined || it.region === action.region),
  );
  if (item === undefined) return;
  if (action.step !== undefined) {
    record(work, item, { option: action.option, step: action.step });
    carryOut(work, `dilemma/${item.id}/step/${action.step}/${action.option}`, item.region);
    return;
  }
  const decision = record(work, item, {
    option: action.option,
    mode: action.mode ?? "consensus",
    dissent: action.dissent ?? [],
    conditions: action.conditions ?? [],
    explained: (action.rationale ?? "").trim() !== "",
  });
  close(work, item);
  applyManner(work, decision);
  for (const id of decision.conditions) carryOut(work, `dilemma/${item.id}/condition/${id}`, item.region);
  applyOption(work, item, action.option, decision.mode === "referred");
}

/** In the workshop cut, dilemmas outside it follow their seat's standing instruction in the month they come up. */
export function followStanding(work: Work): void {
  for (const item of work.state.desk) {
    const standing = standingFor(work.model, work.state, item);
    if (standing === null) continue;
    takeMissingSteps(work, item);
    record(work, item, { option: standing.option, by: "standing" });
    close(work, item);
    applyOption(work, item, standing.option, false);
  }
}

/** Steps of a dilemma in hours that nobody took come out as their defaults; then silence means the status quo. */
export function closeOverdue(work: Work): void {
  for (const item of work.state.desk.filter((candidate) => candidate.due <= work.month)) {
    const { statusQuo, key } = asked(work.model, item);
    takeMissingSteps(work, item);
    record(work, item, { option: statusQuo, by: "silence" });
    close(work, item);
    carryOut(work, `${key}/silence`, item.region);
    applyOption(work, item, statusQuo, false);
  }
}

function takeMissingSteps(work: Work, item: DeskItem): void {
  for (const step of asked(work.model, item).dilemma?.steps ?? []) {
    if (work.state.decisions.some((decision) => decision.id === item.id && decision.step === step.id)) continue;
    record(work, item, { option: step.default, step: step.id, by: "silence" });
    carryOut(work, `dilemma/${item.id}/step/${step.id}/${step.default}`, item.region);
  }
}

function record(work: Work, item: DeskItem, what: Partial<Decision> & { option: string }): Decision {
  const decision: Decision = {
    id: item.id,
    kind: item.kind,
    region: item.region,
    step: null,
    month: work.month,
    mode: "consensus",
    dissent: [],
    conditions: [],
    explained: false,
    by: "leadership",
    ...what,
  };
  work.state.decisions = [...work.state.decisions, decision];
  return decision;
}

function close(work: Work, item: DeskItem): void {
  work.state.desk = work.state.desk.filter((other) => other !== item);
}

/** What the manner of a decision does, whatever its content. */
function applyManner(work: Work, decision: Decision): void {
  for (const rule of work.model.scenario.model.decisionRules) {
    const fits = rule.mode === decision.mode && (rule.explained === undefined || rule.explained === decision.explained);
    if (fits) carryOut(work, `manner/${rule.id}`, decision.region);
  }
}

/** An option takes effect at once, or starts a request: one to New York where the decision was referred, then its own. */
function applyOption(work: Work, item: DeskItem, optionId: string, referred: boolean): void {
  const { options, key } = asked(work.model, item);
  const option = options.find((candidate) => candidate.id === optionId);
  if (option === undefined) return;
  const source = `${key}/option/${optionId}`;
  for (const [fund, cost] of Object.entries(option.funds ?? {})) takeFunds(work, fund, cost);
  if (!referred && option.request === undefined) {
    carryOut(work, source, item.region);
    return;
  }
  const months = referred ? 1 : (option.request?.months ?? 1);
  const request: PendingRequest = {
    due: work.month + months,
    source,
    region: item.region,
    asked: work.month,
    referred,
  };
  work.state.requests = [...work.state.requests, request];
}
