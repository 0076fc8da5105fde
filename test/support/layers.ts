// Who may import what: the table of the architecture, as a check of one file at a time.
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { isNode, lineAt, literalText, type Node, parseSource, walk } from "./source-file.ts";

/** For each folder of `src`, the folders (or folders within one) that it may import from, types included. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  engine: ["scenario"],
  words: ["engine", "scenario"],
  session: ["engine", "scenario"],
  sim: ["session", "engine", "scenario"],
  trials: ["sim", "session", "engine", "scenario"],
  book: ["trials", "sim", "session", "words", "engine", "scenario"],
  debrief: ["sim", "session", "engine", "scenario"],
  server: ["session", "debrief", "engine", "scenario"],
  map: ["engine", "scenario"],
  ui: ["debrief", "words", "engine", "scenario"],
  app: ["ui", "map", "debrief", "book", "trials", "sim", "session", "words", "engine", "scenario"],
  cli: ["server", "ui/pack", "ui/record", "debrief", "book", "trials", "sim", "session", "words", "engine", "scenario"],
};

/**
 * Rooms within a folder: for each, the rooms of the same folder that its files may import from ("." is the folder
 * itself). A folder that is not listed has no rule for its rooms.
 */
export const rooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  engine: {
    kernel: [],
    compile: [".", "kernel"],
    legal: [".", "kernel", "compile"],
    month: [".", "kernel", "compile", "legal"],
    actions: [".", "kernel", "compile", "legal", "month"],
    ledger: [".", "kernel", "compile"],
    view: [".", "kernel", "compile", "legal", "actions", "ledger"],
  },
  scenario: {
    schema: [],
    read: [".", "schema"],
    names: [".", "schema", "read"],
    rules: [".", "schema", "read", "names"],
    reference: [".", "schema", "read"],
  },
  // A page never imports another: what several use is a part, and `app` puts the pages together.
  ui: {
    parts: [],
    start: ["parts"],
    briefing: ["parts"],
    desk: ["parts"],
    dilemma: ["parts"],
    plan: ["parts"],
    debrief: ["parts"],
    pack: ["parts"],
    compare: ["parts"],
    record: ["parts"],
  },
};

/** Rooms whose files import nothing but each other, no package either. */
const closedRooms = ["src/engine/kernel/"];

/** Packages that would pull a folder out of its place, with the folders (or folders within one) that may import them. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  phaser: ["map"],
  milsymbol: ["app/build"],
  preact: ["ui", "app"],
  "preact-render-to-string": ["ui"],
  "@preact/signals": ["ui", "app"],
  commander: ["cli"],
  graphology: ["book"],
  "graphology-simple-path": ["book"],
};
/** Folders that use packages which are there only to build and to develop: the page must not reach them when it runs. */
const buildTimeFolders: Readonly<Record<string, readonly string[]>> = { book: ["cli", "app/build"] };
const nodeHomes = ["server", "cli", "app/build"];

/** What a folder may not take from the engine or the format, types included: the interface is given what is shown. */
const withheldNames: Readonly<Record<string, readonly string[]>> = { ui: ["Model", "State", "Scenario"] };

/** The page's own pictures and fonts, which the bundler turns into files. */
const assetHomes = ["map", "ui", "app"];

/** A folder with such a name collects what has no place; each thing has one. */
const shapelessNames = ["utils", "util", "common"];

interface Import {
  specifier: string | undefined;
  position: number;
  /** What is taken by its name; "*" where the whole is. */
  names: string[];
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
  for (const { specifier, position, names } of importsOf(parseSource(path, code))) {
    const problem = importProblem(path, layer, specifier) ?? withheldProblem(path, layer, specifier, names);
    if (problem !== undefined) problems.push(`${path}:${lineAt(code, position)}: ${problem}`);
  }
  return problems;
}

function importProblem(path: string, layer: string, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return "an import whose target is computed cannot be checked";
  const closed = closedRooms.find((room) => path.startsWith(room));
  if (closed !== undefined && !isInFolder(path, specifier, closed)) {
    return `${closed} may not import ${specifier}: its files import only each other`;
  }
  if (specifier.startsWith("/")) return `import ${specifier} by a relative path`;
  if (specifier.startsWith(".")) return relativeProblem(path, layer, specifier);
  return packageProblem(path, layer, specifier);
}

/** Whether a specifier in a file leads to a file in a folder. */
function isInFolder(path: string, specifier: string, folder: string): boolean {
  return specifier.startsWith(".") && posix.join(posix.dirname(path), specifier).startsWith(folder);
}

function relativeProblem(path: string, layer: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  const [top, folder, inner] = target.split("/");
  if (top === "assets" && assetHomes.includes(layer)) return undefined;
  if (top !== "src") return `${layer} may not import ${target}, outside src`;
  if (folder === layer) return roomProblem(path, layer, target);
  const importers = buildTimeFolders[folder!];
  if (importers !== undefined && !isWithin(path, importers)) {
    return `${target} may not be imported here; only ${importers.join(" and ")} may`;
  }
  if (layers[layer]!.includes(folder!)) return undefined;
  if (layers[layer]!.includes(`${folder}/${inner}`)) return undefined;
  return `${layer} may not import from ${folder} (${specifier})`;
}

/** Files that stand in no room may use all of them; `index.ts` in the folder itself is its door for other folders. */
function roomProblem(path: string, layer: string, target: string): string | undefined {
  const from = roomOf(path);
  const to = roomOf(target);
  const allowed = rooms[layer]?.[from];
  if (allowed === undefined || from === to || (allowed.includes(to) && target !== `src/${layer}/index.ts`))
    return undefined;
  return `${layer}/${from} may not import ${target}`;
}

function roomOf(path: string): string {
  const [, , room, ...inner] = path.split("/");
  return inner.length === 0 ? "." : room!;
}

/** Names that the interface takes from the engine or the format though they are withheld from it. */
function withheldProblem(path: string, layer: string, specifier: string | undefined, names: readonly string[]) {
  const withheld = withheldNames[layer] ?? [];
  const target = posix.join(posix.dirname(path), specifier ?? "");
  if (withheld.length === 0 || !/^src\/(engine|scenario)\//.test(target)) return undefined;
  const taken = names.filter((name) => name === "*" || withheld.includes(name));
  return taken.length === 0
    ? undefined
    : `${layer} may not take ${taken.join(", ")}: it is given what the engine shows`;
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

/** Whether a file stands in one of these folders of `src`, or below it. */
function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`src/${folder}/`));
}

/** Relative specifiers of all that a file imports, types included. */
export function relativeImports(path: string, code: string): string[] {
  return importsOf(parseSource(path, code)).flatMap(({ specifier }) => (specifier?.startsWith(".") ? [specifier] : []));
}

/** Imports of every kind: static, of types, re-exports, dynamic, `import("...")` types, and `new URL` of a worker. */
function importsOf(program: Node): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    const source = sourceOf(node);
    if (source !== undefined)
      imports.push({ specifier: literalText(source), position: node.start, names: namesOf(node) });
  });
  return imports;
}

/** What an import or a re-export takes by its name; "*" where it takes the whole. */
function namesOf(node: Node): string[] {
  if (node.type === "ExportAllDeclaration" || node.type === "ImportExpression") return ["*"];
  if (node.type === "TSImportType") return isNode(node.qualifier) ? [String(node.qualifier.name)] : ["*"];
  const specifiers = (node.specifiers ?? []) as Node[];
  return specifiers.map((one) => {
    const name = (one.type === "ExportSpecifier" ? one.local : one.imported) as { name?: string } | undefined;
    return name?.name ?? "*";
  });
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
