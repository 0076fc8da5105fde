import { type SensitivityPlan, sensitivityOf } from "../trials/index.ts";
import { policyNamed, writeText } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { sensitivityInWords } from "./sensitivity-words.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

/** Policies that decide by what lies on the table; those that try months out first take ten times as long and more. */
export const usualPolicies = ["steady", "first", "force-first", "area", "point"];

export interface SensitivityOptions {
  runs: number;
  seedsPerRun: number;
  policy: string[];
  parameters?: string;
  out?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/**
 * `sensitivity <id>`: the scenario played under many draws of the weights from their ranges; which weights the scores hang
 * on, and whether the better strategy and the traps stay what they are.
 */
export async function sensitivity(terminal: Terminal, id: string, options: SensitivityOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  const model = compileWith(opened.scenario, options.parameters);
  const { runs, seedsPerRun: seeds, threads } = options;
  const named = [...new Set(options.policy.map(policyNamed))];
  const plan: SensitivityPlan = { runs, seeds, policies: named };
  const plays = seeds * (named.length + 2 * (opened.scenario.traps ?? []).length);
  const monthsToItem = plays * opened.scenario.months;
  const played = await withProgress(terminal, "sensitivity", runs + 1, (onDone) =>
    runChunks(model, { job: "sensitivity", from: 0, to: runs, args: plan }, { threads, monthsToItem, onDone }),
  );
  const report = sensitivityOf(model, plan, played.flat());
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(report, null, 1)}\n`);
  if (options.json) printJson(terminal, report);
  else terminal.out(sensitivityInWords(report, textOf(opened)));
  return 0;
}
