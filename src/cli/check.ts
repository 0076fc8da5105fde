import { loadScenario, scenarioIds } from "../scenario/load.ts";
import { formatProblem, type Problem, sortProblems } from "../scenario/problems.ts";
import { findScenario, openFolder } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

/** `check [id..]`: everything that is wrong with the scenarios named, or with all; exit 1 if anything is. */
export function check(
  terminal: Terminal,
  ids: readonly string[],
  options: { json?: boolean; scenarios?: string },
): ExitCode {
  const files = openFolder(options.scenarios);
  const checked = ids.length === 0 ? scenarioIds(files) : ids;
  const loaded = checked.map((id) => (ids.length === 0 ? loadScenario(files, id) : findScenario(files, id)));
  // The common content is read with each scenario; its problems are told once.
  const problems: Problem[] = sortProblems(loaded.flatMap((one) => one.problems));
  if (options.json) printJson(terminal, { problems });
  else {
    for (const one of problems) terminal.out(`${formatProblem(one)}\n`);
    const verdict = problems.length === 0 ? "no problems" : `${problems.length} problems`;
    terminal.out(`${checked.join(", ")}: ${verdict}\n`);
  }
  return problems.length === 0 ? 0 : 1;
}
