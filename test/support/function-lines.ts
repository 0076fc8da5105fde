// Counts the lines of functions, those of JSX included, which the linter's rule leaves out.
import { isNode, lineAt, type Node, parseSource, walk } from "./source-file.ts";

/** The most lines that the body of a function may have. */
export const mostLines = 60;

/** Functions of a file whose body is longer than that, in words; `path` says how it is parsed and named. */
export function longFunctions(path: string, code: string): string[] {
  const found: string[] = [];
  walk(parseSource(path, code), (node) => {
    if (!isFunction(node) || !isNode(node.body)) return;
    const lines = linesOf(node.body, code);
    if (lines > mostLines) found.push(`${path}:${lineAt(code, node.start)}: a function of ${lines} lines`);
  });
  return found;
}

function isFunction({ type }: Node): boolean {
  return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}

/** The lines between the braces of a body; of an expression, its own. */
function linesOf(body: Node, code: string): number {
  const lines = lineAt(code, Number(body.end)) - lineAt(code, body.start);
  return body.type === "BlockStatement" ? Math.max(0, lines - 1) : lines + 1;
}
