import { required } from "../scenario/required.ts";
import { balanceOf, drawSamples, usualBases } from "../trials/index.ts";
import { balanceInWords } from "./balance-words.ts";
import { policyNamed } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { say } from "./say.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, type Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

export interface BalanceOptions {
  seeds: number;
  base?: string[];
  parameters?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/**
 * `balance <id>`: options and policies against each other, by hidden fact, and the scenario's traps put to the test. An
 * option that is dominated, or a simple policy that wins on all scores, is a finding.
 */
export async function balance(terminal: Terminal, id: string, options: BalanceOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  const bases = [...new Set((options.base ?? usualBases).map(policyNamed))];
  const model = compileWith(opened.scenario, options.parameters);
  const { seeds, threads } = options;
  const samples = drawSamples(model, seeds, bases);
  // A sample plays each option of each dilemma from where it asks, and each policy.
  const monthsToItem = 20 * model.scenario.months;
  try {
    const parts = await withProgress(terminal, "balance", samples.length, (onDone) =>
      runChunks(
        model,
        { job: "balance", from: 1, to: samples.length, args: { samples, trapBase: required(bases, 0) } },
        { threads, monthsToItem, onDone },
      ),
    );
    const report = balanceOf(model, parts, { seeds, bases });
    if (options.json) printJson(terminal, report);
    else terminal.out(balanceInWords(report, textOf(opened)));
    const { dominated, simpleWinners } = report.findings;
    return dominated.length + simpleWinners.length === 0 ? 0 : 1;
  } catch (error) {
    // A trap that names what is not there is the scenario's fault, not the caller's.
    if (error instanceof RangeError) throw new Finding(say("cli.balance.not-judged", { id, reason: error.message }));
    throw error;
  }
}
