import { DirectedGraph } from "graphology";
import { allSimplePaths } from "graphology-simple-path";
import { type Link, linksOf } from "../scenario/rules/graph.ts";
import type { EventSpec, ModelFile } from "../scenario/schema/index.ts";
import { declaredIds } from "../scenario/starred-ids.ts";

/** A way round: the gauges that it passes, each once, from the one whose id comes first. */
export type Cycle = readonly string[];

/**
 * Every way round the model of at most `longest` gauges, shortest first, found by depth-first search over simple paths.
 * A gauge of all regions, parties or outputs counts once; one that a rule names with its place counts by itself, too.
 */
export function shortCycles(model: ModelFile, events: readonly EventSpec[], longest: number): Cycle[] {
  const graph = graphOf(linksOf(model, events), declaredIds(model));
  const cycles: Cycle[] = [];
  for (const first of graph.nodes().sort()) {
    // Each cycle is found from the first of its gauges; whatever goes through an earlier one has been found before.
    for (const path of allSimplePaths(graph, first, first, { maxDepth: longest })) cycles.push(path.slice(0, -1));
    graph.dropNode(first);
  }
  return cycles.sort((a, b) => a.length - b.length);
}

function graphOf(links: readonly Link[], declared: (name: string) => string): DirectedGraph {
  const graph = new DirectedGraph();
  const names = new Set(links.flatMap(({ from, to }) => [from, to]));
  const places = [...names].filter((name) => declared(name) !== name);
  for (const name of names) graph.mergeNode(name);
  for (const { from, to } of links) {
    for (const [a, b] of withPlaces(from, to, places, declared)) if (a !== b) graph.mergeDirectedEdge(a, b);
  }
  return graph;
}

/** A link from all places to all places holds in each place that is named somewhere, too. */
function withPlaces(
  from: string,
  to: string,
  places: readonly string[],
  declared: (name: string) => string,
): [string, string][] {
  const named = places.flatMap((name): [string, string][] => {
    const place = placeIn(name, declared(name));
    const [a, b] = [from.replace("*", place), to.replace("*", place)];
    const isHere = (declared(name) === from && a === name) || (declared(name) === to && b === name);
    if (!isHere) return [];
    // Only gauges that some rule names with their place are nodes of their own; others stand for all places.
    return [[places.includes(a) ? a : from, places.includes(b) ? b : to]];
  });
  return [[from, to], ...named];
}

function placeIn(name: string, pattern: string): string {
  const [before = "", after = ""] = pattern.split("*");
  return name.slice(before.length, name.length - after.length);
}
