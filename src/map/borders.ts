import { eachSegment, ringsOf } from "./geometry.ts";
import type { MapFile, Point } from "./scene.ts";

type BorderKind = "inner" | "coast" | "frontier";

/** The mission area's lines, each once. */
export type Borders = Record<BorderKind, Point[][]>;

/**
 * Finds out which sides of the regions are what. A side that two regions share is an inner border; one that the sea
 * shares is coast; the rest is the frontier. This rests on shared points being exactly equal in `map.json`.
 */
export function deriveBorders(source: MapFile): Borders {
  const uses = countSides(source);
  const shore = new Set(source.sea.flat().map(pointKey));
  const borders: Borders = { inner: [], coast: [], frontier: [] };
  const drawn = new Set<string>();
  for (const ring of source.regions.flatMap(ringsOf)) {
    let last: BorderKind | null = null;
    eachSegment(ring, (from, to) => {
      const side = sideKey(from, to);
      const kind = kindOf(uses.get(side) ?? 0, shore.has(pointKey(from)) && shore.has(pointKey(to)));
      const repeated = drawn.has(side);
      drawn.add(side);
      if (repeated) last = null;
      else last = extend(borders, kind, last, from, to);
    });
  }
  return borders;
}

function countSides(source: MapFile): Map<string, number> {
  const uses = new Map<string, number>();
  for (const ring of source.regions.flatMap(ringsOf)) {
    eachSegment(ring, (from, to) => {
      const side = sideKey(from, to);
      uses.set(side, (uses.get(side) ?? 0) + 1);
    });
  }
  return uses;
}

function kindOf(uses: number, bySea: boolean): BorderKind {
  if (uses > 1) return "inner";
  return bySea ? "coast" : "frontier";
}

function extend(borders: Borders, kind: BorderKind, last: BorderKind | null, from: Point, to: Point): BorderKind {
  const line = borders[kind].at(-1);
  if (last === kind && line) line.push(to);
  else borders[kind].push([from, to]);
  return kind;
}

function sideKey(from: Point, to: Point): string {
  return [pointKey(from), pointKey(to)].sort().join(" ");
}

function pointKey(point: Point): string {
  return `${point[0]},${point[1]}`;
}
