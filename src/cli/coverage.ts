import { scenarioIds } from "../scenario/load.ts";
import { required } from "../scenario/required.ts";
import { policies } from "../sim/index.ts";
import { type CoveragePart, coverageTogether, type FullCoverageKind, fullCoverageKinds } from "../trials/index.ts";
import { withProgress } from "./progress.ts";
import { columns, say } from "./say.ts";
import { compileWith, load, openFolder } from "./scenarios.ts";
import { table } from "./tables.ts";
import { type ExitCode, Finding, printJson, type Terminal } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

export interface CoverageOptions {
  seeds: number;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/** Of a scenario that is not meant for play, whose runs are long, one seed in so many is played. */
const laboratoryShare = 10;

/**
 * `coverage`: what of all scenarios together no policy shows: dilemmas, options, events, texts and endings, influences
 * that never moved anything, and conditions that were never true or never false. Anything missing is a finding.
 */
export async function coverage(terminal: Terminal, options: CoverageOptions): Promise<ExitCode> {
  const files = openFolder(options.scenarios);
  const ids = scenarioIds(files);
  const parts: CoveragePart[] = [];
  for (const id of ids) {
    const { scenario } = load(files, id);
    if (scenario === null) throw new Finding(say("cli.scenario.faulty", { id }));
    parts.push(...(await partsOf(terminal, compileWith(scenario), options)));
  }
  const { content, missing } = coverageTogether(parts);
  const byKind = Object.fromEntries(fullCoverageKinds.map((kind) => [kind, namesOf(missing, kind)]));
  if (options.json) {
    printJson(terminal, { scenarios: ids, seeds: options.seeds, content: content.length, missing: byKind });
  } else terminal.out(inWords(byKind, content.length));
  return missing.length === 0 ? 0 : 1;
}

function partsOf(
  terminal: Terminal,
  model: ReturnType<typeof compileWith>,
  { seeds, threads }: CoverageOptions,
): Promise<CoveragePart[]> {
  const { id, kind, months, settings = [] } = model.scenario;
  const to = kind === "laboratory" ? Math.ceil(seeds / laboratoryShare) : seeds;
  const args = { policies: policies.map((policy) => policy.id) };
  // Each seed is played by each policy from each start, and once more.
  const monthsToItem = 2 * months * args.policies.length * (1 + settings.length);
  return withProgress(terminal, say("cli.coverage.of", { scenario: id }), to, (onDone) =>
    runChunks(model, { job: "coverage", from: 1, to, args }, { threads, monthsToItem, onDone }),
  );
}

function namesOf(labels: readonly string[], kind: FullCoverageKind): string[] {
  const start = `${kind} `;
  return labels.filter((label) => label.startsWith(start)).map((label) => label.slice(start.length));
}

const kindTexts: Record<FullCoverageKind, string> = {
  dilemmas: "cli.coverage.dilemmas",
  options: "cli.coverage.options",
  steps: "cli.coverage.steps",
  conditions: "cli.coverage.conditions",
  staffWork: "cli.coverage.staff-work",
  events: "cli.coverage.events",
  tray: "cli.coverage.tray",
  situations: "cli.coverage.situations",
  endings: "cli.coverage.endings",
  influences: "cli.coverage.influences",
  true: "cli.coverage.true",
  false: "cli.coverage.false",
};

function inWords(byKind: Record<string, string[]>, content: number): string {
  const rows = fullCoverageKinds.flatMap((kind) => required(byKind, kind).map((name) => [say(kindTexts[kind]), name]));
  if (rows.length === 0) return `${say("cli.coverage.all", { content })}\n`;
  const title = say("cli.coverage.missing", { count: rows.length, content });
  return `${title}\n\n${table([columns("cli.coverage.things"), ...rows])}`;
}
