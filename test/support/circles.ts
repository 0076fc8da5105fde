// Circles of imports, of types too: files that lead back to themselves by what they import.
import { posix } from "node:path";

/** Imports by file: paths of the checkout with forward slashes. */
export type ImportGraph = Readonly<Record<string, readonly string[]>>;

/** The import graph of files, given each file's relative specifiers; what is outside the files given is left out. */
export function importGraph(files: readonly { path: string; specifiers: readonly string[] }[]): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  const targetOf = (path: string, specifier: string) => posix.join(posix.dirname(path), specifier);
  return Object.fromEntries(
    files.map(({ path, specifiers }) => [
      path,
      [...new Set(specifiers.map((specifier) => targetOf(path, specifier)))].filter((target) => known.has(target)),
    ]),
  );
}

interface Search {
  graph: ImportGraph;
  /** When a file was first reached, and the earliest file still open that it leads to. */
  index: Map<string, number>;
  low: Map<string, number>;
  open: string[];
  circles: string[][];
}

/**
 * The circles of an import graph: each set of files that all lead to each other, sorted, and each file that imports
 * itself. Strongly connected components by Tarjan's algorithm (1972).
 */
export function circlesOf(graph: ImportGraph): string[][] {
  const search: Search = { graph, index: new Map(), low: new Map(), open: [], circles: [] };
  for (const file of Object.keys(graph)) if (!search.index.has(file)) visit(file, search);
  return search.circles.sort(([a], [b]) => (a! < b! ? -1 : 1));
}

function visit(file: string, search: Search): void {
  const { graph, index, low, open, circles } = search;
  const own = index.size;
  index.set(file, own);
  low.set(file, own);
  open.push(file);
  for (const target of graph[file]!) {
    if (!index.has(target)) visit(target, search);
    if (open.includes(target)) low.set(file, Math.min(low.get(file) ?? own, low.get(target) ?? own));
  }
  if (low.get(file) !== own) return;
  const component = open.splice(open.indexOf(file));
  if (component.length > 1 || graph[file]!.includes(file)) circles.push(component.sort());
}
