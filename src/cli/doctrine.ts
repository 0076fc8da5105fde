import { didYouMean } from "../scenario/suggest.ts";
import {
  type Comparison,
  type Doctrine,
  type DoctrineReport,
  doctrineReport,
  gatingParameters,
  type Settled,
  settle,
  type Tried,
  without,
} from "../sim/doctrine/index.ts";
import { type Library, openLibrary } from "./doctrine-library.ts";
import { doctrineInWords } from "./doctrine-words.ts";
import { withProgress } from "./progress.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";
import { type HowToRun, runChunks } from "./threads/run-chunks.ts";

export interface DoctrineOptions {
  seeds: number;
  only?: string[];
  parameters: string;
  off?: string[];
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/** So many of the first seeds tell what carried a claim. */
const seedsWithLedger = 3;

/** `doctrine`: whether the model does what the doctrine says, assertion by assertion, and what carried each. */
export async function doctrine(terminal: Terminal, options: DoctrineOptions): Promise<ExitCode> {
  const { off = [], only, seeds } = options;
  const library = openLibrary(options.scenarios);
  const read = library.doctrine;
  const chosen = chooseComparisons(read, only).map((one) => without(one, off));
  if (chosen.length === 0) {
    throw new UsageError("there is no comparison to try", { expected: "common/comparisons/*.yaml" });
  }
  checkMechanisms(library, chosen, off);
  const sets = parameterSets(library, chosen, options.parameters);
  const tried = await withProgress(terminal, "doctrine", sets.length * chosen.length * seeds, async (onDone) => {
    const all: Tried[] = [];
    for (const parameters of sets) {
      const withLedger = parameters === sets[0] ? seedsWithLedger : 0;
      const settled = await tryAll(library, chosen, parameters, {
        seeds,
        withLedger,
        threads: options.threads,
        onDone,
      });
      all.push({ parameters, settled });
    }
    return all;
  });
  const assertions = only === undefined ? read.assertions : read.assertions.filter(({ id }) => only.includes(id));
  const report = doctrineReport({ assertions }, tried, { seeds, off });
  if (options.json) printJson(terminal, report);
  else terminal.out(doctrineInWords(report, only !== undefined));
  return exitCodeOf(report);
}

/** Tries comparisons under one parameter set, those of each scenario on threads of their own. */
async function tryAll(
  library: Library,
  chosen: readonly Comparison[],
  parameters: string,
  { seeds, withLedger, ...how }: { seeds: number; withLedger: number } & HowToRun,
): Promise<Settled[]> {
  const settled = new Map<Comparison, Settled>();
  for (const scenario of new Set(chosen.map((one) => one.scenario))) {
    const comparisons = chosen.filter((one) => one.scenario === scenario);
    const trial = { comparisons, seeds, withLedger };
    const batch = { job: "doctrine" as const, from: 1, to: comparisons.length * seeds, args: trial };
    const pieces = await runChunks(library.model(scenario, parameters), batch, how);
    settle(trial, pieces.flat()).forEach((one, at) => {
      settled.set(comparisons[at], one);
    });
  }
  return chosen.flatMap((comparison) => settled.get(comparison) ?? []);
}

/** 2: an arm could not be played; 1: something fails under the set that must hold. */
function exitCodeOf(report: DoctrineReport): ExitCode {
  const entries = [...report.assertions, ...report.behaviours, ...report.controls];
  if (entries.some((entry) => entry.fault !== null)) return 2;
  if (report.parameters !== gatingParameters) return 0;
  return report.failed > 0 || entries.some((entry) => !entry.pass) ? 1 : 0;
}

function chooseComparisons({ comparisons, assertions }: Doctrine, only: readonly string[] | undefined): Comparison[] {
  if (only === undefined) return comparisons;
  const known = [...new Set([...comparisons, ...assertions].map(({ id }) => id))];
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`no assertion or test is called "${unknown}"`, { hint: didYouMean(unknown, known) });
  }
  return comparisons.filter(({ id }) => only.includes(id));
}

function checkMechanisms(library: Library, chosen: readonly Comparison[], off: readonly string[]): void {
  const known = chosen.flatMap(({ scenario }) => library.scenario(scenario).model.mechanisms.map(({ id }) => id));
  const unknown = off.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`no mechanism is called "${unknown}"`, { hint: didYouMean(unknown, new Set(known)) });
  }
}

/** The sets to try, the one that must hold first. */
function parameterSets(library: Library, chosen: readonly Comparison[], asked: string): string[] {
  if (asked !== "all") return [asked];
  const all = new Set(chosen.flatMap(({ scenario }) => library.scenario(scenario).parameters.map((set) => set.id)));
  return [gatingParameters, ...[...all].filter((id) => id !== gatingParameters)];
}
