import { compile } from "../engine/index.ts";
import { type Files, type LoadedScenario, scenarioIds } from "../scenario/load.ts";
import { formatProblem, type Problem, sortProblems } from "../scenario/problems.ts";
import { readHistorical } from "../sim/index.ts";
import { readDoctrine } from "../trials/doctrine/index.ts";
import { findScenario, load, openFolder } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

/** `check [id..]`: everything that is wrong with the scenarios named, or with all; exit 1 if anything is. */
export function check(
  terminal: Terminal,
  ids: readonly string[],
  options: { json?: boolean; scenarios?: string },
): ExitCode {
  const files = openFolder(options.scenarios);
  const checked = ids.length === 0 ? scenarioIds(files) : ids;
  const loaded = checked.map((id) => (ids.length === 0 ? load(files, id) : findScenario(files, id)));
  // The common content is read with each scenario; its problems are told once.
  const doctrine = doctrineProblems(files, new Map(checked.map((id, at) => [id, loaded[at]])));
  const historical = loaded.flatMap(({ scenario }) =>
    scenario === null ? [] : readHistorical(compile(scenario), files).problems,
  );
  const problems: Problem[] = sortProblems([...loaded.flatMap((one) => one.problems), ...historical, ...doctrine]);
  if (options.json) printJson(terminal, { problems });
  else {
    for (const one of problems) terminal.out(`${formatProblem(one)}\n`);
    const verdict = problems.length === 0 ? "no problems" : `${problems.length} problems`;
    terminal.out(`${checked.join(", ")}: ${verdict}\n`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** What is wrong with the comparisons by which the model is held to the doctrine; they are common content, too. */
function doctrineProblems(files: Files, loaded: ReadonlyMap<string, LoadedScenario>): Problem[] {
  const ids = scenarioIds(files);
  return readDoctrine(files, (id) => {
    if (!ids.includes(id)) return undefined;
    const { scenario } = loaded.get(id) ?? load(files, id);
    return scenario === null ? null : compile(scenario);
  }).problems;
}
