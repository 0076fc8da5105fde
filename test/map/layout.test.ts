// Proves that units and events stand where they belong and side by side, whatever share of a region's marks they are.
import { describe, expect, test } from "vitest";
import { eventPlace, placeEvents, placeUnits, projectPlace, unitPlace } from "../../src/map/layout.ts";
import { fitView, project, weightOf } from "../../src/map/projection.ts";
import { sceneWith, squareLand, unitIn } from "./support/square-land.ts";

describe("units", () => {
  test("a unit that is split has a mark in each place, with its share", () => {
    const marks = placeUnits(sceneWith({ units: [unitIn("one", "north-west", "south-east")] }));
    expect(marks.map(({ key, region, share }) => [key, region, share])).toEqual([
      ["one@north-west", "north-west", 0.5],
      ["one@south-east", "south-east", 0.5],
    ]);
  });

  test("marks are counted within their region", () => {
    const units = [unitIn("one", "north-west"), unitIn("two", "south-east"), unitIn("three", "north-west")];
    const marks = placeUnits(sceneWith({ units }));
    expect(marks.map(({ index, count }) => [index, count])).toEqual([
      [0, 2],
      [0, 1],
      [1, 2],
    ]);
  });

  test("they stand about the region's base, three to a row, each row centred, none on another", () => {
    const units = ["a", "b", "c", "d", "e"].map((id) => unitIn(id, "north-west"));
    const places = placeUnits(sceneWith({ units })).map((mark) => unitPlace(mark, squareLand));
    expect(places.every(({ x, y }) => x === 50 && y === 60)).toBe(true);
    const rows = [places.slice(0, 3), places.slice(3)];
    for (const row of rows) {
      expect(row.reduce((sum, { dx }) => sum + dx, 0)).toBe(0);
      expect(new Set(row.map(({ dy }) => dy)).size).toBe(1);
    }
    expect(new Set(places.map(({ dx, dy }) => `${dx} ${dy}`)).size).toBe(5);
    expect(rows[1]?.[0]?.dy).toBeGreaterThan(rows[0]?.[0]?.dy ?? 0);
  });

  test("a region that the map lacks puts a unit into the middle of the map", () => {
    const [mark] = placeUnits(sceneWith({ units: [unitIn("one", "nowhere")] }));
    expect(mark && unitPlace(mark, squareLand)).toMatchObject({ x: 100, y: 100 });
  });
});

describe("events", () => {
  const events = [
    { id: "riot", region: "north-west", tone: "harm" },
    { id: "rumour", region: null, tone: "news" },
    { id: "riot", region: "south-east", tone: "harm" },
    { id: "talks", region: "north-west", tone: "politics" },
  ] as const;
  const marks = placeEvents(sceneWith({ events }));

  test("only those with a region have a mark, each of its own", () => {
    expect(marks.map(({ event }) => event)).toEqual([events[0], events[2], events[3]]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(3);
  });

  test("they stand side by side above the region's name", () => {
    const [riot, , talks] = marks.map((mark) => eventPlace(mark, squareLand));
    expect(riot).toMatchObject({ x: 50, y: 30 });
    expect(riot?.dy).toBeLessThan(0);
    expect(riot?.dy).toBe(talks?.dy);
    expect((riot?.dx ?? 0) + (talks?.dx ?? 0)).toBe(0);
    expect(riot?.dx).toBeLessThan(talks?.dx ?? 0);
  });
});

test("a distance from a point grows with the weight of lines, not with the map", () => {
  const place = { x: 50, y: 60, dx: 48, dy: -27 };
  for (const size of [300, 1200]) {
    const view = fitView({ left: 0, top: 0, right: 200, bottom: 200 }, size, size);
    const weight = weightOf(view.scale);
    const point = project(view, [50, 60]);
    expect(projectPlace(view, place)).toEqual({ x: point.x + 48 * weight, y: point.y - 27 * weight });
  }
});
