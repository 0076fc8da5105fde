// One way for the tests of the debrief to make a run by hand: so much in its first months, then silence.
import type { Action, ActionOf } from "../../../src/engine/index.ts";
import { act, newSession, type Session } from "../../../src/session/index.ts";
import { shippedModel } from "../../sim/support/play.ts";

export const model = shippedModel();

/** A run to its end: these actions in its first months, then silence. */
export function runOf(months: readonly (readonly Action[])[], seed = "debrief"): Session {
  return toEnd(newSession(model, seed), months);
}

/** A run played on to its end: these actions in the months that come, then silence. */
export function toEnd(begun: Session, months: readonly (readonly Action[])[] = []): Session {
  let session = begun;
  const take = (action: Action) => {
    const next = act(session, action);
    if ("rejected" in next) throw new Error(`${action.type}: ${next.message}`);
    session = next;
  };
  for (let at = 0; session.state.ended === null; at++) for (const action of [...(months[at] ?? []), end]) take(action);
  return session;
}

const end: Action = { type: "end-turn" };

/** The matter of the first month, and what can be done about it. */
export const dilemma = "first-bases";
export const position: Action = { type: "position", seat: "hom", dilemma, option: "hub", confidence: 4 };
export const consult: ActionOf<"consult"> = { type: "consult", dilemma, work: "jmac-assessment" };
export const choose: Action = { type: "choose", seat: "hom", dilemma, option: "area" };
export const explained = { ...choose, confidence: 2, rationale: "=People live\nthere" } as const;
