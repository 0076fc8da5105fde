import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  YAMLParseError,
} from "yaml";
import { mostProblems, type Place, type Problem, problem } from "../problems.ts";
import { required } from "../required.ts";
import { show } from "../suggest.ts";
import { nestingCheck } from "./nesting.ts";

/** A file's text as plain data, and where each part of it stands. */
export interface ParsedFile {
  path: string;
  /** The data, or undefined when the file could not be read at all. */
  value: Record<string, unknown> | undefined;
  problems: Problem[];
  /** Place of the value (or, for "key", of the key) at a path; of the nearest part that exists when it does not. */
  placeOf: (path: readonly PropertyKey[], part?: "key" | "value") => Place;
  /** Place of a character within a one-line text; of the text itself when it goes over several lines. */
  placeIn: (path: readonly PropertyKey[], offset: number) => Place;
  /** The value's text as the author wrote it, for values that YAML reads as something else. */
  sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

/** Keeps the values of texts that have no problem: for a text, `recall` returns the very value that `keep` was given. */
export interface ParsedStore {
  recall(text: string): Record<string, unknown> | undefined;
  keep(text: string, value: Record<string, unknown>): void;
}

let store: ParsedStore | undefined;

/** Lets every file be read by way of a store: for a program that starts often, on files that seldom change. */
export function keepParsed(given: ParsedStore): void {
  store = given;
}

export const maximumFileSize = 1_000_000;
/** Keys that mean something to JavaScript itself; no name in a scenario needs them. */
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads one YAML or JSON file. All that is wrong with it is returned, never thrown, and neither size, nesting nor
 * aliases of a hostile file can stop or slow the reader.
 */
export function parseFile(path: string, text: string): ParsedFile {
  const recalled = store?.recall(text);
  if (recalled !== undefined) return readAlready(path, text, recalled);
  const parsed = parseText(path, text);
  if (parsed.value !== undefined && parsed.problems.length === 0) store?.keep(text, parsed.value);
  return parsed;
}

function parseText(path: string, text: string): ParsedFile {
  const start: Place = { file: path, line: 1, column: 1 };
  const refuse = (one: Problem): ParsedFile => ({
    path,
    value: undefined,
    problems: [one],
    placeOf: () => start,
    placeIn: () => start,
    sourceOf: () => undefined,
  });
  if (text.length > maximumFileSize) {
    const size = `The file has ${text.length} characters; at most ${maximumFileSize} are read.`;
    return refuse(problem("file-too-large", start, size, "Split it, or look for what was pasted into it by mistake."));
  }
  const first = controlCharacterProblem(path, text);
  if (first !== undefined) return refuse(first);
  const tree = treeOf(path, text);
  return "tooDeep" in tree ? refuse(tree.tooDeep) : readTree(path, text, tree);
}

/** YAML allows no control characters; a NUL among the text mostly means that the file is no text at all. */
function controlCharacterProblem(file: string, text: string): Problem | undefined {
  for (let index = 0, line = 1, lineStart = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) [line, lineStart] = [line + 1, index + 1];
    if (code >= 32 || code === 9 || code === 10 || code === 13) continue;
    const place = { file, line, column: index - lineStart + 1 };
    const hint = "Delete it; if there are many, the file may not be a text file.";
    return problem("yaml-syntax", place, `A control character (number ${code}) stands here.`, hint);
  }
  return undefined;
}

/** The first document of a text; what the library finds wrong with it; and the function that gives the place of a character. */
interface Tree {
  root: Node | null;
  faults: YAMLParseError[];
  placeAt: PlaceAt;
}

