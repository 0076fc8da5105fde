import {
  type Action,
  hashState,
  type Model,
  type Page,
  type Rejection,
  reduce,
  type Setup,
  type State,
  start,
  turnOf,
} from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";

/** A game in progress: what fixes the run, its log, and the state it has come to. Plain data but for the model. */
export interface Session {
  model: Model;
  seed: string;
  setup: Setup;
  /** Every accepted action, with its turn. */
  actions: Action[];
  /** The state at the start of each turn played, so that a turn can be taken back or branched from. */
  turnStarts: State[];
  state: State;
  /** The ledger's pages of the months resolved; empty where no ledger is kept. */
  pages: Page[];
  /** State hashes: at the start, then after each month; empty where no ledger is kept. */
  hashes: string[];
  withLedger: boolean;
}

/** Starts a session. The setup must have been checked (`checkSetup`). Without a ledger it is faster and has no hashes. */
export function newSession(model: Model, seed: string, setup: Setup = {}, withLedger = true): Session {
  const state = start(model, seed, setup);
  const hashes = withLedger ? [hashState(state)] : [];
  return { model, seed, setup, actions: [], turnStarts: [state], state, pages: [], hashes, withLedger };
}

/** The states at the start and at the end of each month played, in order. They rest on the ledger's pages. */
export function monthStates({ turnStarts, pages }: Pick<Session, "turnStarts" | "pages">): State[] {
  return [required(turnStarts, 0), ...pages.map((page) => page.closing)];
}

/** Takes an action: the session that follows, or the engine's rejection. The session given is not changed. */
export function act(session: Session, action: Action): Session | Rejection {
  const next = copyOf(session);
  return actInPlace(next, action) ?? next;
}

/** A session with lists of its own, which may be added to. */
export function copyOf(session: Session): Session {
  const { actions, turnStarts, pages, hashes } = session;
  return { ...session, actions: [...actions], turnStarts: [...turnStarts], pages: [...pages], hashes: [...hashes] };
}

/**
 * Takes an action in a session that nobody else holds, which is changed: a log is played without a copy of all before for each
 * action. Returns the engine's rejection, which changes nothing, or null.
 */
export function actInPlace(session: Session, action: Action): Rejection | null {
  const { model, state, withLedger } = session;
  const stamped = { turn: turnOf(model, state), ...action };
  const reduction = reduce(model, state, stamped, withLedger);
  if ("rejected" in reduction) return reduction;
  session.actions.push(stamped);
  session.state = reduction.state;
  if (stamped.type !== "end-turn") return null;
  session.turnStarts.push(reduction.state);
  session.pages.push(...reduction.entries);
  session.hashes.push(...reduction.entries.map((page) => hashState(page.closing)));
  return null;
}

/** Whether there is something to take back: an action of the current turn. */
export function canUndo(session: Session): boolean {
  return session.actions.at(-1) !== undefined && session.actions.at(-1)?.type !== "end-turn";
}

/** Takes back the last action of the current turn; months that have ended stay as they are. */
export function undo(session: Session): Session {
  if (!canUndo(session)) return session;
  return replayTurn(session, session.actions.slice(0, -1));
}

/** Takes back every action of the current turn on one matter, such as a decision that is reopened. */
export function withdraw(session: Session, about: (action: Action) => boolean): Session {
  const from = session.actions.findLastIndex((action) => action.type === "end-turn") + 1;
  const kept = session.actions.filter((action, at) => at < from || !about(action));
  return kept.length === session.actions.length ? session : replayTurn(session, kept);
}

/** The session with this log in its current turn, played again from the turn's start. */
function replayTurn(session: Session, actions: Action[]): Session {
  const from = session.actions.findLastIndex((action) => action.type === "end-turn") + 1;
  const base: Session = {
    ...session,
    actions: actions.slice(0, from),
    state: lastOf(session.turnStarts),
  };
  return actions.slice(from).reduce((current, action) => {
    const next = act(current, action);
    return "rejected" in next ? current : next;
  }, base);
}

/** A new session that shares the past up to the start of an earlier turn and is open from there. */
export function branch(session: Session, turn: number): Session {
  const at = Math.max(1, Math.min(turn, session.turnStarts.length));
  const months = (at - 1) * session.model.scenario.turn;
  const ends = session.actions.flatMap((action, index) => (action.type === "end-turn" ? [index + 1] : []));
  return {
    ...session,
    actions: session.actions.slice(0, at === 1 ? 0 : ends[at - 2]),
    turnStarts: session.turnStarts.slice(0, at),
    state: required(session.turnStarts, at - 1),
    pages: session.pages.slice(0, months),
    hashes: session.hashes.slice(0, months + 1),
  };
}
