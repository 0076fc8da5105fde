import { type Borders, deriveBorders } from "./borders.ts";
import { ringsOf } from "./geometry.ts";
import type { View } from "./projection.ts";
import type { MapFile, Point } from "./scene.ts";

/** A source's outlines as canvas paths in map coordinates, made once. */
export interface Shapes {
  readonly regions: ReadonlyMap<string, Path2D>;
  readonly country: Path2D;
  readonly sea: Path2D;
  readonly lines: Readonly<Record<keyof Borders, Path2D>>;
  readonly abroad: Path2D;
  readonly roads: ReadonlyMap<string, Path2D>;
}

/** Makes the canvas paths of a source. */
export function shapesOf(source: MapFile): Shapes {
  const borders = deriveBorders(source);
  return {
    regions: new Map(source.regions.map((region) => [region.id, pathOf(ringsOf(region), true)])),
    country: pathOf(source.regions.flatMap(ringsOf), true),
    sea: pathOf(source.sea, true),
    lines: {
      inner: pathOf(borders.inner, false),
      coast: pathOf(borders.coast, false),
      frontier: pathOf(borders.frontier, false),
    },
    abroad: pathOf(
      (source.borders ?? []).map((border) => border.path),
      false,
    ),
    roads: new Map(source.roads.map((road) => [road.id, pathOf([road.path], false)])),
  };
}

/** A path in map coordinates as it lies in a view, in CSS pixels, so that line widths and dashes are pixels too. */
export function inView(path: Path2D, view: View): Path2D {
  const placed = new Path2D();
  placed.addPath(path, { a: view.scale, b: 0, c: 0, d: view.scale, e: view.x, f: view.y });
  return placed;
}

function pathOf(lines: readonly (readonly Point[])[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    for (const [index, [x, y]] of line.entries()) {
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (closed) path.closePath();
  }
  return path;
}
