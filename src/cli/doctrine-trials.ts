import { required } from "../scenario/required.ts";
import { type Comparison, type SeedsByKind, type Settled, settle } from "../trials/doctrine/index.ts";
import type { Library } from "./doctrine-library.ts";
import type { ExitCode } from "./terminal.ts";
import { type HowToRun, runChunks } from "./threads/run-chunks.ts";

/** What one of the three reports came to: its data, its words for people, and the exit code. */
export interface Reported {
  report: object;
  words: string;
  code: ExitCode;
}

/** The same number of seeds for each kind of comparison. */
export function seedsForAll(seeds: number): SeedsByKind {
  return { assertion: seeds, behaviour: seeds, control: seeds };
}

/** Tries comparisons under one parameter set, those of a scenario with equally many seeds as one batch; verdicts in their order. */
export async function tryAll(
  library: Library,
  chosen: readonly Comparison[],
  parameters: string,
  { seeds: byKind, withLedger, ...how }: { seeds: SeedsByKind; withLedger: number } & HowToRun,
): Promise<Settled[]> {
  const settled = new Map<Comparison, Settled>();
  for (const [scenario, own] of byScenario(chosen)) {
    for (const seeds of new Set(own.map(({ kind }) => byKind[kind]))) {
      const comparisons = own.filter(({ kind }) => byKind[kind] === seeds);
      const trial = { comparisons, seeds, withLedger };
      const batch = { job: "doctrine" as const, from: 1, to: comparisons.length * seeds, args: trial };
      const pieces = await runChunks(library.model(scenario, parameters), batch, how);
      settle(trial, pieces.flat()).forEach((one, at) => {
        settled.set(required(comparisons, at), one);
      });
    }
  }
  return chosen.flatMap((comparison) => settled.get(comparison) ?? []);
}

/** Comparisons by the scenario on which they are played. */
export function byScenario(comparisons: readonly Comparison[]): Map<string, Comparison[]> {
  const groups = new Map<string, Comparison[]>();
  for (const one of comparisons) groups.set(one.scenario, [...(groups.get(one.scenario) ?? []), one]);
  return groups;
}
