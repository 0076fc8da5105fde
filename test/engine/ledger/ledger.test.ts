// Proves that every point is accounted for: for every gauge, in every month of many random runs, the ledger's entries add
// up to the gauge's change exactly, by direct cause and by root; and that the grid's remainder stays negligible.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Hold, type Ledger, type Line, openLedger, type Setup } from "../../../src/engine/index.ts";
import { minimalScenario } from "../../support/minimal.ts";
import { begin, course, type Game } from "../support/game.ts";
import { playAtRandom } from "../support/random-player.ts";
import { rich } from "../support/rich.ts";
import { shippedScenario } from "../support/shipped.ts";

/** Sums of a gauge's lines by month, to be compared with `===`. */
function monthlySums(lines: readonly Line[], months: number): number[] {
  const sums = new Array<number>(months).fill(0);
  for (const line of lines) sums[line.month - 1]! += line.by;
  return sums;
}

function expectExact(game: Game, ledger: Ledger, gauge: string, roots: boolean): void {
  const values = course(game, gauge);
  const lines = ledger.why(gauge, roots);
  const changes = values.slice(1).map((value, month) => value - values[month]!);
  expect({ gauge, roots, sums: monthlySums(lines, changes.length) }).toEqual({ gauge, roots, sums: changes });
  for (const line of lines) {
    expect(line.read).toBeLessThanOrEqual(line.month);
    if (line.cause.id !== "rounding") continue;
    expect(Math.abs(line.by), `rounding of ${gauge} in month ${line.month}`).toBeLessThan(1e-3);
  }
}

function expectAccounted(game: Game): void {
  const ledger = openLedger(game.model, game.pages);
  for (const { id } of game.model.layout.gauges)
    for (const roots of [false, true]) expectExact(game, ledger, id, roots);
}

describe.each([
  ["rich", compile(rich())],
  ["minimal", compile(minimalScenario())],
])("the %s scenario", (_, model) => {
  test("entries add up to the change, in every month of 100 random runs", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, player) =>
        expectAccounted(playAtRandom(begin(model, String(seed)), `${player}`)),
      ),
      { numRuns: 100 },
    );
  });
});

test("the same on the shipped scenario", { timeout: 60_000 }, () => {
  const model = compile(shippedScenario("area-or-point"));
  for (const seed of ["1", "2", "3"]) expectAccounted(playAtRandom(begin(model, seed), seed));
});

describe("held gauges", () => {
  const model = compile(rich());
  const holds: [string, Hold[]][] = [
    ["a stock", [{ gauge: "calm", value: 80, from: 2, to: 5 }]],
    ["a stock from the first month to the last", [{ gauge: "calm", value: 80, from: 1, to: 12 }]],
    ["a stock in a soft minimum", [{ gauge: "consent.government", value: 10, from: 3, to: 3 }]],
    ["a stock with a ceiling", [{ gauge: "credibility", value: 90, from: 2, to: 6 }]],
    ["a ceiling", [{ gauge: "credibility.ceiling", value: 50, from: 2, to: 6 }]],
    ["a derived gauge", [{ gauge: "security", value: 15, from: 2, to: 5 }]],
    ["a derived gauge below another", [{ gauge: "region.north.security", value: 99, from: 4, to: 9 }]],
    ["a smoothed gauge", [{ gauge: "legitimacy", value: 90, from: 2, to: 5 }]],
    ["a smoothed gauge below another", [{ gauge: "standing", value: 5, from: 1, to: 4 }]],
    [
      "several, some twice",
      [
        { gauge: "calm", value: 20, from: 1, to: 4 },
        { gauge: "calm", value: 30, from: 4, to: 6 },
        { gauge: "risk", value: 2, from: 2, to: 7 },
        { gauge: "standing", value: 70, from: 3, to: 3 },
      ],
    ],
  ];

  test.each(holds)("%s: still add up, and stand at their value at every month's end", (_, hold) => {
    for (const seed of ["1", "2", "3"]) {
      const game = playAtRandom(begin(model, seed, { hold }), seed);
      expectAccounted(game);
      const last = new Map<string, number>();
      for (const { gauge, value, from, to } of hold)
        for (let month = from; month <= to; month++) last.set(`${gauge}/${month}`, value);
      for (const [at, value] of last) {
        const [gauge, month] = at.split("/");
        expect([at, course(game, gauge!)[Number(month)]]).toEqual([at, value]);
      }
    }
  });
});

test("with mechanisms off and other starts, entries still add up", () => {
  const setups: Setup[] = [
    { off: ["first"] },
    { off: ["second", "first"] },
    { start: { calm: 3.3, "consent.front": 1 } },
  ];
  for (const setup of setups) expectAccounted(playAtRandom(begin(compile(rich()), "4", setup), "4"));
});

describe("what a line may say", () => {
  const model = compile(rich());

  test("nothing is called held where nothing is held, though formulas read flags and counts a month late", () => {
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const game = playAtRandom(begin(model, seed), seed, 6);
      const ledger = openLedger(game.model, game.pages);
      const held = model.layout.gauges.flatMap(({ id }) => ledger.why(id).filter((line) => line.cause.id === "held"));
      expect(held).toEqual([]);
    }
  });

  test("roots are stocks, settings of the plan and the arithmetic's own: never a derived gauge", () => {
    const game = playAtRandom(begin(model, "6"), "6", 6);
    const kinds = new Map(model.layout.gauges.map((gauge) => [gauge.id, gauge.kind]));
    for (const line of openLedger(game.model, game.pages).why("legitimacy", true)) {
      expect(line.cause.kind).not.toBe("gauge");
      if (line.through !== null) expect(["stock", "smoothed", "lever", "flag"]).toContain(kinds.get(line.through));
    }
  });
});
