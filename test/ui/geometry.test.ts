// Proves that arrow keys reach every region of the shipped map, and that the chart's labels never lie on each other.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placed, rowsFor } from "../../src/ui/debrief/story/places.ts";
import { neighbour } from "../../src/ui/desk/region-labels.tsx";
import { spread } from "../../src/ui/parts/charts/label-places.ts";

const map = JSON.parse(readFileSync(new URL("../../scenarios/area-or-point/map.json", import.meta.url), "utf8"));

test("arrow keys lead from any region to every other", () => {
  for (const from of map.regions) {
    const reached = new Set<string>([from.id]);
    for (const here of reached) {
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
        const next = neighbour(map.regions, here, key);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(map.regions.length);
  }
});

test("other keys move nowhere", () => {
  expect(neighbour(map.regions, map.regions[0].id, "a")).toBeNull();
  expect(neighbour(map.regions, "nowhere", "ArrowUp")).toBeNull();
});

test("labels keep their order and their distance", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 }), (heights) => {
      const placed = spread(heights, 19);
      const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!);
      for (let at = 1; at < order.length; at++) {
        expect(placed[order[at]!]! - placed[order[at - 1]!]!).toBeGreaterThanOrEqual(19 - 1e-9);
      }
    }),
  );
});

test.each([
  [[], 1],
  [[10, 40, 70], 1],
  [[10, 20, 40, 60], 2],
  [[10, 12, 14, 40, 60], 3],
  [[1, 2, 3, 4, 5, 6, 7, 8], 5],
])("numbers at %j stand in %d rows", (places, rows) => {
  expect(rowsFor(places, 22)).toBe(rows);
});

test("marks stand within their turn, in order, and none on another", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const story = counts.map((count, month) => ({
        month,
        situation: "",
        scores: {},
        marks: Array.from({ length: month === 0 ? 0 : count }, () => ({
          kind: "event" as const,
          id: "a",
          region: null,
        })),
      }));
      const at = placed(story, 3, () => true);
      expect(at.map(({ mark }) => mark)).toEqual(story.flatMap(({ marks }) => marks));
      at.forEach((one, index) => {
        const begin = Math.floor((story.findIndex(({ marks }) => marks.includes(one.mark as never)) - 1) / 3) * 3;
        expect(one.at).toBeGreaterThan(begin);
        expect(one.at).toBeLessThan(begin + 3);
        if (index > 0) expect(one.at).toBeGreaterThan(at[index - 1]!.at);
      });
    }),
  );
});
