import type { Bounds } from "./projection.ts";
import type { MapFile, Point, SourceRegion } from "./scene.ts";

/** The smallest upright rectangle round the points. */
export function boundsOf(points: readonly Point[]): Bounds {
  const across = points.map((point) => point[0]);
  const down = points.map((point) => point[1]);
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) };
}

/** A region's rings: its polygon, then its islands. */
export function ringsOf({ polygon, islands = [] }: SourceRegion): readonly (readonly Point[])[] {
  return [polygon, ...islands];
}

/** The rectangle round all regions. */
export function missionBounds(source: MapFile): Bounds {
  return boundsOf(source.regions.flatMap(ringsOf).flat());
}

/** The region that contains a point of the map, or null. */
export function regionAt(source: MapFile, point: Point): string | null {
  return source.regions.find((region) => ringsOf(region).some((ring) => contains(ring, point)))?.id ?? null;
}

/** Whether a ring contains a point (even-odd rule). */
export function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  eachSegment(ring, ([ax, ay], [bx, by]) => {
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    if (crosses) inside = !inside;
  });
  return inside;
}

/** Calls `visit` for each side of a ring, the closing one included. */
export function eachSegment(ring: readonly Point[], visit: (from: Point, to: Point) => void): void {
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length];
    if (to) visit(from, to);
  });
}

/** The length of a line and the point at a share (0..1) of it, with the direction there in radians. */
export function along(path: readonly Point[], share: number): { at: Point; angle: number } {
  const lengths = path.slice(1).map((point, index) => distance(path[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    const from = path[index] ?? [0, 0];
    const to = path[index + 1] ?? from;
    if (left <= length || index === lengths.length - 1) {
      const part = length === 0 ? 0 : left / length;
      const at: Point = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      return { at, angle: Math.atan2(to[1] - from[1], to[0] - from[0]) };
    }
    left -= length;
  }
  return { at: path[0] ?? [0, 0], angle: 0 };
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
