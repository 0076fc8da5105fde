import { required } from "../scenario/required.ts";
import {
  type Comparison,
  gatingParameters,
  type MutationReport,
  type MutationResult,
  planMutations,
  type Settled,
} from "../trials/doctrine/index.ts";
import type { Library } from "./doctrine-library.ts";
import { byScenario, type Reported, seedsForAll, tryAll } from "./doctrine-trials.ts";
import { withProgress } from "./progress.ts";
import { columns, listed, say } from "./say.ts";
import { show, showChange, table } from "./tables.ts";
import type { Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

/** How many of the first seeds record which mechanism carries what. */
const seedsWithLedger = 2;

/** Switches each mechanism off in turn and looks for an assertion or behavioural test that fails then. */
export async function checkMutations(
  terminal: Terminal,
  library: Library,
  chosen: readonly Comparison[],
  { seeds, threads }: { seeds: number; threads?: number },
): Promise<Reported> {
  const parameters = gatingParameters;
  const comparisons = chosen.filter(({ kind }) => kind !== "control");
  const settled = await withProgress(terminal, say("cli.doctrine.all-on"), comparisons.length * seeds, (onDone) =>
    tryAll(library, comparisons, parameters, {
      ...{ seeds: seedsForAll(seeds), withLedger: seedsWithLedger },
      ...{ threads, onDone },
    }),
  );
  const verdicts = new Map(comparisons.map((comparison, at) => [comparison, settled[at]]));
  const results = new Map<string, MutationResult>();
  for (const [scenario, own] of byScenario(comparisons)) {
    const tried = own.map((comparison) => verdicts.get(comparison) as Settled);
    const mechanisms = library.scenario(scenario).model.mechanisms.map(({ id }) => id);
    const left = mechanisms.filter((id) => (results.get(id)?.noticed ?? null) === null);
    if (left.length === 0) continue;
    const trial = planMutations(own, tried, left, seeds);
    const batch = { job: "mutations" as const, from: 1, to: left.length, args: trial };
    // About what is played until a mechanism is noticed.
    const monthsToItem = 100 * seeds;
    const parts = await withProgress(terminal, say("cli.doctrine.mechanisms"), left.length, (onDone) =>
      runChunks(library.model(scenario, parameters), batch, { threads, monthsToItem, onDone }),
    );
    for (const result of parts.flat()) results.set(result.mechanism, result);
  }
  const mechanisms = [...results.values()];
  const report: MutationReport = {
    parameters,
    seeds,
    mechanisms,
    unnoticed: mechanisms.filter(({ noticed }) => noticed === null).map(({ mechanism }) => mechanism),
    failing: comparisons.filter((_, at) => !required(settled, at).verdict.pass).map(({ id }) => id),
  };
  return { report, words: mutationsInWords(report), code: report.unnoticed.length === 0 ? 0 : 1 };
}

/** The mutation check for people: what nothing noticed first, then what noticed each mechanism. */
function mutationsInWords({ seeds, mechanisms, unnoticed, failing }: MutationReport): string {
  const rows = mechanisms.map(({ mechanism, noticed }) =>
    noticed === null
      ? [mechanism, say("cli.mutations.nothing")]
      : [
          ...[
            mechanism,
            noticed.by,
            String(noticed.claim),
            showChange(noticed.before, 3),
            showChange(noticed.after, 3),
          ],
          show(noticed.needed, 3),
        ],
  );
  const lines = [
    say("cli.mutations", { count: mechanisms.length, seeds }),
    say("cli.mutations.unnoticed", { names: listed(unnoticed) }),
    say("cli.mutations.failing", { names: listed(failing) }),
  ];
  return `${lines.join("\n")}\n\n${table([columns("cli.mutations.mechanisms"), ...rows])}`;
}
