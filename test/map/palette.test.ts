// Proves that what is told by colour on the map can be told apart and seen: levels, what is drawn on them, and tones of news.
import { describe, expect, test } from "vitest";
import { paletteFor } from "../../src/map/palette.ts";

/** Relative luminance of a colour "#rrggbb", as WCAG defines it. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const palette = paletteFor(theme);

  test("every level has a fill, an edge and a hatch of its own; only firm has no hatch", () => {
    for (const of of [palette.level, palette.edge, palette.hatch]) expect(new Set(Object.values(of)).size).toBe(4);
    expect(
      Object.entries(palette.hatch)
        .filter(([, hatch]) => hatch === "")
        .map(([level]) => level),
    ).toEqual(["firm"]);
  });

  test.each(Object.entries(palette.level))("marks can be seen on a region that is %s", (_level, fill) => {
    expect(contrast(palette.ink, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.blocked, fill)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(palette.tone))("the white sign can be seen on the mark of %s", (_tone, fill) => {
    expect(contrast("#ffffff", fill)).toBeGreaterThanOrEqual(3);
  });

  test("the black of a unit's symbol can be seen on its fill", () => {
    expect(contrast("#000000", palette.unit)).toBeGreaterThanOrEqual(7);
  });
});
