import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { BalanceOptions } from "./balance.ts";
import type { CheckOptions } from "./check.ts";
import type { CompareOptions } from "./compare.ts";
import type { CoverageOptions } from "./coverage.ts";
import type { DebriefOptions } from "./debrief.ts";
import type { DescribeOptions } from "./describe.ts";
import type { DoctrineOptions } from "./doctrine.ts";
import type { FitOptions } from "./fit.ts";
import type { ModelOptions } from "./model.ts";
import type { NewOptions } from "./new.ts";
import type { PlayOptions } from "./play.ts";
import type { SensitivityOptions } from "./sensitivity.ts";
import type { SimulateOptions } from "./simulate.ts";
import { type ExitCode, Finding, type Terminal, UsageError } from "./terminal.ts";
import { usualPolicies } from "./usual-policies.ts";
import type { WhyOptions } from "./why.ts";

/**
 * Runs one command line (without the program's name) and gives the exit code. Output goes to the terminal given; the
 * process itself is not touched. The module of a command is loaded when it is called, so that each loads only what it needs.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commands(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError || error instanceof Finding)) throw error;
    const { explain } = await import("./explain.ts");
    terminal.err(explain(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function commands(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("mandate")
    .description("Plays, checks and compares scenarios of Mandate without a screen.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showSuggestionAfterError()
    .showHelpAfterError("(see --help)");
  const command = (usage: string, about: string) =>
    program
      .command(usage)
      .description(about)
      .option("--json", "print one JSON document and nothing else")
      .option("--scenarios <folder>", "the folder with the scenarios");
  authorCommands(command, terminal, done);
  playCommand(command, terminal, done);
  batchCommands(command, terminal, done);
  doctrineCommand(command, terminal, done);
  command("model", "Print the model book: every gauge, rule, event and source in words.")
    .option("--scenario <id>", "the scenario whose start values it tells", "laboratory")
    .addOption(new Option("--format <format>", "how to print it").choices(["markdown", "json"]).default("markdown"))
    .action(async (options: ModelOptions) => {
      const { model } = await import("./model.ts");
      done(model(terminal, options));
    });
  command("replay <file>", "Play a run again and verify the hash of each month.").action(async (file, options) => {
    const { replay } = await import("./replay.ts");
    done(replay(terminal, file, options));
  });
  command("why <file>", "Show why a gauge moved in a run, rule by rule.")
    .requiredOption("--gauge <id>", "the gauge")
    .option("--month <month>", "one month only", wholeNumber)
    .option("--roots", "push the shares of derived gauges down to the stocks below them")
    .action(async (file: string, options: WhyOptions) => {
      const { why } = await import("./why.ts");
      done(why(terminal, file, options));
    });
  command("debrief <file>", "Tell what happened in a run and why, and what would have happened.")
    .addOption(new Option("--format <format>", "how to print it").choices(["json", "html", "csv"]).default("json"))
    .addOption(
      new Option("--rows <rows>", "what a row of csv is").choices(["decisions", "gauges"]).default("decisions"),
    )
    .option("--out <file>", "write it there")
    .option("--seeds <count>", "other luck to play with, 50 of it for each option", wholeNumber, 200)
    .action(async (file: string, options: DebriefOptions) => {
      const { debrief } = await import("./debrief.ts");
      done(debrief(terminal, file, options));
    });
  return program;
}

/** What there is, and what a course designer works with. */
function authorCommands(command: NewCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command("list", "List scenarios, policies and parameter sets.").action(async (options) => {
    const { list } = await import("./list.ts");
    done(await list(terminal, options));
  });
  command("describe <id>", "Show all that an arm may name in a scenario.")
    .option("--gauges", "the gauges that effects move, with unit, meaning and usual size of effect")
    .action(async (id: string, options: DescribeOptions) => {
      const { describe } = await import("./describe.ts");
      done(describe(terminal, id, options));
    });
  command("check [id...]", "Validate scenarios and tell all problems at once.")
    .option("--watch", "check again whenever a file changes")
    .action(async (ids: string[], options: CheckOptions) => {
      const { check } = await import("./check.ts");
      done(await check(terminal, ids, options));
    });
  command(
    "new <kind> <id>",
    "Write a commented skeleton of a scenario, a dilemma or an event, and its texts to fill in.",
  )
    .option("--scenario <id>", "the scenario that a dilemma or an event is for")
    .action(async (kind: string, id: string, options: NewOptions) => {
      const { newContent } = await import("./new.ts");
      done(await newContent(terminal, kind, id, options));
    });
}

type NewCommand = (usage: string, about: string) => Command;

function playCommand(command: NewCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command("play <id>", "Play a scenario to its end; the policy decides what a run or arm leaves open.")
    .option("--seed <seed>", "any text: the same seed gives the same luck")
    .option("--run <run>", "a policy, an arm or a run, which may be partial")
    .option("--policy <policy>", "who decides what is left open (default: the arm's base, or steady)")
    .option("--turns <turns>", "stop after so many turns", wholeNumber)
    .option("--parameters <set>", "the parameter set")
    .option("--out <file>", "save the run")
    .action(async (id: string, options: PlayOptions) => {
      const { play } = await import("./play.ts");
      done(await play(terminal, id, options));
    });
}

const threads = [
  "--threads <count>",
  "worker threads (default: one for each core, fewer for a short batch)",
  wholeNumber,
] as const;

