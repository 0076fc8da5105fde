import { scenarioIds } from "../scenario/load.ts";
import {
  incompatibility,
  type Mismatch,
  replay as playAgain,
  type Replay,
  type RunFile,
  readRunFile,
  type Session,
} from "../session/index.ts";
import { unknown } from "./fault-words.ts";
import { readRun, readText } from "./inputs.ts";
import { say } from "./say.ts";
import { compileWith, load, openFolder } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, type Terminal, UsageError } from "./terminal.ts";

/** What `replay --json` prints. */
export interface Verdict {
  ok: boolean;
  /** Hash of the state that the run came to; null where it could not be played at all. */
  hash: string | null;
  firstMismatch: Mismatch | null;
}

/** `replay FILE`: plays a run again and verifies every month; exit 1 if anything differs. */
export function replay(terminal: Terminal, path: string, options: { json?: boolean; scenarios?: string }): ExitCode {
  const verdict = verify(readText(path, "run"), options.scenarios);
  if (options.json) printJson(terminal, verdict);
  else if (verdict.firstMismatch === null) terminal.out(`${say("cli.replay.same", { hash: String(verdict.hash) })}\n`);
  else terminal.out(`${say("cli.replay.differs", { ...verdict.firstMismatch })}\n`);
  return verdict.ok ? 0 : 1;
}

/** Verifies a run's text: its form, its digest, and that it plays again to the same hashes. */
export function verify(text: string, folder?: string): Verdict {
  const refused = (reason: string): Verdict => ({ ok: false, hash: null, firstMismatch: { month: 0, reason } });
  const { run, faults } = readRunFile(text);
  if (run === null)
    return refused(faults.map((fault) => `${fault.place}: ${fault.message} (${fault.hint})`).join("; "));
  const played = playRun(run, folder);
  if (typeof played === "string") return refused(played);
  return { ok: played.ok, hash: played.session.hashes.at(-1) ?? null, firstMismatch: played.firstMismatch };
}

/**
 * Reads a run's file and plays it again. A file that is no run, or of what is not here, is wrong usage; one that does not
 * come out as it was recorded is a finding.
 */
export function sessionFrom(path: string, folder?: string): Session {
  const played = playRun(readRun(path, readText(path, "run")), folder);
  if (typeof played === "string") throw new UsageError(played, { place: path });
  if (played.firstMismatch === null) return played.session;
  throw new Finding(say("cli.run.differs", { ...played.firstMismatch }));
}

/** Plays a run again on the scenario that it names; a text says why it cannot be played at all. */
export function playRun(run: RunFile, folder?: string): Replay | string {
  const files = openFolder(folder);
  if (!scenarioIds(files).includes(run.scenario)) return unknown("scenario", run.scenario);
  const { scenario } = load(files, run.scenario);
  if (scenario === null) return say("cli.scenario.faulty", { id: run.scenario });
  try {
    const model = compileWith(scenario, run.parameters);
    return incompatibility(model, run)?.message ?? playAgain(model, run);
  } catch (error) {
    // A number that a rule cannot give, as a value held may make it, is a fault of the run as well.
    if (error instanceof UsageError || error instanceof RangeError) return error.message;
    throw error;
  }
}
