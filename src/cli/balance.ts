import { balance as judge } from "../sim/index.ts";
import { balanceInWords } from "./balance-words.ts";
import { policyNamed } from "./inputs.ts";
import { compileWith, openScenario } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, progress, type Terminal } from "./terminal.ts";

export interface BalanceOptions {
  seeds: number;
  base: string;
  parameters?: string;
  json?: boolean;
  scenarios?: string;
}

/** `balance <id>`: options and policies against each other, by hidden fact, and the scenario's traps put to the test. */
export function balance(terminal: Terminal, id: string, options: BalanceOptions): ExitCode {
  const opened = openScenario(id, options.scenarios);
  const base = policyNamed(options.base);
  const model = compileWith(opened.scenario, options.parameters);
  try {
    const report = judge(model, { seeds: options.seeds, base }, (runs) => progress(terminal, "balance", runs));
    if (options.json) printJson(terminal, report);
    else terminal.out(balanceInWords(report, opened.word));
    return 0;
  } catch (error) {
    // A trap that names what is not there is the scenario's fault, not the caller's.
    if (error instanceof RangeError) throw new Finding(`the scenario "${id}" cannot be judged: ${error.message}`);
    throw error;
  }
}
