// Proves that no gauge leaves its range or becomes no number in 396 random legal games of the laboratory's first year, with
// every lever and output open, and in four that last all six years.
import { expect, test } from "vitest";
import { outOfRange } from "../support/random-play.ts";

test.each(Array.from({ length: 12 }, (_, at) => 1 + 33 * at))("within range: 33 games of a year from %i", (from) => {
  expect(outOfRange("laboratory", { from, to: from + 32, turns: 12 })).toEqual({ games: 33, faults: [] });
});

test.each([1001, 1002, 1003, 1004])("within range: six years, game %i", (seed) => {
  expect(outOfRange("laboratory", { from: seed, to: seed, turns: 72 })).toEqual({ games: 1, faults: [] });
});
