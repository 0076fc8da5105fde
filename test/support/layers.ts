// Who may import what: the table of the architecture, as a check of one file at a time.
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { isNode, lineAt, literalText, type Node, parseSource, walk } from "./source-file.ts";

/** For each folder of `src`, the folders (or folders within one) that it may import from, types included. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  engine: ["scenario"],
  session: ["engine", "scenario"],
  sim: ["session", "engine", "scenario"],
  debrief: ["sim", "session", "engine", "scenario"],
  server: ["session", "debrief", "engine", "scenario"],
  map: ["engine", "scenario"],
  ui: ["debrief", "engine", "scenario"],
  app: ["ui", "map", "debrief", "sim", "session", "engine", "scenario"],
  cli: ["server", "ui/pack", "debrief", "sim", "session", "engine", "scenario"],
};

/** Packages that would pull a folder out of its place: the map's library, the interface's, and what only a build needs. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  phaser: ["map"],
  milsymbol: ["app/build"],
  preact: ["ui", "app"],
  "preact-render-to-string": ["ui"],
  "@preact/signals": ["ui", "app"],
  commander: ["cli"],
};
const nodeHomes = ["server", "cli", "app/build"];

/** The page's own pictures and fonts, which the bundler turns into files. */
const assetHomes = ["map", "ui", "app"];

/** A folder with such a name collects what has no place; each thing has one. */
const shapelessNames = ["utils", "util", "common"];

interface Import {
  specifier: string | undefined;
  position: number;
}

/**
 * All that is wrong with the imports of one file of `src`; an empty list when nothing is. `path` is relative to the
 * checkout with forward slashes ("src/engine/compile.ts").
 */
export function layerProblems(path: string, code: string): string[] {
  const folders = path.split("/").slice(1, -1);
  const layer = folders[0];
  if (layer === undefined) return [`${path}: a file belongs in a folder of src`];
  if (layers[layer] === undefined) return [`${path}: src/${layer} is not a folder of the architecture`];
  const shapeless = folders.filter((name) => shapelessNames.includes(name));
  const problems = shapeless.map((name) => `${path}: no folder is called ${name}; name it for what it holds`);
  for (const { specifier, position } of importsOf(parseSource(path, code))) {
    const problem = importProblem(path, layer, specifier);
    if (problem !== undefined) problems.push(`${path}:${lineAt(code, position)}: ${problem}`);
  }
  return problems;
}

function importProblem(path: string, layer: string, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return "an import whose target is computed cannot be checked";
  if (specifier.startsWith("/")) return `import ${specifier} by a relative path`;
  if (specifier.startsWith(".")) return relativeProblem(path, layer, specifier);
  return packageProblem(path, layer, specifier);
}

function relativeProblem(path: string, layer: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  const [top, folder, inner] = target.split("/");
  if (top === "assets" && assetHomes.includes(layer)) return undefined;
  if (top !== "src") return `${layer} may not import ${target}, outside src`;
  if (folder === layer || layers[layer].includes(folder)) return undefined;
  if (layers[layer].includes(`${folder}/${inner}`)) return undefined;
  return `${layer} may not import from ${folder} (${specifier})`;
}

function packageProblem(path: string, layer: string, specifier: string): string | undefined {
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  if (specifier.startsWith("node:") || builtinModules.includes(name)) {
    return isWithin(path, nodeHomes)
      ? undefined
      : `${layer} may not import ${specifier}: it does not run on Node alone`;
  }
  const homes = packageHomes[name];
  if (homes === undefined || isWithin(path, homes)) return undefined;
  return `${layer} may not import ${name}; only ${homes.join(" and ")} may`;
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`src/${folder}/`));
}

/** Imports of every kind: static, of types, re-exports, dynamic, `import("...")` types, and `new URL` of a worker. */
function importsOf(program: Node): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    const source = sourceOf(node);
    if (source !== undefined) imports.push({ specifier: literalText(source), position: node.start });
  });
  return imports;
}

function sourceOf(node: Node): Node | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return isNode(node.source) ? node.source : undefined;
    case "TSExternalModuleReference":
      return node.expression as Node;
    case "NewExpression":
      return moduleUrl(node);
    case "CallExpression":
      return isNamed(node.callee, "require") ? (node.arguments as Node[])[0] : undefined;
    default:
      return undefined;
  }
}

/** `new URL("./worker.ts", import.meta.url)` is how a worker is named, so it counts as an import. */
function moduleUrl(node: Node): Node | undefined {
  const [target, base] = node.arguments as Node[];
  if (!isNamed(node.callee, "URL") || base?.type !== "MemberExpression") return undefined;
  if (!isNode(base.object) || base.object.type !== "MetaProperty") return undefined;
  const text = literalText(target);
  return text === undefined || /\.[cm]?[jt]sx?$/.test(text) ? target : undefined;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === "Identifier" && node.name === name;
}
