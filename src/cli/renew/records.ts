import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { SeedsByKind } from "../../trials/doctrine/index.ts";
import { type ReportKind, reportOf } from "../doctrine.ts";
import { openLibrary } from "../doctrine-library.ts";
import { recordOf } from "../doctrine-record.ts";
import { fitReportOf } from "../fit.ts";
import { say } from "../say.ts";
import { openFolder } from "../scenarios.ts";
import { sensitivityRecord, sensitivityReportOf } from "../sensitivity.ts";
import type { Terminal } from "../terminal.ts";
import { usualPolicies } from "../usual-policies.ts";
import { movedFigures } from "./figures.ts";
import { linesTold } from "./moved-words.ts";
import { keptText, type Places, type Renewal } from "./renewal.ts";

/** A kept report: made again over as many seeds and runs as the kept one, else over the usual ones. */
export interface KeptRecord {
  name: string;
  make: (terminal: Terminal, kept: KeptReport | null) => Promise<string>;
}

/** What of a kept report says how it was made. */
interface KeptReport {
  seeds?: number | SeedsByKind;
  runs?: number;
  policies?: string[];
  parameters?: string;
  shapes?: { seeds: number }[];
}

/** Everything that has a record: the reports on the doctrine, each case that is fitted, and sensitivity where it is kept. */
export function keptRecords({ scenarios }: Places): KeptRecord[] {
  const files = Object.keys(openFolder(scenarios));
  const folderOf = (file: string) =>
    files.flatMap((path) => (path.endsWith(`/${file}`) ? [path.slice(0, path.indexOf("/"))] : []));
  const hasDoctrine = files.some((path) => path.startsWith("common/comparisons/"));
  const hasResearch = files.includes("common/research.yaml");
  return [
    ...(hasDoctrine ? [doctrineRecord("doctrine", scenarios), doctrineRecord("mechanisms", scenarios)] : []),
    ...(hasResearch ? [doctrineRecord("research", scenarios)] : []),
    ...folderOf("fit.yaml").map((id) => fitRecord(id, scenarios)),
    ...sensitivityIds(scenarios).map((id) => sensitivityRecordOf(id, scenarios)),
  ];
}

function doctrineRecord(kind: ReportKind, scenarios: string): KeptRecord {
  return {
    name: kind,
    make: async (terminal, kept) => {
      const library = openLibrary(scenarios);
      const { report } = await reportOf(terminal, library, kind, { parameters: "all", seeds: kept?.seeds });
      return recordOf(library, kind, report);
    },
  };
}

/** A shape may ask for more seeds than the report plays, so the fewest are the report's. */
function fitRecord(id: string, scenarios: string): KeptRecord {
  return {
    name: `fit-${id}`,
    make: async (terminal, kept) => {
      const seeds = kept?.shapes === undefined ? 200 : Math.min(...kept.shapes.map((shape) => shape.seeds));
      return (await fitReportOf(terminal, id, { seeds, scenarios })).record;
    },
  };
}

function sensitivityRecordOf(id: string, scenarios: string): KeptRecord {
  return {
    name: `sensitivity-${id}`,
    make: async (terminal, kept) => {
      const seedsPerRun = typeof kept?.seeds === "number" ? kept.seeds : 10;
      const { runs = 500, policies: policy = usualPolicies, parameters } = kept ?? {};
      const { report } = await sensitivityReportOf(terminal, id, { runs, seedsPerRun, policy, parameters, scenarios });
      return sensitivityRecord(report);
    },
  };
}

function sensitivityIds(scenarios: string): string[] {
  return readdirSync(join(scenarios, "records")).flatMap((name) => /^sensitivity-(.+)\.json$/.exec(name)?.[1] ?? []);
}

/** Makes a record again. */
export async function recordRenewal(
  terminal: Terminal,
  { name, make }: KeptRecord,
  { scenarios }: Places,
  tellsAll: boolean,
): Promise<Renewal> {
  const path = join(scenarios, "records", `${name}.json`);
  const text = keptText(path);
  const kept = text === null ? null : JSON.parse(text);
  const made = await make(terminal, kept === null ? null : (kept.report ?? kept));
  return {
    title: say("cli.renew.record", { name }),
    files: made === text ? [] : [{ path, text: made }],
    words: text === null ? [say("cli.renew.first-record")] : figuresInWords(kept, JSON.parse(made), tellsAll),
    refused: null,
  };
}

function figuresInWords(before: unknown, after: unknown, tellsAll: boolean): string[] {
  const moved = movedFigures(before, after);
  const told = tellsAll ? moved : moved.slice(0, linesTold);
  const write = (value: unknown) => (value === undefined ? say("cli.renew.absent") : JSON.stringify(value));
  return [
    ...told.map(({ path, before, after }) =>
      say("cli.renew.figure", { path, before: write(before), now: write(after) }),
    ),
    ...(told.length < moved.length ? [say("cli.renew.more-figures", { count: moved.length - told.length })] : []),
  ];
}
