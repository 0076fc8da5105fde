// Proves that no gauge leaves its range or becomes no number in 2,400 random legal games of the shipped vignette, played
// to their end. The parts are files of their own, so that workers share them; with the laboratory's they make 10,000.
import { expect, test } from "vitest";
import { outOfRange } from "../support/random-play.ts";

test.each(Array.from({ length: 24 }, (_, at) => 2401 + 100 * at))(
  "gauges stay within their range: 100 games from %i",
  (from) => {
    expect(outOfRange("area-or-point", { from, to: from + 99, turns: 8 })).toEqual({ games: 100, faults: [] });
  },
);
