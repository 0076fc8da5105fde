import { type Model, seeNames } from "../engine/index.ts";
import { type Comparison, comparisonOf } from "../sim/index.ts";
import { endingName, eventName, gaugeName, type Text } from "../words/index.ts";
import { parametersOf, playing, readSource, strategyOf } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { historicalPath } from "./read-scenarios.ts";
import { columns, say } from "./say.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { show, showChange, showShare, table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

export interface CompareOptions {
  a: string;
  b: string;
  seeds: number;
  at?: number[];
  parameters?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/** `compare <id>`: two policies, runs or arms over the same seeds; by default at the start and at the end. */
export async function compare(terminal: Terminal, id: string, options: CompareOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  const historical = historicalPath(id, options.scenarios);
  const [a, b] = [readSource(options.a, historical), readSource(options.b, historical)];
  const model = compileWith(opened.scenario, parametersOf(options.parameters, [a, b]));
  // Before any thread is started, so that a faulty arm is reported at once.
  for (const source of [a, b]) strategyOf(model, source);
  const at = options.at ?? [0, model.scenario.months];
  const args = { a, b, at };
  const how = { threads: options.threads, monthsToItem: 2 * Math.max(...at) };
  const parts = await withProgress(terminal, "compare", options.seeds, (onDone) =>
    playing(() => runChunks(model, { job: "compare", from: 1, to: options.seeds, args }, { ...how, onDone })),
  );
  const comparison = comparisonOf(model, at, parts);
  if (options.json) printJson(terminal, comparison);
  else terminal.out(compareInWords(comparison, model, textOf(opened), options));
  return 0;
}

/** For people: the gauges that differ, largest change first within each month, then events and endings. */
function compareInWords(
  { seeds, at, events, endings }: Comparison,
  model: Model,
  t: Text,
  { a, b }: CompareOptions,
): string {
  const names = seeNames(model);
  const parts = [`${say("cli.compare", { scenario: t("scenario.title"), a, b, seeds })}\n`];
  for (const [month, gauges] of Object.entries(at)) {
    const rows = Object.entries(gauges)
      .filter(([, pair]) => pair.ties < 1)
      .sort(([, left], [, right]) => Math.abs(right.diff) - Math.abs(left.diff))
      .map(([id, pair]) => [
        ...[id, gaugeName(t, names, id), show(pair.a, 2), show(pair.b, 2)],
        ...[showChange(pair.diff), showShare(pair.agree), showShare(pair.ties)],
      ]);
    const title = say(rows.length === 0 ? "cli.compare.same" : "cli.compare.month", { month });
    parts.push(`${title}\n${rows.length === 0 ? "" : table([columns("cli.compare.gauges"), ...rows])}`);
  }
  const counted = Object.entries(events).filter(([, mean]) => mean.a + mean.b > 0);
  const eventRows = counted.map(([id, mean]) => [eventName(t, id), show(mean.a, 3), show(mean.b, 3)]);
  parts.push(table([columns("cli.compare.events"), ...eventRows]));
  const endingRows = Object.entries(endings).map(([id, share]) => [
    ...[endingName(t, id), showShare(share.a), showShare(share.b)],
  ]);
  parts.push(table([columns("cli.compare.endings"), ...endingRows]));
  return parts.join("\n");
}