/** Reads a text's tokens once, for both the limit on nesting and the document. */
function treeOf(path: string, text: string): Tree | { tooDeep: Problem } {
  const tooDeep = nestingCheck(path);
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  // Duplicate keys are found below: the library's own check takes time by the square of the number of keys.
  const composer = new Composer({ stringKeys: true, prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const documents: Document.Parsed[] = [];
  for (const token of new Lexer().lex(text)) {
    const refused = tooDeep(token);
    if (refused !== undefined) return { tooDeep: refused };
    // Of further documents it is enough to know that there is one.
    if (documents.length > 1) continue;
    for (const part of parser.next(token)) documents.push(...composer.next(part));
  }
  if (documents.length < 2) {
    for (const part of parser.end()) documents.push(...composer.next(part));
    documents.push(...composer.end(true, text.length));
  }
  const document = required(documents, 0);
  const further = documents[1];
  const several =
    further === undefined ? [] : [new YAMLParseError([further.range[0], further.range[1]], "MULTIPLE_DOCS", "")];
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { root: document.contents, faults: [...document.errors, ...several, ...document.warnings], placeAt };
}

function readTree(path: string, text: string, { root, faults, placeAt }: Tree): ParsedFile {
  const problems = faults.slice(0, 20).map((error) => faultProblem(error, placeAt(error.pos[0])));
  const value = problems.length > 0 ? undefined : topLevel(root, placeAt, problems);
  // A file of thousands of aliases is wrong in one way, not in thousands.
  return { ...readAlready(path, text, value), problems: problems.slice(0, mostProblems) };
}

/**
 * A file whose text has been read to this value. The tree takes much room and only problems ask where
 * something stands, so it is made when one first does.
 */
function readAlready(path: string, text: string, value: ParsedFile["value"]): ParsedFile {
  let made: Tree | undefined;
  const tree = (): Tree => {
    made ??= treeOf(path, text) as Tree;
    return made;
  };
  return {
    path,
    value,
    problems: [],
    placeOf: (at, part = "value") => tree().placeAt(offsetOf(tree().root, at, part)),
    placeIn: (at, offset) => {
      const { root, placeAt } = tree();
      return placeAt(offsetOf(root, at, "value") + textOffset(nodeAt(root, at), text, offset));
    },
    sourceOf: (at) => {
      const node = nodeAt(tree().root, at);
      return isScalar(node) ? (node.source ?? undefined) : undefined;
    },
  };
}

function faultProblem({ code, message }: YAMLParseError, place: Place): Problem {
  if (code === "MULTIPLE_DOCS") {
    const found = "A second document begins here.";
    return problem("several-documents", place, found, "Put each document into its own file.");
  }
  if (code === "TAG_RESOLVE_FAILED") return tagProblem(place);
  return problem("yaml-syntax", place, message, syntaxHint(code));
}

type PlaceAt = (offset: number) => Place;

function topLevel(root: Node | null, placeAt: PlaceAt, problems: Problem[]): Record<string, unknown> | undefined {
  if (root === null || (isScalar(root) && root.value === null)) {
    problems.push(problem("empty-file", placeAt(0), "The file is empty.", "Write its content, or delete the file."));
    return undefined;
  }
  const value = toPlain(root, placeAt, problems);
  if (isMap(root)) return value as Record<string, unknown>;
  const message = `The file's top level is ${show(value)}; expected \`key: value\`.`;
  problems.push(problem("not-a-mapping", placeAt(startOf(root)), message, "Begin the file with `format: 1`."));
  return undefined;
}

/** Plain data of a node; nesting has been limited before. What is not plain is reported and left out. */
function toPlain(node: unknown, placeAt: PlaceAt, problems: Problem[]): unknown {
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (
      node.tag?.startsWith("!") ||
      /^tag:(?!yaml\.org,2002:(str|int|float|bool|null|map|seq)$)/.test(node.tag ?? "")
    ) {
      problems.push(tagProblem(placeAt(startOf(node))));
      return undefined;
    }
  }
  if (isAlias(node)) {
    const message = `The alias *${node.source} repeats another part of the file.`;
    problems.push(problem("alias", placeAt(startOf(node)), message, "Write the part out."));
    return undefined;
  }
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => toPlain(item, placeAt, problems));
  if (!isMap(node)) return null;
  const result: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const place = placeAt(startOf(pair.key));
    if (dangerousKeys.has(key)) {
      problems.push(problem("unknown-key", place, `The key "${key}" is not allowed anywhere.`, "Choose another name."));
    } else if (Object.hasOwn(result, key)) {
      const hint = "Keep one of the two; the second would silently replace the first.";
      problems.push(problem("duplicate-key", place, `The key "${key}" stands twice in this mapping.`, hint));
    } else {
      result[key] = toPlain(pair.value, placeAt, problems);
    }
  }
  return result;
}

function tagProblem(place: Place): Problem {
  return problem("custom-tag", place, "A YAML tag stands here.", "Leave out the word with the exclamation mark.");
}

function syntaxHint(code: string): string {
  if (code === "TAB_AS_INDENT") return "Indent with spaces, not with tabs.";
  if (code === "BLOCK_AS_IMPLICIT_KEY") return "A text with a colon and a space in it needs quotes around it.";
  if (code === "BAD_ALIAS" || code === "MULTIPLE_ANCHORS") return "Leave out the anchors (&) and aliases (*).";
  if (code === "RESOURCE_EXHAUSTION") return "Write it less deeply nested.";
  return "Look at the indentation, quotes and brackets of this line and of the one above it.";
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** How far into a scalar's source a character of its value stands; 0 where lines are folded. */
function textOffset(node: unknown, text: string, offset: number): number {
  if (!isScalar(node) || !node.range) return 0;
  const source = text.slice(node.range[0], node.range[1]);
  if (source.includes("\n")) return 0;
  return Math.min(offset + (/^["']/.test(source) ? 1 : 0), Math.max(0, source.length - 1));
}

/** The pairs of mappings by key: looking through a long mapping again for each of its problems would take long. */
const pairsOf = new WeakMap<object, Map<string, Pair>>();

function childOf(node: unknown, key: PropertyKey): Pair | unknown {
  if (isMap(node)) {
    const name = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : "");
    // The first of two pairs of one key is the one whose value was taken.
    const pairs = pairsOf.get(node) ?? new Map([...node.items].reverse().map((pair) => [name(pair), pair]));
    pairsOf.set(node, pairs);
    return pairs.get(String(key));
  }
  if (isSeq(node)) return node.items[Number(key)];
  return undefined;
}

function pairValue(child: unknown): unknown {
  return typeof child === "object" && child !== null && "key" in child ? (child as Pair).value : child;
}

function nodeAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((node, key) => pairValue(childOf(node, key)), root);
}

/** Whether a value does not stand on its key's line: nothing at all, or a mapping or list in lines below it. */
function standsBelow(node: unknown): boolean {
  if (isMap(node) || isSeq(node)) return node.flow !== true;
  return node === null || (isScalar(node) && node.source === "");
}

/** Offset of the deepest part of the path that exists. A value that stands below its key is reported at the key. */
function offsetOf(root: unknown, path: readonly PropertyKey[], part: "key" | "value"): number {
  let node = root;
  let offset = startOf(root);
  for (const [index, key] of path.entries()) {
    const child = childOf(node, key);
    if (child === undefined) return offset;
    const pair = typeof child === "object" && child !== null && "key" in child ? (child as Pair) : undefined;
    node = pairValue(child);
    const last = index === path.length - 1;
    offset = pair !== undefined && (standsBelow(node) || (last && part === "key")) ? startOf(pair.key) : startOf(node);
  }
  return offset;
}
