// Proves that every side of a region is drawn once, as what it is: inner border, coast or frontier.
import { describe, expect, test } from "vitest";
import { deriveBorders } from "../../src/map/borders.ts";
import { eachSegment } from "../../src/map/geometry.ts";
import type { Point } from "../../src/map/scene.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { squareLand } from "./support/square-land.ts";

const sidesOf = (lines: readonly (readonly Point[])[]) =>
  lines.flatMap((line) => line.slice(1).map((to, at) => side(line[at] ?? to, to)));
const side = (from: Point, to: Point) => [from.join(), to.join()].sort().join(" ");

describe("four squares by the sea", () => {
  const borders = deriveBorders(squareLand);

  test("have four inner sides, two of coast and six of frontier", () => {
    expect(sidesOf(borders.inner)).toHaveLength(4);
    expect(sidesOf(borders.coast).sort()).toEqual([side([0, 0], [0, 100]), side([0, 100], [0, 200])].sort());
    expect(sidesOf(borders.frontier)).toHaveLength(6);
  });

  test("sides that follow each other make one line", () => {
    expect(borders.frontier.length).toBeLessThan(6);
  });
});

describe.each(["area-or-point", "timor-leste-2006", "laboratory"])("the map of %s", (id) => {
  const { map } = shippedScenario(id);
  const borders = deriveBorders(map);
  const drawn = Object.values(borders).flatMap(sidesOf);

  test("has each side of each region, once", () => {
    const sides = new Set<string>();
    for (const { polygon, islands = [] } of map.regions) {
      for (const ring of [polygon, ...islands]) eachSegment(ring, (from, to) => sides.add(side(from, to)));
    }
    expect(drawn).toHaveLength(new Set(drawn).size);
    expect(new Set(drawn)).toEqual(sides);
  });
});
