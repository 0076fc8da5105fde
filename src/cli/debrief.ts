import { debriefOf, decisionsAsCsv, gaugesAsCsv, lucks, whatIfOf } from "../debrief/index.ts";
import { sessionFrom } from "./replay.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

export interface DebriefOptions {
  format: "json" | "csv";
  rows: "decisions" | "gauges";
  seeds: number;
  json?: boolean;
  scenarios?: string;
}

/** `debrief FILE`: what happened in a run and why, and what would have happened, as JSON or as a table. */
export function debrief(terminal: Terminal, path: string, options: DebriefOptions): ExitCode {
  const session = sessionFrom(path, options.scenarios);
  if (options.format === "csv" && !options.json) {
    terminal.out(options.rows === "gauges" ? gaugesAsCsv(session) : decisionsAsCsv(debriefOf(session)));
    return 0;
  }
  const whatIf = whatIfOf(session, { ...lucks, run: options.seeds });
  printJson(terminal, { ...debriefOf(session), whatIf });
  return 0;
}
