import {
  type Action,
  checkSetup,
  type DeskItem,
  engineVersion,
  type Model,
  type Rejection,
  reduce,
  type Setup,
  type State,
  seeDesk,
} from "../engine/index.ts";
import type { RunFile } from "./run-file.ts";
import { act, newSession, type Session } from "./session.ts";

/** Why a run does not come out as it was recorded. */
export interface Mismatch {
  /** Month whose hash differs (0: the start), or in which an action was refused. */
  month: number;
  reason: string;
}

export interface Replay {
  session: Session;
  ok: boolean;
  firstMismatch: Mismatch | null;
}

/** What of a run is fixed before month 1. */
export function setupOf(run: RunFile): Setup {
  const { facts, setting, off, start, hold, cut } = run;
  return {
    ...(facts === undefined ? {} : { facts }),
    ...(setting === undefined ? {} : { setting }),
    ...(off === undefined ? {} : { off }),
    ...(start === undefined ? {} : { start }),
    ...(hold === undefined ? {} : { hold }),
    ...(cut === undefined ? {} : { cut }),
  };
}

/** Why a run cannot be replayed here at all. */
export interface Incompatibility {
  why: "scenario" | "engine" | "structure" | "parameters" | "setup";
  message: string;
}

/**
 * Why a run cannot be replayed on this model at all: another scenario, other rules, or a setup that names what is not
 * there. Such a run opens read-only from what it shows of itself; null where it can be replayed.
 */
export function incompatibility(model: Model, run: RunFile): Incompatibility | null {
  const { scenario, parameters } = model;
  if (run.scenario !== scenario.id) return { why: "scenario", message: `the run is of the scenario "${run.scenario}"` };
  if (run.engine !== undefined && run.engine !== engineVersion)
    return { why: "engine", message: `the run is of engine ${run.engine}; this is ${engineVersion}` };
  if (run.scenarioHash !== undefined && run.scenarioHash !== scenario.hash)
    return { why: "structure", message: "the scenario has changed since the run was saved" };
  if (run.parameters !== undefined && run.parameters !== parameters)
    return { why: "parameters", message: `the run uses the parameter set "${run.parameters}"` };
  const fault = checkSetup(model, setupOf(run));
  return fault === null ? null : { why: "setup", message: `${fault.message} (expected: ${fault.expected})` };
}

/** Plays a run again, strictly: every action must be legal and every recorded hash must come out the same. */
export function replay(model: Model, run: RunFile): Replay {
  let session = newSession(model, run.seed, setupOf(run));
  const fail = (month: number, reason: string): Replay => ({ session, ok: false, firstMismatch: { month, reason } });
  const differs = (from: number) => {
    const at = session.hashes.findIndex(
      (hash, month) => month >= from && run.hashes?.[month] !== undefined && run.hashes[month] !== hash,
    );
    return at < 0 ? null : fail(at, `the state of month ${at} does not have the recorded hash`);
  };
  const atStart = differs(0);
  if (atStart !== null) return atStart;
  for (const action of run.actions) {
    const months = session.hashes.length;
    const next = act(session, action);
    if ("rejected" in next) return fail(session.state.month + 1, `${action.type}: ${next.message}`);
    session = next;
    const mismatch = differs(months);
    if (mismatch !== null) return mismatch;
  }
  if (run.hashes !== undefined && run.hashes.length !== session.hashes.length) {
    return fail(
      session.state.month,
      `the run has ${run.hashes.length} hashes, its actions play ${session.hashes.length - 1} months`,
    );
  }
  return { session, ok: true, firstMismatch: null };
}

/** A recorded action, as it shall be taken now (null: not at all), and what came of that. */
interface Plan {
  recorded: Action;
  action: Action | null;
  taken: boolean;
  why: Rejection | null;
}

/**
 * Plays a run again with some actions changed ("what if"). Recorded actions that have become illegal are skipped and
 * listed. What lies on the table now and did not then takes an answer that the run recorded, else silence decides as
 * the scenario says; what the run itself left open stays open.
 */
export function replayWith(
  model: Model,
  run: RunFile,
  change: (action: Action) => Action | null,
): { session: Session; skipped: { action: Action; why: Rejection }[] } {
  const plans = run.actions.map((recorded): Plan => ({ recorded, action: change(recorded), taken: false, why: null }));
  let session = newSession(model, run.seed, setupOf(run));
  let then = session.state;
  for (const plan of plans) {
    if (plan.recorded.type === "end-turn") session = answerNew(session, then, plans);
    const past = reduce(model, then, plan.recorded, false);
    if (!("rejected" in past)) then = past.state;
    if (plan.action !== null) session = take(session, plan, plan.action);
  }
  const skipped = plans.flatMap(({ action, taken, why }) =>
    action === null || taken || why === null ? [] : [{ action, why }],
  );
  return { session, skipped };
}

function take(session: Session, plan: Plan, action: Action): Session {
  const next = act(session, action);
  if ("rejected" in next) {
    plan.why = next;
    return session;
  }
  plan.taken = true;
  return next;
}

/** Before a turn ends, gives what was not on the table at this time of the run the answer that the run recorded. */
function answerNew(session: Session, then: State, plans: readonly Plan[]): Session {
  let current = session;
  for (const item of newOnTable(session.model, session.state, then.desk)) {
    for (const { plan, answer } of answersTo(item, plans)) current = take(current, plan, answer);
  }
  return current;
}

/** What lies on the table without an order and did not lie there at this time of the run, whose desk is given. */
export function newOnTable(model: Model, state: State, desk: readonly DeskItem[]): DeskItem[] {
  const isKnown = (item: DeskItem) =>
    desk.some((it) => it.id === item.id && it.region === item.region && it.opened === item.opened);
  if (state.desk.every(isKnown)) return [];
  return seeDesk(model, state).flatMap(({ item, order }) => (order === null && !isKnown(item) ? [item] : []));
}

/**
 * What a log holds as an answer to something on the table: its steps and one answer, that of the same region if there
 * is one, as they may be given now. Each comes with the entry of the log that it was taken from.
 */
export function answersTo<T extends { action: Action | null }>(
  item: DeskItem,
  plans: readonly T[],
): { plan: T; answer: Action }[] {
  const answers = plans.flatMap((plan) => {
    if (plan.action?.type !== "choose" || plan.action.dilemma !== item.id) return [];
    const { turn: _, month: __, region, ...answer } = plan.action;
    return [
      { plan, region, step: answer.step, answer: item.region === null ? answer : { ...answer, region: item.region } },
    ];
  });
  const steps = answers.filter(({ step }) => step !== undefined);
  const last = answers.filter(({ step }) => step === undefined);
  return [...steps, ...[last.find(({ region }) => region === item.region) ?? last[0] ?? []].flat()];
}
