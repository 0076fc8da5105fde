// Proves that the symbols of units are drawn once, at build time, as pictures that need nothing else.
import { expect, test } from "vitest";
import { unitSymbols } from "../../../src/app/build/unit-symbols.ts";
import { paletteFor } from "../../../src/map/palette.ts";

const infantry = "SFGPUCI----F---";
const headquarters = "SFGPUH-----B---";

test("each code is drawn once, in the colours of both themes", () => {
  const symbols = unitSymbols([infantry, headquarters, infantry]);
  expect(Object.keys(symbols)).toEqual([infantry, headquarters]);
  for (const theme of ["light", "dark"] as const) {
    const svg = symbols[infantry]?.svg[theme];
    expect(svg).toContain(paletteFor(theme).unit);
    expect(svg).toContain(paletteFor(theme).unitHalo);
  }
});

test("a picture has the size that is told of it, refers to nothing, and holds no text, which an image cannot set in our fonts", () => {
  for (const { width, height, svg } of Object.values(unitSymbols([infantry, headquarters]))) {
    expect(svg.light).toContain(`width="${width}" height="${height}"`);
    expect(svg.light).not.toMatch(/href|url\(|<text|<script|<style/);
  }
});

test("a unit stands on its middle, a headquarters on the foot of its staff", () => {
  const { [infantry]: unit, [headquarters]: staff } = unitSymbols([infantry, headquarters]);
  expect(unit?.anchorX).toBe((unit?.width ?? 0) / 2);
  expect(staff?.anchorX).toBeLessThan((staff?.width ?? 0) / 4);
  expect(staff?.anchorY).toBeGreaterThan((staff?.height ?? 0) * 0.9);
});

test("a code that the standard does not have is refused by its name", () => {
  expect(() => unitSymbols(["SFGPQQQ----E---"])).toThrow("SFGPQQQ----E---");
});
