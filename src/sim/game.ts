import { type Action, type Model, type Page, type Rejection, reduce, type Setup, type State } from "../engine/index.ts";
import { act, newSession, type Session } from "../session/index.ts";

/** A run being played, whatever is kept of it. */
export interface Game {
  readonly model: Model;
  readonly state: State;
  /** Takes an action; the rejection if it is refused. */
  act(action: Action): Rejection | null;
}

/** A game that keeps everything: the log, the ledger and the hashes. */
export function sessionGame(model: Model, seed: string, setup: Setup): Game & { readonly session: Session } {
  let session = newSession(model, seed, setup);
  return {
    model,
    get state() {
      return session.state;
    },
    get session() {
      return session;
    },
    act: (action) => {
      const next = act(session, action);
      if ("rejected" in next) return next;
      session = next;
      return null;
    },
  };
}

/**
 * A game for batches, from a turn's start on: nothing is kept, but the states at the ends of months are shown, and the
 * ledger's pages to whom they are of use.
 */
export function bareGame(
  model: Model,
  from: State,
  onMonth: (state: State) => void,
  onPage?: (page: Page) => void,
): Game {
  let state = from;
  return {
    model,
    get state() {
      return state;
    },
    act: (action) => {
      const next = reduce(model, state, action, onPage !== undefined);
      if ("rejected" in next) return next;
      state = next.state;
      next.months.forEach(onMonth);
      if (onPage !== undefined) next.entries.forEach(onPage);
      return null;
    },
  };
}
