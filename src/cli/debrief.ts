import { debriefOf, decisionsAsCsv, gaugesAsCsv, whatIfOf } from "../debrief/index.ts";
import { readRun, readText } from "./inputs.ts";
import { playRun } from "./replay.ts";
import { type ExitCode, Finding, printJson, type Terminal, UsageError } from "./terminal.ts";

export interface DebriefOptions {
  format: "json" | "csv";
  rows: "decisions" | "gauges";
  seeds: number;
  json?: boolean;
  scenarios?: string;
}

/** `debrief FILE`: what happened in a run and why, and what would have happened, as JSON or as a table. */
export function debrief(terminal: Terminal, path: string, options: DebriefOptions): ExitCode {
  const played = playRun(readRun(path, readText(path, "run")), options.scenarios);
  if (typeof played === "string") throw new UsageError(played, { place: path });
  if (!played.ok) {
    const { month = 0, reason = "" } = played.firstMismatch ?? {};
    throw new Finding(`the run does not come out as it was recorded: month ${month}, ${reason}`);
  }
  const { session } = played;
  if (options.format === "csv") {
    terminal.out(options.rows === "gauges" ? gaugesAsCsv(session) : decisionsAsCsv(debriefOf(session)));
    return 0;
  }
  const seeds = Array.from({ length: options.seeds }, (_, at) => `${session.seed}/other-${at + 1}`);
  printJson(terminal, { ...debriefOf(session), whatIf: whatIfOf(session, seeds) });
  return 0;
}
