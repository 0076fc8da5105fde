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
  // Months within a quarter are seen on the ledger's pages only.
  const withLedger = model.scenario.turn > 1 || onPage !== undefined;
  return {
    model,
    get state() {
      return state;
    },
    act: (action) => {
      const next = reduce(model, state, action, withLedger);
      if ("rejected" in next) return next;
      state = next.state;
      if (action.type !== "end-turn") return null;
      if (!withLedger) onMonth(state);
      for (const page of next.entries) {
        onMonth(page.closing);
        onPage?.(page);
      }
      return null;
    },
  };
}
