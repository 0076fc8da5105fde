// What the engine must not use, so that a run gives the same bits on every machine, forever.
import { isNode, lineAt, literalText, type Node, type Place, parseSource, walk } from "./source-file.ts";

/**
 * Exact by the language's definition on every machine. `imul` is the multiplication of 32-bit integers, which the hash
 * behind each random draw is made of. All else in `Math` is either inexact (`pow`, `exp`, `sin`) or of no use here.
 */
const exactMath = ["min", "max", "floor", "abs", "sqrt", "imul"];

const chance = ["Date", "performance", "crypto"];
const hosts = ["document", "window", "process", "navigator", "localStorage", "indexedDB", "globalThis", "self"];
const timing = ["fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"];
const banned = new Set([...chance, ...hosts, ...timing, "Intl", "eval", "Function"]);

/**
 * All that one file uses against the engine's rules; an empty list when it keeps them. A name that the file itself
 * declares is its own (`const document = parseDocument(text)`); the engine's own type check knows no such globals.
 */
export function banProblems(path: string, code: string): string[] {
  const program = parseSource(path, code);
  const own = declaredNames(program);
  const problems: string[] = [];
  walk(program, (node, place) => {
    const problem = operatorProblem(node) ?? memberProblem(node) ?? sortProblem(node) ?? nameProblem(node, place, own);
    if (problem !== undefined) problems.push(`${path}:${lineAt(code, node.start)}: ${problem}`);
  });
  return problems;
}

function operatorProblem(node: Node): string | undefined {
  const power =
    (node.type === "BinaryExpression" && node.operator === "**") ||
    (node.type === "AssignmentExpression" && node.operator === "**=");
  return power ? "** differs between machines; multiply" : undefined;
}

function memberProblem(node: Node): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const name = memberName(node);
  if (isMath(node.object)) {
    return name !== undefined && exactMath.includes(name) ? undefined : `Math.${name ?? "[...]"} is not allowed`;
  }
  if (name === "localeCompare" || name?.startsWith("toLocale")) return `${name} depends on the machine's language`;
  return undefined;
}

function sortProblem(node: Node): string | undefined {
  if (node.type !== "CallExpression" || !isNode(node.callee) || node.callee.type !== "MemberExpression")
    return undefined;
  const name = memberName(node.callee);
  const bare = (name === "sort" || name === "toSorted") && (node.arguments as Node[]).length === 0;
  return bare ? `${name}() without a comparator compares numbers as text` : undefined;
}

function nameProblem(node: Node, place: Place, own: ReadonlySet<string>): string | undefined {
  if (node.type !== "Identifier" || isLabel(place)) return undefined;
  const name = String(node.name);
  if (own.has(name)) return undefined;
  if (name === "Math" && !(place.key === "object" && place.parent?.type === "MemberExpression")) {
    return "Math is used only as Math.<function>, so that each use can be seen";
  }
  return banned.has(name) ? `${name} is not allowed` : undefined;
}

/** Whether an identifier stands for the name of a member, not for a variable. */
function isLabel({ parent, key }: Place): boolean {
  if (parent === undefined || parent.computed === true) return false;
  if (key === "property") return parent.type === "MemberExpression";
  if (key === "key") return true;
  if (key === "right") return parent.type === "TSQualifiedName";
  return (key === "imported" || key === "exported") && parent.type.endsWith("Specifier");
}

function memberName(node: Node): string | undefined {
  if (node.computed === true) return literalText(node.property);
  return isNode(node.property) ? String(node.property.name) : undefined;
}

function isMath(node: unknown): boolean {
  return isNode(node) && node.type === "Identifier" && node.name === "Math";
}

/** The names that a file declares anywhere: variables, parameters, functions, classes, types and imports. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const add = (pattern: unknown): void => {
    if (isNode(pattern)) for (const name of patternNames(pattern)) names.add(name);
  };
  walk(program, (node) => {
    if (declarations.has(node.type)) add(node.id);
    if (node.type.startsWith("Import") && isNode(node.local)) add(node.local);
    if (node.type === "CatchClause") add(node.param);
    if (Array.isArray(node.params)) node.params.forEach(add);
  });
  return names;
}

const declarations = new Set([
  "VariableDeclarator",
  "FunctionDeclaration",
  "FunctionExpression",
  "ClassDeclaration",
  "TSTypeAliasDeclaration",
  "TSInterfaceDeclaration",
]);

function patternNames(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [String(pattern.name)];
    case "AssignmentPattern":
      return patternNames(pattern.left as Node);
    case "RestElement":
      return patternNames(pattern.argument as Node);
    case "ArrayPattern":
      return (pattern.elements as (Node | null)[]).flatMap((element) => (element ? patternNames(element) : []));
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap((item) =>
        patternNames(item.type === "RestElement" ? item : (item.value as Node)),
      );
    default:
      return [];
  }
}
