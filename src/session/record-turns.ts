import { historyUntil } from "../engine/index.ts";
import { branch, type Session } from "./session.ts";
import type { ShownTurn } from "./shown.ts";

/**
 * The turns that a trainee has had on the desk, in words: those that were recorded before as they were, any other by `tell`. It is
 * given the session as that turn began, with what has been done in the turn since. What went before a chapter is history, and
 * was on no desk.
 */
export function recordTurns(
  session: Session,
  told: readonly ShownTurn[],
  tell: (session: Session, turn: number) => ShownTurn,
): ShownTurn[] {
  const first = historyUntil(session.model, session.state) / session.model.scenario.turn + 1;
  const last = session.turnStarts.length;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const turn = first + at;
    const known = turn === last ? undefined : told.find((one) => one.turn === turn);
    return known ?? tell(sessionIn(session, turn), turn);
  });
}

/** The session as a turn began, and with the actions of that turn in its log. */
function sessionIn(session: Session, turn: number): Session {
  const begun = branch(session, turn);
  const of = session.actions.slice(begun.actions.length);
  const end = of.findIndex(({ type }) => type === "end-turn");
  return { ...begun, actions: [...begun.actions, ...(end < 0 ? of : of.slice(0, end))] };
}
