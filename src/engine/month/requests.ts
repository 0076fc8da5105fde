import { required } from "../../scenario/required.ts";
import { draw, drawId } from "../random.ts";
import type { Answer, PendingRequest } from "../state.ts";
import { carryOut } from "./effects.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Answers the requests that are due. An answer depends on one draw, so a changed decision elsewhere cannot change it. */
export function answerRequests(draft: MonthDraft): void {
  const due = draft.state.requests.filter((request) => request.due <= draft.month);
  if (due.length === 0) return;
  draft.state.requests = draft.state.requests.filter((request) => request.due > draft.month);
  for (const pending of due) {
    const { request } = required(draft.model.effectLists, pending.source);
    if (pending.referred && request !== null) {
      const next = { ...pending, due: draft.month + request.months, referred: false };
      draft.state.requests = [...draft.state.requests, next];
      continue;
    }
    const outcome = pending.referred ? "granted" : outcomeOf(draft, pending);
    const answer: Answer = { source: pending.source, region: pending.region, outcome, month: draft.month };
    draft.state.answers = [...draft.state.answers, answer];
    carryOut(draft, outcome === "granted" ? pending.source : `${pending.source}/${outcome}`, pending.region);
  }
}

/** How a request is answered: its chance, shifted by what holds now, against luck drawn for the month of asking. */
function outcomeOf(draft: MonthDraft, pending: PendingRequest): Answer["outcome"] {
  const { request } = required(draft.model.effectLists, pending.source);
  if (request === null) return "granted";
  const chance =
    request.chance * draft.model.scaleOf(request.times, pending.region)(draft.numbers, draft.state, draft.month);
  const luck = draw(draft.state.key, pending.asked, drawId(`request/${pending.source}/${pending.region ?? ""}`));
  if (luck < chance) return "granted";
  const met = chance + (1 - chance) * draft.model.engine["partly-granted"];
  return request.partly !== undefined && luck < met ? "partly" : "refused";
}
