import { didYouMean } from "../scenario/suggest.ts";
import {
  type Carrier,
  type Comparison,
  carriersOf,
  type Doctrine,
  type DoctrineReport,
  doctrineReport,
  gatingParameters,
  judge,
  measure,
  type Tried,
  without,
} from "../sim/doctrine/index.ts";
import { type Library, openLibrary } from "./doctrine-library.ts";
import { doctrineInWords } from "./doctrine-words.ts";
import { type ExitCode, printJson, progress, type Terminal, UsageError } from "./terminal.ts";

export interface DoctrineOptions {
  seeds: number;
  only?: string[];
  parameters: string;
  off?: string[];
  json?: boolean;
  scenarios?: string;
}

/** Seeds whose ledgers tell what carried a claim. */
const seedsWithLedger = [1, 2, 3];

/** `doctrine`: whether the model does what the doctrine says, assertion by assertion, and what carried each. */
export function doctrine(terminal: Terminal, options: DoctrineOptions): ExitCode {
  const { off = [], only, seeds } = options;
  const library = openLibrary(options.scenarios);
  const read = library.doctrine;
  const chosen = chooseComparisons(read, only).map((one) => without(one, off));
  if (chosen.length === 0)
    throw new UsageError("there is no comparison to try", { expected: "common/comparisons/*.yaml" });
  checkMechanisms(library, chosen, off);
  const sets = parameterSets(library, chosen, options.parameters);
  const onComparison = progress(terminal, "doctrine", sets.length * chosen.length);
  const tried = sets.map((parameters): Tried => {
    const verdicts = chosen.map((comparison) => {
      const model = library.model(comparison.scenario, parameters);
      const verdict = judge(comparison, measure(model, comparison, { from: 1, to: seeds }));
      onComparison();
      return verdict;
    });
    return { parameters, verdicts };
  });
  const carriers = carriersOfAll(library, chosen, tried[0]);
  const assertions = only === undefined ? read.assertions : read.assertions.filter(({ id }) => only.includes(id));
  const report = doctrineReport({ assertions }, tried, carriers, { seeds, off });
  if (options.json) printJson(terminal, report);
  else terminal.out(doctrineInWords(report, only !== undefined));
  return exitCodeOf(report);
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

function carriersOfAll(library: Library, chosen: readonly Comparison[], own: Tried): Record<string, Carrier[][]> {
  return Object.fromEntries(
    chosen.flatMap((comparison, at) => {
      if (own.verdicts[at].fault !== null) return [];
      const model = library.model(comparison.scenario, own.parameters);
      return [[comparison.id, carriersOf(model, comparison, seedsWithLedger)]];
    }),
  );
}
