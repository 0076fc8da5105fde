import { carryOut } from "./effects.ts";
import { scaleOf } from "./model.ts";
import { draw, drawId } from "./random.ts";
import type { Answer, PendingRequest } from "./state.ts";
import type { Work } from "./work.ts";

/** Answers the requests that are due. An answer depends on one draw, so a changed decision elsewhere cannot change it. */
export function answerRequests(work: Work): void {
  const due = work.state.requests.filter((request) => request.due <= work.month);
  if (due.length === 0) return;
  work.state.requests = work.state.requests.filter((request) => request.due > work.month);
  for (const pending of due) {
    const { request } = work.model.sources[pending.source];
    if (pending.referred && request !== null) {
      const next = { ...pending, due: work.month + request.months, referred: false };
      work.state.requests = [...work.state.requests, next];
      continue;
    }
    const outcome = pending.referred ? "granted" : outcomeOf(work, pending);
    const answer: Answer = { source: pending.source, region: pending.region, outcome, month: work.month };
    work.state.answers = [...work.state.answers, answer];
    carryOut(work, outcome === "granted" ? pending.source : `${pending.source}/${outcome}`, pending.region);
  }
}

/** How a request is answered: its chance, shifted by what holds now, against luck drawn for the month of asking. */
function outcomeOf(work: Work, pending: PendingRequest): Answer["outcome"] {
  const { request } = work.model.sources[pending.source];
  if (request === null) return "granted";
  const chance =
    request.chance * scaleOf(work.model, request.times, pending.region)(work.numbers, work.state, work.month);
  const luck = draw(work.state.key, pending.asked, drawId(`request/${pending.source}/${pending.region ?? ""}`));
  if (luck < chance) return "granted";
  // Half of what is not granted outright is met in part, where a part exists.
  return request.partly !== undefined && luck < chance + (1 - chance) / 2 ? "partly" : "refused";
}
