// Proves what single entries say: causes, months read and booked, what the mission could know, strikes on smoothed gauges
// and their slow recovery, overrides, mechanisms that are off, and the words in which causes are shown during play.
import { describe, expect, test } from "vitest";
import { causesInPlay, compile, type Line, openLedger, type Setup } from "../../../src/engine/index.ts";
import type { Effect, Variable } from "../../../src/scenario/schema/index.ts";
import { begin, course, type Game, pass } from "../support/game.ts";
import { playAtRandom } from "../support/random-player.ts";
import { rich } from "../support/rich.ts";
import { dilemma, event, influence, option, stock, type Tiny, tiny } from "../support/tiny.ts";

const standing: Variable = { id: "standing", kind: "smoothed", formula: "calm", falling: 0.2928932, rising: 0.1091013 };
const variables = [stock("calm"), standing];

function why(game: Game, gauge: string, roots = false): Line[] {
  return openLedger(game.model, game.pages).why(gauge, roots);
}

/** The lines of one cause as [read, month, by, known]. */
function told(lines: Line[], cause: string): [number, number, number, boolean][] {
  return lines
    .filter(({ cause: { id } }) => id === cause)
    .map(({ read, month, by, known }) => [read, month, by, known]);
}

/** A game in which the option `act`, chosen in month 1, has these effects. */
function acted(effects: Effect[], months: number, more: Tiny = {}): Game {
  const options = [option("act", { effects }), option("wait")];
  const scenario = tiny({ dilemmas: [dilemma({ options })], model: { variables }, ...more });
  return pass(begin(scenario), months, { type: "choose", dilemma: "choice", option: "act" });
}

describe("effects", () => {
  test.each<[string, Effect, [number, number, number, boolean][]]>([
    ["at once", { gauge: "calm", by: 2 }, [[1, 1, 2, true]]],
    ["later: read when decided, booked when due", { gauge: "calm", by: 2, after: 3 }, [[1, 4, 2, true]]],
    [
      "repeated",
      { gauge: "calm", by: 2, for: 3 },
      [
        [1, 1, 2, true],
        [1, 2, 2, true],
        [1, 3, 2, true],
      ],
    ],
    [
      "later and repeated",
      { gauge: "calm", by: 2, after: 2, for: 2 },
      [
        [1, 3, 2, true],
        [1, 4, 2, true],
      ],
    ],
    ["hidden", { gauge: "calm", by: -2, after: 1, known: false }, [[1, 2, -2, false]]],
    [
      "under a condition that does not hold when due",
      { gauge: "calm", by: 2, after: 1, when: { month: { to: 1 } } },
      [],
    ],
    [
      "under a condition that holds only when due",
      { gauge: "calm", by: 2, after: 1, when: { month: { from: 2 } } },
      [[1, 2, 2, true]],
    ],
    ["with no chance", { gauge: "calm", by: 2, chance: 0 }, []],
    [
      "scaled",
      { gauge: "calm", by: 2, times: [{ by: "calm", from: { at: 0, times: 0 }, to: { at: 100, times: 3 } }] },
      [[1, 1, 3, true]],
    ],
  ])("%s", (_, effect, lines) => {
    expect(told(why(acted([effect], 6), "calm"), "choice.act")).toEqual(lines);
  });

  test("an effect may name its own mechanism, source and grade, else it has its owner's", () => {
    const own = { mechanism: "second", source: "F07", grade: "A" } as const;
    const lines = why(
      acted(
        [
          { gauge: "calm", by: 1, ...own },
          { gauge: "calm", by: 2 },
        ],
        1,
      ),
      "calm",
    );
    expect(lines.map(({ by, mechanism, source, grade }) => [by, mechanism, source, grade])).toEqual([
      [1, "second", "F07", "A"],
      [2, "first", "4.4.6-4", "D"],
    ]);
  });

  test("what the mission could know is never told in one line with what it could not", () => {
    const hidden: Effect[] = [
      { gauge: "standing", by: -2 },
      { gauge: "standing", by: -3, known: false },
    ];
    const lines = why(acted(hidden, 1), "standing").filter((line) => line.cause.id === "choice.act");
    const strikes = lines.map(({ known, by }) => [known, by > 0 ? "recovers" : "falls"]);
    expect(new Set(strikes.map(([known]) => known))).toEqual(new Set([true, false]));
  });
});

