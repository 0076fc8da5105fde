// Proves the rules that gauges themselves follow: limits, the speed of smoothed gauges, hysteresis of flags, losses that
// count three times, first impressions, and the ceiling that a month of heavy losses lowers.
import { describe, expect, test } from "vitest";
import { openLedger, type Setup } from "../../src/engine/index.ts";
import type { Formula, Influence, Variable } from "../../src/scenario/schema/index.ts";
import { begin, course, type Game, pass, value } from "./support/game.ts";
import { event, influence, stock, tiny } from "./support/tiny.ts";

/** The share of a gap that legitimacy closes in a month (docs/model.md, "Smoothed gauges"). */
const rates = { falling: 0.2928932, rising: 0.1091013 };
const smoothed = (start: number, formula: Formula = "calm"): Variable => ({
  id: "standing",
  kind: "smoothed",
  formula,
  start,
  ...rates,
});

/** The entries of a gauge's ledger, as cause and amount, of one month. */
function entries(game: Game, gauge: string, month: number): Record<string, number> {
  const lines = openLedger(game.model, game.pages).why(gauge);
  return Object.fromEntries(lines.filter((line) => line.month === month).map((line) => [line.cause.id, line.by]));
}

const override = (gauge: string, by: number) => ({ type: "override", gauge, by, reason: "test" }) as const;

describe("stocks", () => {
  test.each([
    [30, 80],
    [70, 100],
    [-70, 0],
  ])("at 50, moved by %d: %d, the rest being one limit entry", (by, after) => {
    const game = pass(begin(tiny()), 1, override("calm", by));
    expect(value(game, "calm")).toBe(after);
    const limit = after - 50 - by;
    expect(entries(game, "calm", 1)).toEqual(limit === 0 ? { test: by } : { test: by, limit });
  });

  test("a count of people has no upper limit of 100", () => {
    const game = begin(tiny({ model: { variables: [stock("people.harmed", { unit: "persons" })] } }));
    expect(value(pass(game, 1, override("people.harmed", 20000)), "people.harmed")).toBe(20050);
  });
});

describe("smoothed gauges", () => {
  const gapAfter = (start: number, months: number) => {
    const game = pass(begin(tiny({ model: { variables: [stock("calm"), smoothed(start)] } })), months);
    return (value(game, "standing") - 50) / (start - 50);
  };

  test("two months after a fall half the gap is left, six months after a rise", () => {
    expect(gapAfter(90, 2)).toBeCloseTo(0.5, 5);
    expect(gapAfter(10, 6)).toBeCloseTo(0.5, 5);
    expect(gapAfter(90, 4)).toBeCloseTo(0.25, 5);
    expect(gapAfter(10, 12)).toBeCloseTo(0.25, 5);
  });

  test("a month is exactly one rate of the gap, rounded to the grid", () => {
    const game = pass(begin(tiny({ model: { variables: [stock("calm"), smoothed(90)] } })));
    expect(value(game, "standing")).toBe(Math.floor((90 - rates.falling * 40) * 1048576 + 0.5) / 1048576);
  });

  test("without a start of its own it begins at its target and stays there", () => {
    const variable: Variable = { id: "standing", kind: "smoothed", formula: "calm", ...rates };
    expect(course(pass(begin(tiny({ model: { variables: [stock("calm"), variable] } })), 3), "standing")).toEqual([
      50, 50, 50, 50,
    ]);
  });

  test("a direct strike counts at once, and recovers slowly by rule", () => {
    const game = pass(
      begin(tiny({ model: { variables: [stock("calm"), smoothed(50)] } })),
      6,
      override("standing", -8),
    );
    // Within the month of the strike the gauge already takes its first step back.
    expect(value(game, "standing")).toBeCloseTo(50 - 8 * 0.5, 4);
  });
});

