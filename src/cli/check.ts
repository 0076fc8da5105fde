import { compile } from "../engine/index.ts";
import { type Files, type LoadedScenario, loadScenario, scenarioIds } from "../scenario/load.ts";
import { formatProblem, type Problem, sortProblems } from "../scenario/problems.ts";
import { readHistorical } from "../sim/index.ts";
import { readDoctrine } from "../trials/doctrine/index.ts";
import { say } from "./say.ts";
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
  const doctrine = doctrineProblems(files, new Map(checked.map((id, at) => [id, loaded[at]])));
  const historical = loaded.flatMap(({ scenario }) =>
    scenario === null ? [] : readHistorical(compile(scenario), files).problems,
  );
  const problems: Problem[] = sortProblems([...loaded.flatMap((one) => one.problems), ...historical, ...doctrine]);
  if (options.json) printJson(terminal, { problems });
  else {
    for (const one of problems) terminal.out(`${formatProblem(one)}\n`);
    const count = problems.length;
    const verdict = count === 0 ? say("cli.check.sound") : say("cli.check.problems", { count });
    terminal.out(`${say("cli.check", { scenarios: checked.join(", "), verdict })}\n`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** What is wrong with the comparisons by which the model is held to the doctrine; they are common content, too. */
function doctrineProblems(files: Files, loaded: ReadonlyMap<string, LoadedScenario>): Problem[] {
  const ids = scenarioIds(files);
  return readDoctrine(files, (id) => {
    if (!ids.includes(id)) return undefined;
    const { scenario } = loaded.get(id) ?? loadScenario(files, id);
    return scenario === null ? null : compile(scenario);
  }).problems;
}
