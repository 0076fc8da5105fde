// Proves that what people would call one seed is one, however it was typed, and that different seeds stay different.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedSeed } from "../../src/scenario/seed.ts";

test.each([
  ["a capital", "Blue-7", "blue-7"],
  ["spaces at the ends", "  blue-7 ", "blue-7"],
  ["a dash for the hyphen", "blue–7", "blue-7"],
  ["a hyphen that does not break", "blue\u20117", "blue-7"],
  ["a minus sign", "blue−7", "blue-7"],
  ["a letter and its accent", "cafe\u0301", "café"],
  ["wide letters", "ｂｌｕｅ－７", "blue-7"],
  ["a space that does not break", "table\u00a02", "table 2"],
  ["several spaces and a tab", "table \t 2", "table 2"],
  ["a mark that cannot be seen", "blue\u200b-7\u2060", "blue-7"],
  ["a control character", "blue\u0007-7", "blue-7"],
  ["another script", "الفريق ٢", "الفريق ٢"],
  ["nothing but space", " \u00a0", ""],
])("%s", (_, typed, seed) => {
  expect(sharedSeed(typed)).toBe(seed);
});

test("different seeds stay different", () => {
  const seeds = ["blue-7", "blue 7", "blue7", "blue-8", "cafe", "café"];
  expect(new Set(seeds.map(sharedSeed)).size).toBe(seeds.length);
});

test("what has been made the same is not changed again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(sharedSeed(sharedSeed(typed))).toBe(sharedSeed(typed));
    }),
    { numRuns: 2000 },
  );
});