describe("flags", () => {
  const flag: Variable = { id: "withdrawn", kind: "flag", of: "calm", below: 25, above: 45 };
  const paths: [string, number[], number[]][] = [
    ["falls just to the bound, then below it", [50, 25, 24.5], [0, 0, 1]],
    ["rises between the bounds: stays withdrawn", [24, 30, 44, 45], [1, 1, 1, 1]],
    ["rises above the upper bound: restored, and stays so down to the lower", [24, 46, 30, 25, 24], [1, 0, 0, 0, 1]],
  ];
  test.each(paths)("%s", (_, values, flags) => {
    const scenario = tiny({ model: { variables: [stock("calm"), flag] }, start: { calm: values[0]! } });
    const game = values
      .slice(1)
      .reduce((played, next) => pass(played, 1, override("calm", next - value(played, "calm"))), begin(scenario));
    expect(course(game, "calm")).toEqual(values);
    expect(course(game, "withdrawn")).toEqual(flags);
  });

  test("is read by influences in the month after it was set", () => {
    const influences = [influence({ from: "withdrawn", to: "morale", span: 1, weight: -5 })];
    const variables = [stock("calm"), stock("morale"), flag];
    const game = pass(begin(tiny({ model: { variables, influences } })), 3, override("calm", -30));
    expect(course(game, "morale")).toEqual([50, 50, 45, 40]);
  });
});

describe("losses and first impressions", () => {
  const weighed = stock("credibility", {
    start: 90,
    losses: { times: 3, mechanisms: ["first"] },
    early: { mechanism: "second", months: 6, times: 1.5, of: ["first"] },
  });
  const rule = (id: string, weight: number, mechanism = "first"): Influence =>
    influence({ id, from: 100, to: "credibility", weight, mechanism });
  const moves = (influences: Influence[], missionMonth: number, setup: Setup = {}) => {
    const scenario = tiny({ model: { variables: [weighed], influences }, missionMonth });
    return value(pass(begin(scenario, "a", setup)), "credibility") - 90;
  };

  test.each<[string, Influence[], number, Setup, number]>([
    ["a loss of a named mechanism counts three times", [rule("loss", -2)], 7, {}, -6],
    ["a gain does not", [rule("gain", 2)], 7, {}, 2],
    ["a loss of another mechanism does not", [rule("loss", -2, "second")], 7, {}, -2],
    ["entry by entry: a gain does not make up for a loss", [rule("gain", 2), rule("loss", -2)], 7, {}, -4],
    ["in the first six months entries weigh more", [rule("gain", 2)], 6, {}, 3],
    ["early losses weigh both ways", [rule("loss", -2)], 6, {}, -9],
    ["first impressions can be switched off", [rule("gain", 2)], 6, { off: ["second"] }, 2],
  ])("%s", (_, influences, missionMonth, setup, by) => {
    expect(moves(influences, missionMonth, setup)).toBe(by);
  });

  test("an effect is weighed as an influence is", () => {
    const events = [event({ id: "blow", at: [1], effects: [{ gauge: "credibility", by: -2 }] })];
    const game = pass(begin(tiny({ model: { variables: [weighed] }, events })));
    expect(value(game, "credibility")).toBe(84);
  });
});

describe("the ceiling", () => {
  const ceiling = { id: "credibility.ceiling", over: 8, share: 0.3, regain: 1 / 3 };
  const variables = [stock("credibility", { start: 95, ceiling }), stock("credibility.ceiling", { start: 100 })];
  const game = (...losses: number[]) =>
    losses.reduce(
      (played, by) => pass(played, 1, ...(by === 0 ? [] : [override("credibility", by)])),
      begin(tiny({ model: { variables } })),
    );

  test.each([
    [-8, 100],
    [-8.5, 100 - 0.3 * 8.5],
    [-20, 94],
  ])("a month's loss of %d leaves the ceiling at %d", (loss, left) => {
    expect(value(game(loss), "credibility.ceiling")).toBe(Math.floor(left * 1048576 + 0.5) / 1048576);
  });

  test("it comes back by a point a quarter, and not past the top", () => {
    const ceilings = course(game(-20, 0, 0, 0), "credibility.ceiling");
    expect(ceilings[1]).toBe(94);
    expect(ceilings[4]).toBeCloseTo(95, 5);
    expect(value(game(0, 0), "credibility.ceiling")).toBe(100);
  });

  test("it is lowered by losses of influences as well, whatever else the gauge weighs", () => {
    const influences = [influence({ from: 100, to: "credibility", weight: -10 })];
    expect(value(pass(begin(tiny({ model: { variables, influences } }))), "credibility.ceiling")).toBe(97);
  });

  test("what the ceiling takes away is booked as such", () => {
    const played = game(-20, 40);
    expect(value(played, "credibility")).toBe(94);
    expect(entries(played, "credibility", 2)).toEqual({ test: 40, ceiling: -21 });
    expect(entries(played, "credibility.ceiling", 1)).toEqual({ ceiling: -6 });
  });
});
