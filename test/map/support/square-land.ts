// A land of four square regions, two by two, with the sea to the west and another country round the rest.
import type { MapFile, MapScene, SceneUnit } from "../../../src/map/scene.ts";

type Region = MapFile["regions"][number];

const square = (id: string, x: number, y: number, neighbours: string[]): Region => ({
  id,
  polygon: [
    [x, y],
    [x + 100, y],
    [x + 100, y + 100],
    [x, y + 100],
  ],
  label: [x + 50, y + 30],
  base: [x + 50, y + 60],
  neighbours,
});

export const squareLand: MapFile = {
  format: 1,
  width: 200,
  height: 200,
  disclaimer: true,
  regions: [
    square("north-west", 0, 0, ["north-east", "south-west"]),
    square("north-east", 100, 0, ["north-west", "south-east"]),
    square("south-west", 0, 100, ["north-west", "south-east"]),
    square("south-east", 100, 100, ["north-east", "south-west"]),
  ],
  towns: [],
  roads: [],
  rivers: [],
  sea: [
    [
      [0, 0],
      [0, 100],
      [0, 200],
      [-50, 200],
      [-50, 0],
    ],
  ],
  outside: [],
};

/** A unit that stands in these regions, in equal parts. */
export function unitIn(id: string, ...regions: string[]): SceneUnit {
  const places = regions.map((region) => ({ region, share: 1 / regions.length }));
  return { id, symbol: "SFGPUCI----F---", places, stance: "area", base: "permanent" };
}

/** The land as a scene, with what the test is about. */
export function sceneWith(parts: Partial<MapScene> = {}): MapScene {
  return {
    source: squareLand,
    regions: squareLand.regions.map(({ id }) => ({ id, level: "holding", selected: false })),
    units: [],
    roads: [],
    events: [],
    theme: "light",
    motion: true,
    ...parts,
  };
}
