import { CST, Lexer } from "yaml";
import { type Problem, problem } from "../problems.ts";

const deepest = { brackets: 40, onOneLine: 16, indentation: 100 };

/**
 * Refuses a file nested so deeply that reading it would exhaust the stack: YAML's composer calls itself for each
 * level, and an exhausted stack ends the whole process. The lexer does not, so its tokens can be counted first.
 */
export function nestingProblem(file: string, text: string): Problem | undefined {
  const count = { line: 1, column: 1, brackets: 0, onOneLine: 0 };
  for (const token of new Lexer().lex(text)) {
    if (isTooDeep(token, count)) {
      const { line, column } = count;
      return problem("too-deep", { file, line, column }, "This is nested too deeply.", "Write it less deeply nested.");
    }
    advance(token, count);
  }
  return undefined;
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
