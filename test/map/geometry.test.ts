// Proves where a point lies: in which region, islands included, and how far along a road.
import { describe, expect, test } from "vitest";
import { along, boundsOf, contains, eachSegment, missionBounds, regionAt, ringsOf } from "../../src/map/geometry.ts";
import type { Point } from "../../src/map/scene.ts";
import { squareLand } from "./support/square-land.ts";

const island: [number, number][] = [
  [300, 0],
  [320, 0],
  [310, 20],
];
const [first, ...others] = squareLand.regions;
const withIsland = { ...squareLand, regions: [{ ...first!, islands: [island] }, ...others] };

describe("the region at a point", () => {
  test.each([
    ["inside a region", [50, 50], "north-west"],
    ["inside its neighbour", [150, 50], "north-east"],
    ["on an island of a region", [310, 5], "north-west"],
    ["in the sea", [-20, 50], null],
    ["in another country", [250, 150], null],
    ["beside an island, within its bounds", [301, 19], null],
  ] as const)("%s", (_where, point, region) => {
    expect(regionAt(withIsland, point)).toBe(region);
  });
});

test("a ring with a bay does not contain the bay", () => {
  const bay: Point[] = [
    [0, 0],
    [100, 0],
    [100, 100],
    [50, 10],
    [0, 100],
  ];
  expect(contains(bay, [50, 5])).toBe(true);
  expect(contains(bay, [50, 50])).toBe(false);
});

test("bounds are those of all regions and their islands", () => {
  expect(missionBounds(withIsland)).toEqual({ left: 0, top: 0, right: 320, bottom: 200 });
  expect(boundsOf(island)).toEqual({ left: 300, top: 0, right: 320, bottom: 20 });
  expect(ringsOf(withIsland.regions[0]!)).toHaveLength(2);
});

test("the sides of a ring include the closing one", () => {
  const sides: [Point, Point][] = [];
  eachSegment(island, (from, to) => sides.push([from, to]));
  expect(sides).toHaveLength(3);
  expect(sides.at(-1)).toEqual([island[2], island[0]]);
});

describe("a share of the way along a line", () => {
  const bend: Point[] = [
    [0, 0],
    [30, 0],
    [30, 10],
  ];
  test.each([
    [0, [0, 0], 0],
    [0.5, [20, 0], 0],
    [0.75, [30, 0], 0],
    [0.875, [30, 5], Math.PI / 2],
    [1, [30, 10], Math.PI / 2],
  ] as const)("%s", (share, at, angle) => {
    expect(along(bend, share)).toEqual({ at, angle });
  });

  test("of a line without length, or of one point, is that point", () => {
    expect(
      along(
        [
          [3, 4],
          [3, 4],
        ],
        0.5,
      ).at,
    ).toEqual([3, 4]);
    expect(along([[3, 4]], 0.5)).toEqual({ at: [3, 4], angle: 0 });
  });
});
