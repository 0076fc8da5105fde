import { required } from "../../scenario/required.ts";
/** Longitude and latitude in degrees, or what a projection made of them. */
export type Point = [number, number];
export type Ring = Point[];

/** A ring's area, positive where it runs clockwise on a map whose second number grows downwards. */
export function area(ring: Ring): number {
  return sides(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0);
}

/** The sides of a ring, the closing one included. */
export function sides(ring: Ring): [Point, Point][] {
  return ring.map((from, at) => [from, required(ring, (at + 1) % ring.length)]);
}

/** A ring on the grid of tenths, without repeated points and without the closing one. */
export function rounded(ring: Ring): Ring {
  const points = ring.map((point) => point.map(tenth) as Point);
  return points.filter((point, at) => !isSame(point, required(points, (at + 1) % points.length)));
}

/** Rounds to a tenth, so that points that regions share are exactly equal. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export function isSame(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** Whether two lists of rings have a side in common. */
export function shareSide(some: readonly Ring[], others: readonly Ring[]): boolean {
  const keyOf = (side: [Point, Point]) => side.map(String).sort().join(" ");
  const known = new Set(some.flatMap(sides).map(keyOf));
  return others.flatMap(sides).some((side) => known.has(keyOf(side)));
}

/** A ring with those of the points put in that lie on one of its sides, give or take the grid's rounding. */
export function withPoints(ring: Ring, points: readonly Point[]): Ring {
  return sides(ring).flatMap(([from, to]) => {
    const between = points.filter((point) => !isSame(point, from) && !isSame(point, to) && liesOn(point, from, to));
    const far = ([x, y]: Point) => Math.hypot(x - from[0], y - from[1]);
    return [from, ...between.sort((a, b) => far(a) - far(b))];
  });
}

function liesOn([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const aside = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
  return along > 0 && along < length && aside < 0.15;
}
