import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** The part of a build's output that the budgets look at; the bundler's own types fit it. */
export interface BuiltFile {
  type: "chunk" | "asset";
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  /** The module whose dynamic import makes the chunk, where it is one. */
  facadeModuleId?: string | null;
  imports?: string[];
  dynamicImports?: string[];
}

/** The most that scripts may weigh over the wire, in bytes, compressed by gzip. */
export interface Budgets {
  /** What a browser fetches before the first screen can be used. */
  firstScreen: number;
  /** What it fetches for the map alone. */
  map: number;
  /** All of it but the data of scenarios, which is what a run of any one of them needs at most. */
  script: number;
  /** The data of each scenario, by its id. */
  scenarios: Readonly<Record<string, number>>;
}

/** One budget, what it is spent on, and how much of it. */
export interface Spending {
  name: string;
  files: string[];
  size: number;
  budget: number;
}

/** The modules that are fetched for the map, by the ends of their ids. */
const mapEntries = ["/src/map/index.ts", "virtual:unit-symbols"];
const scenarioPrefix = "\0virtual:scenario/";

/** Adds up a build by budget. Throws where a budget has nothing to be spent on, or a scenario has no budget. */
export function spendings(files: readonly BuiltFile[], budgets: Budgets): Spending[] {
  const chunks = files.filter(({ type }) => type === "chunk");
  const scenarios = chunks.filter(({ facadeModuleId }) => facadeModuleId?.startsWith(scenarioPrefix));
  const script = chunks.filter((chunk) => !scenarios.includes(chunk));
  const spend = (name: string, budget: number, on: readonly BuiltFile[]): Spending => {
    const size = on.reduce((sum, { code = "" }) => sum + compressed(code), 0);
    return { name, files: on.map(({ fileName }) => fileName).sort(), size, budget };
  };
  return [
    spend("first screen", budgets.firstScreen, firstScreen(files)),
    spend("map", budgets.map, mapAlone(chunks)),
    spend("all script", budgets.script, script),
    ...scenarioBudgets(scenarios, budgets).map(([id, budget, chunk]) => spend(`scenario ${id}`, budget, [chunk])),
  ];
}

/** The scripts that the page names (scripts and module preloads) and, in turn, all that they import statically. */
function firstScreen(files: readonly BuiltFile[]): BuiltFile[] {
  const chunks = files.filter(({ type }) => type === "chunk");
  const pages = files.filter(({ fileName }) => fileName.endsWith(".html")).map(({ source }) => asText(source));
  const named = chunks.filter(
    ({ isEntry, fileName }) => isEntry === true || pages.some((page) => page.includes(fileName)),
  );
  return withImports(named, chunks);
}

/** What the map imports and those who fetch it have not. */
function mapAlone(chunks: readonly BuiltFile[]): BuiltFile[] {
  const entries = mapEntries.map((end) => {
    const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end));
    if (entry === undefined)
      throw new Error(`The build has no chunk of its own for ${end}, so the map cannot be counted.`);
    return entry;
  });
  const fetchers = chunks.filter(({ dynamicImports = [] }) =>
    entries.some(({ fileName }) => dynamicImports.includes(fileName)),
  );
  const there = withImports(fetchers, chunks);
  return withImports(entries, chunks).filter((chunk) => !there.includes(chunk));
}

function scenarioBudgets(chunks: readonly BuiltFile[], { scenarios }: Budgets): [string, number, BuiltFile][] {
  const found = chunks.map((chunk): [string, number, BuiltFile] => {
    const id = chunk.facadeModuleId?.slice(scenarioPrefix.length) ?? "";
    const budget = scenarios[id];
    if (budget === undefined) throw new Error(`The data of scenario ${id} has no budget; set one in vite.config.ts.`);
    return [id, budget, chunk];
  });
  const missing = Object.keys(scenarios).filter((id) => !found.some(([other]) => other === id));
  if (missing.length > 0) throw new Error(`There is a budget for ${missing.join(", ")}, but no such scenario.`);
  return found;
}

function withImports(from: readonly BuiltFile[], chunks: readonly BuiltFile[]): BuiltFile[] {
  const found = new Set(from);
  // A set that grows while it is walked is walked to its new end.
  for (const { imports = [] } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

/**
 * Prints what each budget is spent on and fails the build where one is exceeded. A trainee with a poor network must be able
 * to begin before the map has arrived, and to play before a large file has.
 */
export function scriptBudgets(budgets: Budgets): Plugin {
  return {
    name: "mandate:script-budgets",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files: BuiltFile[] = Object.values(bundle);
        const all = spendings(files, budgets);
        this.environment.logger.info(["script (gzip):", ...all.map(inWords), ...apart(files)].join("\n  "));
        const exceeded = all.filter(({ size, budget }) => size > budget);
        if (exceeded.length > 0)
          this.error(exceeded.map((one) => `Over budget: ${inWords(one)}, in ${one.files.join(", ")}`).join("\n"));
      },
    },
  };
}

function inWords({ name, size, budget }: Spending): string {
  return `${name}: ${kilobytes(size)} of at most ${kilobytes(budget)}`;
}

/** What is fetched beside the scripts, which has no budget: it waits for nobody. */
function apart(files: readonly BuiltFile[]): string[] {
  const assets = (end: string) => files.filter(({ type, fileName }) => type === "asset" && fileName.endsWith(end));
  const workers = assets(".js").reduce((sum, { source }) => sum + compressed(asText(source)), 0);
  const fonts = assets(".woff2").reduce((sum, { source }) => sum + (source?.length ?? 0), 0);
  return [`apart: worker ${kilobytes(workers)}, fonts ${kilobytes(fonts)} (as they are)`];
}

function compressed(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function asText(source: string | Uint8Array | undefined): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
