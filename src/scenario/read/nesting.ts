import { CST } from "yaml";
import { type Problem, problem } from "../problems.ts";

const deepest = { brackets: 40, onOneLine: 16, indentation: 100 };

/**
 * Returns a check to call with each token of a file in turn: it returns the problem at the first that is nested too deeply.
 * Reading such a file would exhaust the stack, which ends the whole process: YAML's composer calls itself for each level.
 * The lexer does not, so the tokens of a document are counted before it is composed.
 */
export function nestingCheck(file: string): (token: string) => Problem | undefined {
  const count = { line: 1, column: 1, brackets: 0, onOneLine: 0 };
  return (token) => {
    if (isTooDeep(token, count)) {
      const { line, column } = count;
      return problem("too-deep", { file, line, column }, "This is nested too deeply.", "Write it less deeply nested.");
    }
    advance(token, count);
    return undefined;
  };
}

/** Marks that the lexer puts in by itself (document, flow error, scalar, byte order); they take no room. */
const ownMarks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f", "\ufeff"]);

interface Count {
  line: number;
  column: number;
  brackets: number;
  onOneLine: number;
}

function isTooDeep(token: string, count: Count): boolean {
  switch (CST.tokenType(token)) {
    case "flow-seq-start":
    case "flow-map-start":
      return ++count.brackets > deepest.brackets;
    case "flow-seq-end":
    case "flow-map-end":
      count.brackets--;
      return false;
    case "seq-item-ind":
    case "explicit-key-ind":
    case "anchor":
    case "tag":
      return ++count.onOneLine > deepest.onOneLine;
    case "space":
      return count.column === 1 && token.length > deepest.indentation;
    default:
      return false;
  }
}

function advance(token: string, count: Count): void {
  if (!token.includes("\n")) {
    if (!ownMarks.has(token)) count.column += token.length;
    return;
  }
  count.line += token.split("\n").length - 1;
  count.column = token.length - token.lastIndexOf("\n");
  count.onOneLine = 0;
}
