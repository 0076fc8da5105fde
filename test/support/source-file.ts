// Reads a source file's syntax tree: comments and strings cannot mislead the rules that are checked on it.
import { parseSync } from "vite";

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Where a node hangs: its parent, and under which of the parent's keys. */
export interface Place {
  parent: Node | undefined;
  key: string;
}

/** Parses TypeScript, TSX or JavaScript. Throws on a syntax error: a file that cannot be read proves nothing. */
export function parseSource(path: string, code: string): Node {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join("; ")}`);
  return program as unknown as Node;
}

/** Calls `visit` for each node, parents first. */
export function walk(node: Node, visit: (node: Node, place: Place) => void): void {
  walkAt(node, { parent: undefined, key: "" }, visit);
}

function walkAt(node: Node, place: Place, visit: (node: Node, place: Place) => void): void {
  visit(node, place);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walkAt(child, { parent: node, key }, visit);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** The line, from 1, of a position in the code. */
export function lineAt(code: string, position: number): number {
  return code.slice(0, position).split("\n").length;
}

/** The text of a string literal or of a template without holes; undefined for anything else. */
export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral") return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]!.value.cooked : undefined;
}
