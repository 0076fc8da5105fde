import { required } from "../scenario/required.ts";
import { didYouMean } from "../scenario/suggest.ts";
import {
  type Comparison,
  type Doctrine,
  type DoctrineReport,
  doctrineReport,
  gatingParameters,
  type SeedsByKind,
  type Tried,
  without,
} from "../trials/doctrine/index.ts";
import { type Library, openLibrary } from "./doctrine-library.ts";
import { recordOf } from "./doctrine-record.ts";
import { type Reported, seedsForAll, tryAll } from "./doctrine-trials.ts";
import { doctrineInWords } from "./doctrine-words.ts";
import { unknown } from "./fault-words.ts";
import { writeText } from "./inputs.ts";
import { checkMutations } from "./mutations.ts";
import { withProgress } from "./progress.ts";
import { compareResearch } from "./research.ts";
import { say } from "./say.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";

export interface DoctrineOptions {
  /** So many for every comparison, or so many for each kind of them. */
  seeds?: number | SeedsByKind;
  only?: string[];
  parameters: string;
  off?: string[];
  mutations?: boolean;
  research?: boolean;
  out?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/** How many of the first seeds record what carried a claim. */
const seedsWithLedger = 2;
/** Where several parameter sets are tried, those beside the first play this share of its seeds: they gate nothing. */
const shareBeside = 0.15;
/** How many seeds each kind of comparison plays where nothing else is said: those of the mutation check, save assertions. */
const usualSeeds: SeedsByKind = { assertion: 200, behaviour: 60, control: 60 };
/** The same for the other two reports. */
const usualSeedsOf = { mechanisms: 60, research: 200 };
export type ReportKind = "doctrine" | keyof typeof usualSeedsOf;

/**
 * `doctrine`: whether the model does what the doctrine says, assertion by assertion, and what carried each; with
 * `--mutations`, whether any mechanism can be switched off unnoticed; with `--research`, the model beside its findings.
 */
export async function doctrine(terminal: Terminal, options: DoctrineOptions): Promise<ExitCode> {
  const kind = options.mutations ? "mechanisms" : options.research ? "research" : "doctrine";
  const library = openLibrary(options.scenarios);
  const { report, words, code } = await reportOf(terminal, library, kind, options);
  if (options.out !== undefined) writeText(options.out, recordOf(library, kind, report));
  if (options.json) printJson(terminal, report);
  else terminal.out(words);
  return code;
}

/** Makes one of the three reports, by default over the usual seeds. */
export function reportOf(
  terminal: Terminal,
  library: Library,
  kind: ReportKind,
  options: DoctrineOptions,
): Promise<Reported> {
  if (options.mutations && options.research) {
    throw new UsageError(say("cli.doctrine.two-reports"), { hint: say("cli.doctrine.two-reports.hint") });
  }
  if (kind === "research") {
    return compareResearch(terminal, library, { ...options, seeds: seedsOf(kind, options) });
  }
  const { off = [], only } = options;
  const chosen = chooseComparisons(library.doctrine, only).map((one) => without(one, off));
  if (chosen.length === 0) {
    throw new UsageError(say("cli.doctrine.nothing"), { expected: say("cli.doctrine.nothing.expected") });
  }
  checkMechanisms(library, chosen, off);
  return kind === "mechanisms"
    ? checkMutations(terminal, library, chosen, { ...options, seeds: seedsOf(kind, options) })
    : tryDoctrine(terminal, library, chosen, options);
}

function seedsOf(kind: keyof typeof usualSeedsOf, { seeds }: DoctrineOptions): number {
  return typeof seeds === "number" ? seeds : usualSeedsOf[kind];
}

async function tryDoctrine(
  terminal: Terminal,
  library: Library,
  chosen: readonly Comparison[],
  { seeds: asked, off = [], only, parameters: set, threads }: DoctrineOptions,
): Promise<Reported> {
  const seeds = typeof asked === "number" ? seedsForAll(asked) : (asked ?? usualSeeds);
  const sets = parameterSets(library, chosen, set);
  const own = required(sets, 0);
  const others = sets.slice(1);
  const plans = [
    { parameters: own, seeds, withLedger: seedsWithLedger },
    ...others.map((parameters) => ({ parameters, seeds: shareOf(seeds), withLedger: 0 })),
  ];
  const total = plans.reduce((sum, { seeds }) => sum + chosen.reduce((all, { kind }) => all + seeds[kind], 0), 0);
  const tried = await withProgress(terminal, "doctrine", total, async (onDone) => {
    const all: Tried[] = [];
    for (const { parameters, ...plan } of plans) {
      all.push({ parameters, settled: await tryAll(library, chosen, parameters, { ...plan, threads, onDone }) });
    }
    return all;
  });
  const { assertions } = library.doctrine;
  const asserted = only === undefined ? assertions : assertions.filter(({ id }) => only.includes(id));
  const report = doctrineReport({ assertions: asserted }, tried, { seeds, off });
  return { report, words: doctrineInWords(report, only !== undefined), code: exitCodeOf(report) };
}

function shareOf({ assertion, behaviour, control }: SeedsByKind): SeedsByKind {
  const share = (seeds: number) => Math.ceil(shareBeside * seeds);
  return { assertion: share(assertion), behaviour: share(behaviour), control: share(control) };
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
  const absent = only.find((id) => !known.includes(id));
  if (absent !== undefined) {
    throw new UsageError(unknown("comparison", absent), { hint: didYouMean(absent, known) });
  }
  return comparisons.filter(({ id }) => only.includes(id));
}

function checkMechanisms(library: Library, chosen: readonly Comparison[], off: readonly string[]): void {
  const known = chosen.flatMap(({ scenario }) => library.scenario(scenario).model.mechanisms.map(({ id }) => id));
  const absent = off.find((id) => !known.includes(id));
  if (absent !== undefined) {
    throw new UsageError(unknown("mechanism", absent), { hint: didYouMean(absent, new Set(known)) });
  }
}

/** The sets to try, the one that must hold first. */
function parameterSets(library: Library, chosen: readonly Comparison[], asked: string): string[] {
  if (asked !== "all") return [asked];
  const all = new Set(chosen.flatMap(({ scenario }) => library.scenario(scenario).parameters.map((set) => set.id)));
  return [gatingParameters, ...[...all].filter((id) => id !== gatingParameters)];
}
