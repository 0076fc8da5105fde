import { type Sensitivity, type SensitivityPlan, sensitivityOf } from "../trials/index.ts";
import { policyNamed, writeText } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { compileWith, openScenario } from "./scenarios.ts";
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
 * `sensitivity <id>`: the scenario played under many draws of the weights from their ranges; which weights the scores hang
 * on, and whether the better strategy and the traps stay what they are.
 */
export async function sensitivity(terminal: Terminal, id: string, options: SensitivityOptions): Promise<ExitCode> {
  const { report, word } = await sensitivityReportOf(terminal, id, options);
  if (options.out !== undefined) writeText(options.out, sensitivityRecord(report));
  if (options.json) printJson(terminal, report);
  else terminal.out(sensitivityInWords(report, word));
  return 0;
}

/** Plays the analysis; `word` gives the scenario's words. */
export async function sensitivityReportOf(terminal: Terminal, id: string, options: SensitivityOptions) {
  const { scenario, word } = openScenario(id, options.scenarios);
  const model = compileWith(scenario, options.parameters);
  const { runs, seedsPerRun: seeds, threads } = options;
  const named = [...new Set(options.policy.map(policyNamed))];
  const plan: SensitivityPlan = { runs, seeds, policies: named };
  const plays = seeds * (named.length + 2 * (scenario.traps ?? []).length);
  const monthsToItem = plays * scenario.months;
  const played = await withProgress(terminal, "sensitivity", runs + 1, (onDone) =>
    runChunks(model, { job: "sensitivity", from: 0, to: runs, args: plan }, { threads, monthsToItem, onDone }),
  );
  return { report: sensitivityOf(model, plan, played.flat()), word };
}

/** The report as a file to be kept; it names what it was made on itself. */
export function sensitivityRecord(report: Sensitivity): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
