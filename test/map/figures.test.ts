// Proves what stands on the map at rest and as a month begins, where, and which pictures it is drawn of.
import { describe, expect, test } from "vitest";
import { departingFigures, restingFigures, ringKeys } from "../../src/map/figures.ts";
import { planMonth } from "../../src/map/playback.ts";
import type { SymbolImages } from "../../src/map/symbol-images.ts";
import { sceneWith, unitIn } from "./support/square-land.ts";

const asked: string[] = [];
const symbols: SymbolImages = (code, theme) => {
  asked.push(`${code} ${theme}`);
  return { image: {} as HTMLImageElement, width: 178, height: 168, anchorX: 89, anchorY: 104 };
};

const before = sceneWith({ units: [unitIn("one", "north-west")] });
const after = sceneWith({
  units: [unitIn("one", "south-east")],
  events: [
    { id: "riot", region: "north-west", tone: "harm" },
    { id: "rumour", region: null, tone: "news" },
  ],
});

test("at rest events lie below units, and what has no place is not there", () => {
  expect(restingFigures(after, symbols).map(({ key }) => key)).toEqual(["event 0", "one@south-east"]);
});

describe("as a month begins", () => {
  const plan = planMonth(before, after);
  const figures = departingFigures(after, plan, symbols, [7, 8]);
  const find = (key: string) => figures.find((figure) => figure.key === key);

  test("units stand where they were, under the key of where they go", () => {
    expect(find("one@south-east")?.place).toMatchObject({ x: 50, y: 60 });
  });

  test("each event has two rings where its mark will be; one without a region has them in the middle of the view", () => {
    for (const key of ringKeys(0)) expect(find(key)?.place).toEqual(find("event 0")?.place);
    for (const key of ringKeys(1)) expect(find(key)?.place).toEqual({ x: 7, y: 8, dx: 0, dy: 0 });
  });

  test("every key is there once", () => {
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  });
});

describe("a unit's pictures", () => {
  const idsFor = (scene: typeof after, weight: number, ratio: number) =>
    restingFigures(scene, symbols)
      .at(-1)
      ?.pictures(weight, ratio)
      .map(({ id }) => id);

  test("are its foot and, above it, its symbol in the theme's colours", () => {
    asked.length = 0;
    expect(idsFor({ ...after, theme: "dark" }, 1, 1)).toEqual([
      "foot permanent dark 22 1",
      "symbol SFGPUCI----F--- dark 22 1",
    ]);
    expect(asked).toEqual(["SFGPUCI----F--- dark"]);
  });

  test("are new ones for another weight, ratio or share, and the same ones for the same", () => {
    expect(idsFor(after, 1, 1)).toEqual(idsFor(after, 1, 1));
    expect(idsFor(after, 1.5, 1)).not.toEqual(idsFor(after, 1, 1));
    expect(idsFor(after, 1, 2)).not.toEqual(idsFor(after, 1, 1));
    expect(idsFor(sceneWith({ units: [unitIn("one", "south-east", "north-east")] }), 1, 1)).not.toEqual(
      idsFor(after, 1, 1),
    );
  });

  test("have their anchors on whole pixels, which keeps them sharp", () => {
    for (const ratio of [1, 1.25, 2]) {
      for (const picture of restingFigures(after, symbols).at(-1)?.pictures(0.87, ratio) ?? [])
        expect([picture.anchorX, picture.anchorY].every(Number.isInteger)).toBe(true);
    }
  });
});