describe("smoothed gauges", () => {
  test("a strike is booked to its cause, and the same cause recovers it at the slow rate", () => {
    const lines = told(why(acted([{ gauge: "standing", by: -8 }], 4), "standing"), "choice.act");
    const monthly = [1, 2, 3, 4].map((month) =>
      lines.filter((line) => line[1] === month).reduce((sum, line) => sum + line[2], 0),
    );
    const rate = 0.1091013;
    expect(monthly[0]).toBeCloseTo(-8 + 8 * rate, 5);
    expect(monthly[1]).toBeCloseTo(8 * (1 - rate) * rate, 5);
    expect(monthly[2]).toBeCloseTo(8 * (1 - rate) * (1 - rate) * rate, 5);
    expect(monthly[1]! + monthly[2]! + monthly[3]!).toBeGreaterThan(0);
  });

  test("an override enters the gap with opposite sign in the same way", () => {
    const game = pass(begin(tiny({ model: { variables } })), 12, {
      type: "override",
      gauge: "standing",
      by: 12,
      reason: "a ruling",
    });
    const total = told(why(game, "standing"), "a ruling").reduce((sum, [, , by]) => sum + by, 0);
    expect(total).toBe(course(game, "standing")[12]! - 50);
    // Falling is quick: after a year nearly nothing of it is left, and nothing has been put down to another cause.
    expect(total).toBeLessThan(0.3);
    expect(new Set(why(game, "standing").map((line) => line.cause.id))).toEqual(new Set(["a ruling"]));
  });

  test("a gap from the start is told as such", () => {
    const scenario = tiny({ model: { variables }, start: { standing: 30 } });
    const lines = told(why(pass(begin(scenario), 2), "standing"), "initial-gap");
    expect(lines.map(([, month, by]) => [month, Math.round(by * 1e4) / 1e4])).toEqual([
      [1, 2.182],
      [2, 1.944],
    ]);
  });

  test("causes of a target that moved keep their share of the gap over the months", () => {
    const influences = [
      influence({ id: "up", from: 100, to: "calm", weight: 2 }),
      influence({ id: "down", from: 100, to: "calm", weight: -1 }),
    ];
    const game = pass(begin(tiny({ model: { variables, influences } })), 3);
    const sum = (id: string) => told(why(game, "standing", true), id).reduce((total, [, , by]) => total + by, 0);
    expect(sum("up") / sum("down")).toBeCloseTo(-2, 5);
    expect(sum("up") + sum("down")).toBeCloseTo(course(game, "standing")[3]! - 50, 5);
  });
});

describe("roots", () => {
  test("go down to the stocks, name the stock they came through, and stop there", () => {
    const more: Tiny = {
      model: {
        variables: [
          ...variables,
          stock("trust"),
          {
            id: "mood",
            kind: "derived",
            formula: {
              sum: [
                { of: "calm", times: 0.5 },
                { of: "trust", times: 0.25 },
              ],
            },
          },
        ],
        influences: [influence({ id: "trust-calms", from: "trust", to: "calm", weight: 4 })],
      },
    };
    const lines = why(acted([{ gauge: "trust", by: 8 }], 2, more), "mood", true);
    expect(lines.map(({ cause, through, month, by }) => [cause.id, through, month, by])).toEqual([
      ["trust-calms", "calm", 1, 1],
      ["choice.act", "trust", 1, 2],
      // In the second month trust is higher; that the decision raised it is not pushed through the rule.
      ["trust-calms", "calm", 2, expect.closeTo(1.16, 5)],
    ]);
  });
});

describe("mechanisms that are off", () => {
  test.each<[string, Setup]>([
    ["one", { off: ["second"] }],
    ["the other", { off: ["first"] }],
    ["both", { off: ["first", "second"] }],
  ])("%s: no entry of it is left anywhere, whatever is done", (_, setup) => {
    for (const seed of ["1", "2", "3"]) {
      const game = playAtRandom(begin(rich(), seed, setup), seed, 8);
      const ledger = openLedger(game.model, game.pages);
      const lines = game.model.layout.gauges.flatMap(({ id }) => [...ledger.why(id), ...ledger.why(id, true)]);
      const mechanisms = new Set(lines.map((line) => line.mechanism));
      for (const off of setup.off ?? []) expect(mechanisms).not.toContain(off);
    }
  });

  test("its events strike only where they are made to", () => {
    const events = [event({ id: "riot", at: [1, 2] })];
    const game = pass(pass(begin(tiny({ events }), "a", { off: ["first"] }), 2), 1, { type: "inject", event: "riot" });
    expect(course(game, "count.riot")).toEqual([0, 0, 0, 1]);
  });
});

describe("causes as seen in play", () => {
  const line = (id: string, by: number, known = true): Line => ({
    month: 1,
    read: 1,
    by,
    cause: { kind: "influence", id },
    mechanism: "first",
    source: "F01",
    grade: "B",
    known,
    through: null,
  });

  const game = compile(tiny());

  test("by size, without sums; what is slight is left out, what is hidden leaves something unexplained", () => {
    const { causes, unexplained } = causesInPlay(game, [
      line("a", 0.5),
      line("b", -4),
      line("a", 0.75),
      line("c", 0.1),
      line("d", -2, false),
    ]);
    expect(causes.map(({ cause, direction, size }) => [cause.id, direction, size])).toEqual([
      ["b", "down", "large"],
      ["a", "up", "some"],
    ]);
    expect(unexplained).toBe(true);
    expect(causesInPlay(game, [line("a", 1)]).unexplained).toBe(false);
    expect(JSON.stringify(causes)).not.toMatch(/"by"/);
  });
});