/** Commands that play many runs. */
function batchCommands(command: NewCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command("compare <id>", "Compare two policies, arms or runs over the same seeds.")
    .requiredOption("--a <a>", "a policy, an arm or a run")
    .requiredOption("--b <b>", "a policy, an arm or a run")
    .option("--seeds <count>", 'so many seeds, "1" to "N"', wholeNumber, 100)
    .option("--at <months>", "months to compare, such as 0,6,12 (default: the start and the end)", months)
    .option("--parameters <set>", "the parameter set")
    .option(...threads)
    .action(async (id: string, options: CompareOptions) => {
      const { compare } = await import("./compare.ts");
      done(await compare(terminal, id, options));
    });
  command("simulate <id>", "Show what policies come to over many seeds, and what of the scenario never occurred.")
    .option("--policy <policy...>", "policies (default: all)")
    .option("--seeds <seeds>", "so many seeds, or a range such as 1..100000 (default: 200)", seedRange)
    .option("--out <file>", "save one row a seed, to be merged")
    .option("--merge <files...>", "put saved parts together instead of playing")
    .option("--parameters <set>", "the parameter set")
    .option(...threads)
    .action(async (id: string, options: SimulateOptions) => {
      const { simulate } = await import("./simulate.ts");
      done(await simulate(terminal, id, options));
    });
  command("coverage", "Tell what of all scenarios together no policy shows.")
    .option("--seeds <count>", "so many seeds of each scenario, a tenth of the laboratory's", wholeNumber, 100)
    .option(...threads)
    .action(async (options: CoverageOptions) => {
      const { coverage } = await import("./coverage.ts");
      done(await coverage(terminal, options));
    });
  command("balance <id>", "Compare options, policies and traps with each other, by hidden fact.")
    .option("--seeds <count>", 'so many seeds, "1" to "N"', wholeNumber, 200)
    .option("--base <policy...>", "who decides all but the option that is tried (default: several in turn)")
    .option("--parameters <set>", "the parameter set")
    .option(...threads)
    .action(async (id: string, options: BalanceOptions) => {
      const { balance } = await import("./balance.ts");
      done(await balance(terminal, id, options));
    });
  command(
    "sensitivity <id>",
    "Show which weights of the model the scores hang on, and whether strategies and traps do.",
  )
    .option("--runs <count>", "draws of the weights from their ranges", wholeNumber, 500)
    .option("--seeds-per-run <count>", 'seeds for each draw, "1" to "K"', wholeNumber, 10)
    .option("--policy <policy...>", "strategies, the first against each other one", usualPolicies)
    .option("--parameters <set>", "the parameter set")
    .option("--out <file>", "save the report")
    .option(...threads)
    .action(async (id: string, options: SensitivityOptions) => {
      const { sensitivity } = await import("./sensitivity.ts");
      done(await sensitivity(terminal, id, options));
    });
}

/** What holds the model to account. */
function doctrineCommand(command: NewCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command("doctrine", "Hold the model to the doctrine, assertion by assertion, as paired comparisons.")
    .option(
      "--seeds <count>",
      'so many seeds for every comparison, "1" to "N" (default: 200 for assertions and findings, 60 for the rest)',
      wholeNumber,
    )
    .option("--only <ids>", "these assertions and tests, such as D03,D05", names)
    .option("--parameters <set>", 'the parameter set; "all": mainstream, and the others beside it', "all")
    .option("--off <mechanisms>", "mechanisms switched off in every arm", names)
    .option("--mutations", "switch each mechanism off in turn and tell what notices")
    .option("--research", "tell the model's own effects beside those of the research that it uses")
    .option("--out <file>", "save the report with what it was made on")
    .option(...threads)
    .action(async (options: DoctrineOptions) => {
      const { doctrine } = await import("./doctrine.ts");
      done(await doctrine(terminal, options));
    });
  command("fit <id>", "Hold the historical run of a real case against the record, shape by shape.")
    .option("--seeds <count>", 'so many seeds for every shape, "1" to "N"', wholeNumber, 200)
    .option("--parameters <set>", "the parameter set (default: the one under which the fit is made)")
    .option("--out <file>", "save the report with what it was made on")
    .option(...threads)
    .action(async (id: string, options: FitOptions) => {
      const { fitCase } = await import("./fit.ts");
      done(await fitCase(terminal, id, options));
    });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number from 1.");
}

function names(text: string): string[] {
  const list = text.split(",").map((part) => part.trim());
  if (list.every((part) => part !== "")) return [...new Set(list)];
  throw new InvalidArgumentError("Expected names joined by commas.");
}

function months(text: string): number[] {
  const list = text.split(",").map((part) => part.trim());
  if (list.every((part) => /^\d{1,3}$/.test(part))) return [...new Set(list.map(Number))].sort((a, b) => a - b);
  throw new InvalidArgumentError("Expected months joined by commas, such as 0,6,12; 0 is the start.");
}

function seedRange(text: string): { from: number; to: number } {
  const match = /^(?:([1-9]\d{0,8})\.\.)?([1-9]\d{0,8})$/.exec(text);
  const [from, to] = [Number(match?.[1] ?? 1), Number(match?.[2] ?? 0)];
  if (match !== null && from <= to) return { from, to };
  throw new InvalidArgumentError("Expected a number of seeds, or a range such as 1..100000.");
}
