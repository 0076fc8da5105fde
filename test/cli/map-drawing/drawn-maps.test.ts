// Proves that the maps of real places in the repository are what `npm run map` draws, and that they can be drawn on: their
// regions share exact sides with their neighbours, and every coast that a region has is one of the sea's.
import { describe, expect, it } from "vitest";
import { drawnMaps } from "../../../src/cli/map-drawing/drawn-maps.ts";
import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { deriveBorders } from "../../../src/map/borders.ts";
import { regionAt, ringsOf } from "../../../src/map/geometry.ts";
import type { MapFile } from "../../../src/scenario/schema/index.ts";

const kept = readScenarios();
const drawn = drawnMaps();

describe("npm run map", () => {
  it("draws at least the map of Timor-Leste", () => {
    expect(Object.keys(drawn)).toContain("timor-leste-2006/map.json");
  });

  it.each(Object.keys(drawn))("gives what the repository holds: %s", (path) => {
    expect(JSON.parse(kept[path]!)).toEqual(drawn[path]);
  });

  it.each(Object.entries(drawn))("puts every town of %s into its region", (_, map) => {
    const apart = map.towns.filter(({ at, region }) => regionAt(map, at) !== region);
    expect(apart).toEqual([]);
  });
});

describe("the map of Timor-Leste", () => {
  const map: MapFile = drawn["timor-leste-2006/map.json"]!;
  const lengthOf = (line: readonly (readonly [number, number])[]) =>
    line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - line[at]![0], y - line[at]![1]), 0);

  it("has an exclave and an island off the coast", () => {
    expect(map.regions.find(({ id }) => id === "oecusse")?.neighbours).toEqual([]);
    expect(
      map.regions.flatMap((region) =>
        ringsOf(region)
          .slice(1)
          .map(() => region.id),
      ),
    ).toEqual(["dili"]);
  });

  it("has as frontier only the land borders with Indonesia: no side of a region is torn from its neighbour's", () => {
    const { frontier, coast, inner } = deriveBorders(map);
    const west = Math.max(...frontier.flat().map(([x]) => x));
    // Nothing east of the border district's capital lies on a land border.
    expect(west).toBeLessThan(map.towns.find(({ id }) => id === "liquica")?.at[0] ?? 0);
    expect(coast.length).toBeGreaterThan(0);
    expect(inner.map(lengthOf).every((length) => length > 5)).toBe(true);
  });
});
