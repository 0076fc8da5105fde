import { resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { compile } from "../../engine/index.ts";
import { cardOf } from "../../scenario/card.ts";
import { loadInterfaceTexts } from "../../scenario/interface-text.ts";
import { type LoadedScenario, loadScenario, scenarioIds } from "../../scenario/load.ts";
import { formatProblem, type Problem } from "../../scenario/problems.ts";
import { required } from "../../scenario/required.ts";
import { type Arm, readHistorical } from "../../sim/index.ts";
import { unitSymbols } from "./unit-symbols.ts";

export interface ScenarioPluginOptions {
  /** The folder of all scenarios, and that of the interface's words. */
  scenarios: string;
  interfaceText: string;
  /** Reads the content files below a folder, by their path relative to it. */
  read: (folder: string) => Record<string, string>;
}

/** A scenario with what was decided at the time in it, null where it is invented. */
type Loaded = LoadedScenario & { historical: Arm | null };

interface Content {
  scenarios: Map<string, Loaded>;
  interfaceText: ReturnType<typeof loadInterfaceTexts>;
}

/**
 * Checks and joins all scenarios when the page is built, and gives them to it as modules (`virtual.d.ts`). A build
 * fails on any problem, a mere warning too. In development a saved file reloads the page, and errors show over it.
 */
export function scenarioPlugin(options: ScenarioPluginOptions): Plugin {
  const folders = [options.scenarios, options.interfaceText].map((folder) => resolve(folder) + sep);
  let content: Content | undefined;
  let building = false;
  const current = (): Content => {
    content ??= readContent(options);
    return content;
  };
  return {
    name: "mandate:scenarios",
    configResolved({ command }) {
      building = command === "build";
    },
    buildStart() {
      content = undefined;
      const problems = building ? allProblems(current()) : [];
      if (problems.length > 0) this.error(report(problems));
    },
    configureServer(server) {
      server.watcher.add(folders);
    },
    resolveId(id) {
      return isOurs(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith("\0") || !isOurs(id.slice(1))) return undefined;
      const errors = allProblems(current()).filter(({ severity }) => severity === "error");
      if (errors.length > 0) this.error(report(errors));
      return moduleCode(id.slice(1), current());
    },
    hotUpdate({ file }) {
      if (!folders.some((folder) => resolve(file).startsWith(folder))) return undefined;
      content = undefined;
      const { moduleGraph, hot } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith("\0") && isOurs(id.slice(1))) moduleGraph.invalidateModule(module);
      }
      hot.send({ type: "full-reload" });
      return [];
    },
  };
}

const scenarioPrefix = "virtual:scenario/";
const wholes = ["virtual:scenarios", "virtual:interface-text", "virtual:unit-symbols"];

function isOurs(id: string): boolean {
  return wholes.includes(id) || id.startsWith(scenarioPrefix);
}

function readContent({ scenarios, interfaceText, read }: ScenarioPluginOptions): Content {
  const files = read(scenarios);
  const loaded = scenarioIds(files).map((id): [string, Loaded] => {
    const one = loadScenario(files, id);
    const { arm, problems } =
      one.scenario === null ? { arm: null, problems: [] } : readHistorical(compile(one.scenario), files);
    return [id, { ...one, historical: arm, problems: within(scenarios, [...one.problems, ...problems]) }];
  });
  const words = loadInterfaceTexts(read(interfaceText));
  return {
    scenarios: new Map(loaded),
    interfaceText: { ...words, problems: within(interfaceText, words.problems) },
  };
}

/** Problems with paths as an editor opens them. */
function within(folder: string, problems: readonly Problem[]): Problem[] {
  return problems.map((one) => ({ ...one, file: `${folder.replace(/\/$/, "")}/${one.file}` }));
}

/** All problems; those of the common content, which every scenario reports, once. */
function allProblems({ scenarios, interfaceText }: Content): Problem[] {
  const all = [...interfaceText.problems, ...[...scenarios.values()].flatMap(({ problems }) => problems)];
  return [...new Map(all.map((one) => [formatProblem(one), one])).values()];
}

function report(problems: readonly Problem[]): string {
  return `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the content:\n${problems.map(formatProblem).join("\n")}`;
}

function moduleCode(id: string, { scenarios, interfaceText }: Content): string {
  if (id === "virtual:interface-text") return constant("texts", interfaceText.texts);
  if (id === "virtual:scenarios") return listCode(scenarios);
  if (id === "virtual:unit-symbols") return constant("symbols", unitSymbols(symbolCodes(scenarios)));
  const found = scenarios.get(id.slice(scenarioPrefix.length));
  if (found === undefined) throw new Error(`There is no scenario "${id.slice(scenarioPrefix.length)}".`);
  return (
    constant("scenario", found.scenario) + constant("texts", found.texts) + constant("historical", found.historical)
  );
}

function symbolCodes(scenarios: ReadonlyMap<string, Loaded>): string[] {
  return [...scenarios.values()].flatMap(({ scenario }) => scenario?.units.map(({ symbol }) => symbol) ?? []);
}

/** A laboratory is not for play: it has no card, though a run of it can be opened. */
function listCode(scenarios: ReadonlyMap<string, Loaded>): string {
  const cards = [...scenarios.values()].flatMap(({ scenario, texts }) =>
    scenario !== null && scenario.kind !== "laboratory" ? [cardOf(scenario, required(texts, "en"))] : [],
  );
  const imports = [...scenarios.keys()].map((id) => `${JSON.stringify(id)}: () => import("${scenarioPrefix}${id}")`);
  // Without a prototype, so that a run of a scenario called "constructor" is of none that is here.
  return `${constant("cards", cards)}export const scenarios = {__proto__: null, ${imports.join(", ")}};\n`;
}

/** A constant parsed from JSON, which a browser reads faster than the same data as code. */
function constant(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
}
