import { engineVersion, type Model } from "../engine/index.ts";
import { formatProblem } from "../scenario/problems.ts";
import { mergeMeasured } from "../trials/doctrine/index.ts";
import { batchesOf, type Case, type FitReport, fitReport, readCase } from "../trials/fit/index.ts";
import { fitInWords } from "./fit-words.ts";
import { writeText } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { say } from "./say.ts";
import { compileWith, openFolder, openScenario } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, type Terminal, UsageError } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

export interface FitOptions {
  seeds: number;
  parameters?: string;
  out?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/** How many of eight shapes must hold: one may be missed, and is reported like the others. */
const mostMisses = 1;

/** `fit <id>`: the historical run of a real case against the record, shape by shape, under the weights that are frozen. */
export async function fitCase(terminal: Terminal, id: string, options: FitOptions): Promise<ExitCode> {
  const { report, record } = await fitReportOf(terminal, id, options);
  if (options.out !== undefined) writeText(options.out, record);
  if (options.json) printJson(terminal, report);
  else terminal.out(fitInWords(report));
  return exitCodeOf(report);
}

/** Plays a case and judges its shapes; `record` is the report as a file to be kept, with what it was made on. */
export async function fitReportOf(
  terminal: Terminal,
  id: string,
  options: Pick<FitOptions, "seeds" | "parameters" | "threads" | "scenarios">,
): Promise<{ report: FitReport; record: string }> {
  const { scenario } = openScenario(id, options.scenarios);
  const { found, problems } = readCase(openFolder(options.scenarios), compileWith(scenario));
  if (problems.length > 0) {
    throw new Finding([say("cli.fit.faulty"), ...problems.map(formatProblem)].join("\n"));
  }
  if (found === null) {
    throw new UsageError(say("cli.fit.no-case", { id }), { expected: say("cli.fit.no-case.expected", { id }) });
  }
  const model = compileWith(scenario, options.parameters ?? found.frozen.parameters);
  const report = await playCase(terminal, model, found, options);
  return { report, record: recordOf(scenario.hash, report) };
}

async function playCase(
  terminal: Terminal,
  model: Model,
  found: Case,
  { seeds, threads }: Pick<FitOptions, "seeds" | "threads">,
): Promise<FitReport> {
  const batches = batchesOf(model, found, seeds);
  const total = batches.reduce((sum, batch) => sum + batch.seeds, 0);
  const measured = await withProgress(terminal, "fit", total, async (onDone) => {
    const all = [];
    for (const { comparison, model: played, seeds: count } of batches) {
      const trial = { comparisons: [comparison], seeds: count, withLedger: 0 };
      const batch = { job: "doctrine" as const, from: 1, to: count, args: trial };
      const pieces = await runChunks(played, batch, { threads, onDone });
      all.push(mergeMeasured(pieces.flat().map((piece) => piece.measured)));
    }
    return all;
  });
  return fitReport(model, found, batches, measured);
}

/** 2: it could not be played; 1: the weights are not those of the fit, or more shapes are missed than may be. */
function exitCodeOf({ shapes, frozen, failed }: FitReport): ExitCode {
  if (shapes.some(({ fault }) => fault !== null)) return 2;
  return frozen.same && failed <= mostMisses ? 0 : 1;
}

/** The report as a file to be kept, with what it was made on. */
function recordOf(hash: string, report: FitReport): string {
  const madeOn = { engine: engineVersion, scenarios: { [report.scenario]: hash } };
  return `${JSON.stringify({ format: 1, kind: "fit", madeOn, report }, null, 1)}\n`;
}
