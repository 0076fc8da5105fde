import { lastRunOf, type Sensitivity, type SensitivityPlan, sensitivityOf } from "../trials/index.ts";
import { policyNamed, writeText } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { sensitivityInWords } from "./sensitivity-words.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

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
 * `sensitivity <id>`: the scenario played under many draws of the weights from their ranges, and of the engine's numbers
 * from theirs; which of them the scores hang on, and whether the better strategy and the traps stay what they are.
 */
export async function sensitivity(terminal: Terminal, id: string, options: SensitivityOptions): Promise<ExitCode> {
  const { report, t } = await sensitivityReportOf(terminal, id, options);
  if (options.out !== undefined) writeText(options.out, sensitivityRecord(report));
  if (options.json) printJson(terminal, report);
  else terminal.out(sensitivityInWords(report, t));
  return 0;
}

/** Plays the analysis; `t` gives the text of ids in the scenario. */
export async function sensitivityReportOf(terminal: Terminal, id: string, options: SensitivityOptions) {
  const opened = openScenario(id, options.scenarios);
  const { scenario } = opened;
  const model = compileWith(scenario, options.parameters);
  const { runs, seedsPerRun: seeds, threads } = options;
  const named = [...new Set(options.policy.map(policyNamed))];
  const plan: SensitivityPlan = { runs, seeds, policies: named };
  const plays = seeds * (named.length + 2 * (scenario.traps ?? []).length);
  const monthsToItem = plays * scenario.months;
  const to = lastRunOf(plan);
  const played = await withProgress(terminal, "sensitivity", to + 1, (onDone) =>
    runChunks(model, { job: "sensitivity", from: 0, to, args: plan }, { threads, monthsToItem, onDone }),
  );
  return { report: sensitivityOf(model, plan, played.flat()), t: textOf(opened) };
}

/** The report as a file to be kept; it names what it was made on itself. */
export function sensitivityRecord(report: Sensitivity): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
