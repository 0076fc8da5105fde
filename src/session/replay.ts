import { checkSetup, engineVersion, type Model, type Setup } from "../engine/index.ts";
import type { RunFile } from "./run-file.ts";
import { actInPlace, newSession, type Session } from "./session.ts";

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
 * there. Such a run opens read-only from what it kept of its desk; null where it can be replayed.
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
  const session = newSession(model, run.seed, setupOf(run));
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
    const refused = actInPlace(session, action);
    if (refused !== null) return fail(session.state.month + 1, `${action.type}: ${refused.message}`);
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
