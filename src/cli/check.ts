import { compile } from "../engine/index.ts";
import { type Files, type LoadedScenario, scenarioIds } from "../scenario/load.ts";
import { formatProblem, type Problem, sortProblems } from "../scenario/problems.ts";
import { required } from "../scenario/required.ts";
import { readHistorical } from "../sim/index.ts";
import { readDoctrine } from "../trials/doctrine/index.ts";
import { explain } from "./explain.ts";
import { scenariosFolder } from "./read-scenarios.ts";
import { say } from "./say.ts";
import { findScenario, load, openFolder } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, type Terminal, UsageError } from "./terminal.ts";
import { watchFolder } from "./watch-folder.ts";

export interface CheckOptions {
  json?: boolean;
  scenarios?: string;
  /** Check again whenever a file changes, until the process is ended. */
  watch?: boolean;
}

/**
 * `check [id..]`: everything that is wrong with the scenarios named, or with all; exit 1 if anything is. Notes of what is
 * left to write are reported, and stop nothing.
 */
export async function check(terminal: Terminal, ids: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (!options.watch) return checkOnce(terminal, ids, options);
  const again = () => {
    try {
      checkOnce(terminal, ids, options);
    } catch (error) {
      // A folder or scenario that is gone for a moment, or for good: said, and watched on.
      if (!(error instanceof UsageError || error instanceof Finding)) throw error;
      terminal.err(explain(error));
    }
  };
  again();
  await watchFolder(options.scenarios ?? scenariosFolder, () => {
    terminal.out("\n");
    again();
  });
  return 0;
}

function checkOnce(terminal: Terminal, ids: readonly string[], options: CheckOptions): ExitCode {
  const files = openFolder(options.scenarios);
  const checked = ids.length === 0 ? scenarioIds(files) : ids;
  const loaded = checked.map((id) => (ids.length === 0 ? load(files, id) : findScenario(files, id)));
  // The common content is read with each scenario; its problems are reported once.
  const doctrine = doctrineProblems(files, new Map(checked.map((id, at) => [id, required(loaded, at)])));
  const historical = loaded.flatMap(({ scenario }) =>
    scenario === null ? [] : readHistorical(compile(scenario), files).problems,
  );
  const problems: Problem[] = sortProblems([...loaded.flatMap((one) => one.problems), ...historical, ...doctrine]);
  const notes = problems.filter(({ severity }) => severity === "note").length;
  const wrong = problems.length - notes;
  if (options.json) printJson(terminal, { problems });
  else {
    for (const one of problems) terminal.out(`${formatProblem(one)}\n`);
    const verdict = wrong === 0 ? say("cli.check.sound") : say("cli.check.problems", { count: wrong });
    const told = { scenarios: checked.join(", "), verdict, notes };
    terminal.out(`${say(notes === 0 ? "cli.check" : "cli.check.notes", told)}\n`);
  }
  return wrong === 0 ? 0 : 1;
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
