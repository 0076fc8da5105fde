// Proves that the ground is painted anew for whatever is painted on it, and for nothing else.
import { expect, test } from "vitest";
import { sheetKey } from "../../src/map/paint-sheet.ts";
import type { MapScene } from "../../src/map/scene.ts";
import { sceneWith, unitIn } from "./support/square-land.ts";

const scene = sceneWith({ units: [unitIn("one", "north-west")], roads: [{ id: "road", open: true }] });

test.each<[string, Partial<MapScene>]>([
  ["a level", { regions: scene.regions.map((region) => ({ ...region, level: "failing" })) }],
  ["a selection", { regions: scene.regions.map((region) => ({ ...region, selected: true })) }],
  ["where a unit is", { units: [unitIn("one", "south-east")] }],
  ["how a unit stands", { units: [{ ...unitIn("one", "north-west"), stance: "point" }] }],
  ["a road", { roads: [{ id: "road", open: false }] }],
  ["the theme", { theme: "dark" }],
])("it is for %s", (_what, change) => {
  expect(sheetKey({ ...scene, ...change })).not.toBe(sheetKey(scene));
});

test.each<[string, Partial<MapScene>]>([
  ["news", { events: [{ id: "riot", region: "north-west", tone: "harm" }] }],
  ["motion", { motion: false }],
  ["a unit's base, which is drawn with the unit", { units: [{ ...unitIn("one", "north-west"), base: "temporary" }] }],
])("it is not for %s", (_what, change) => {
  expect(sheetKey({ ...scene, ...change })).toBe(sheetKey(scene));
});
