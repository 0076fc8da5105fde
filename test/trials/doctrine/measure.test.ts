// Proves that each kind of term reads what it says of real runs, that arms are laid over what they share, that chunks of
// seeds put together are one run, and that what cannot be played is told.
import { describe, expect, test } from "vitest";
import { observe, type State } from "../../../src/engine/index.ts";
import { judge, measure, mergeMeasured, without } from "../../../src/trials/doctrine/index.ts";
import { minimalModel, monthsOf } from "../../sim/support/play.ts";
import { comparisonOf } from "./support/doctrine.ts";

const model = minimalModel();
const read = (state: State, gauge: string) => state.numbers[model.layout.index[gauge]!]!;
const struck = (states: State[], event: string, from: number, to: number, region?: string) =>
  states[states.length - 1]!.events.filter(
    (one) =>
      one.id === event && one.month >= from && one.month <= to && (region === undefined || one.region === region),
  ).length;
const firstMonth = (states: State[], from: number, holds: (state: State, month: number) => boolean) => {
  const at = states.findIndex((state, month) => month >= from && holds(state, month));
  return at < 0 ? states.length : at;
};

describe("a term reads", () => {
  const gauge = "region.north.security";
  const arms = "    arms:\n      A: {base: random}\n      B: {base: first}\n";
  const runs = (seed: number) => ({
    a: monthsOf(model, { base: "random" }, String(seed)),
    b: monthsOf(model, { base: "first" }, String(seed)),
  });
  const span = [2, 3, 4, 5];
  const values = (states: State[]) => span.map((month) => read(states[month]!, gauge));
  test.each<[string, string, (a: State[], b: State[]) => number]>([
    ["a gauge at a month", `at: 4, gauge: ${gauge}`, (a) => read(a[4]!, gauge)],
    ["the start", `at: 0, gauge: ${gauge}`, (a) => read(a[0]!, gauge)],
    ["a lever", "at: 4, gauge: lever.posture", (a) => read(a[4]!, "lever.posture")],
    ["a count", "at: 6, gauge: count.riot", (a) => read(a[6]!, "count.riot")],
    ["a mean", `take: mean, from: 2, to: 5, gauge: ${gauge}`, (a) => values(a).reduce((x, y) => x + y, 0) / 4],
    ["the least", `take: least, from: 2, to: 5, gauge: ${gauge}`, (a) => Math.min(...values(a))],
    ["the most", `take: most, from: 2, to: 5, gauge: ${gauge}`, (a) => Math.max(...values(a))],
    ["a change", `take: change, from: 2, to: 5, gauge: ${gauge}`, (a) => read(a[5]!, gauge) - read(a[2]!, gauge)],
    [
      "the error of observation",
      `take: error, from: 2, to: 5, gauge: ${gauge}`,
      (a) =>
        span
          .map((month) => Math.abs(observe(model, a[month]!, model.layout.byId[gauge]!).value - read(a[month]!, gauge)))
          .reduce((x, y) => x + y, 0) / 4,
    ],
    ["how often an event struck", "event: patrol-mine, from: 2, to: 5", (a) => struck(a, "patrol-mine", 2, 5)],
    [
      "how often it struck in a region",
      "event: patrol-mine, region: south, from: 1, to: 6",
      (a) => struck(a, "patrol-mine", 1, 6, "south"),
    ],
    [
      "when a gauge reaches a value",
      `reaches: 55, gauge: ${gauge}`,
      (a) => firstMonth(a, 0, (state) => read(state, gauge) >= 55),
    ],
    [
      "when it does so after a month",
      `reaches: 50, from: 2, gauge: ${gauge}`,
      (a) => firstMonth(a, 2, (state) => read(state, gauge) >= 50),
    ],
    ["what it never reaches", `reaches: 101, to: 3, gauge: ${gauge}`, () => 4],
    [
      "when it falls to a value",
      `falls: 49, gauge: ${gauge}`,
      (a) => firstMonth(a, 0, (state) => read(state, gauge) <= 49),
    ],
    [
      "when two arms part ways",
      `diverges: 1, against: B, gauge: ${gauge}`,
      (a, b) => firstMonth(a, 0, (state, month) => Math.abs(read(state, gauge) - read(b[month]!, gauge)) >= 1),
    ],
  ])("%s", (_, written, expected) => {
    const comparison = comparisonOf(`${arms}    claims: [{more: [{arm: A, ${written}}]}]\n`, model);
    const { rows } = measure(model, comparison, { from: 1, to: 12 });
    const wanted = rows.map((_row, at) => {
      const { a, b } = runs(at + 1);
      return [expected(a, b)];
    });
    expect(rows).toEqual(wanted);
  });
});

describe("arms", () => {
  const claims = "    claims: [{more: [{at: 1, arm: A, gauge: lever.posture}]}]\n";
  test("are laid over what they share: lists appended, maps merged, the rest replaced", () => {
    const { arms } = comparisonOf(
      `    common: {base: first, off: [movement], start: {consent.front: 40, credibility: 50}, actions: [{month: 1, type: set, lever: posture, value: 1}]}
    arms:
      A: {base: steady, off: [manner], start: {credibility: 60}, actions: [{month: 2, type: set, lever: posture, value: 3}]}
      B: {}
${claims}`,
      model,
    );
    expect(arms).toEqual({
      A: {
        format: 1,
        base: "steady",
        off: ["movement", "manner"],
        start: { "consent.front": 40, credibility: 60 },
        actions: [
          { month: 1, type: "set", lever: "posture", value: 1 },
          { month: 2, type: "set", lever: "posture", value: 3 },
        ],
      },
      B: {
        format: 1,
        base: "first",
        off: ["movement"],
        start: { "consent.front": 40, credibility: 50 },
        actions: [{ month: 1, type: "set", lever: "posture", value: 1 }],
      },
    });
  });

  test("can all be without a mechanism", () => {
    const { arms } = without(comparisonOf(`    arms: {A: {off: [manner]}, B: {}}\n${claims}`, model), [
      "movement",
      "manner",
    ]);
    expect(Object.values(arms).map(({ off }) => off)).toEqual([
      ["manner", "movement"],
      ["movement", "manner"],
    ]);
  });
});

describe("parts", () => {
  const comparison = comparisonOf(
    `    arms:
      A: {base: random}
      B: {base: first}
      C: {base: first}
    claims:
      - {more: [{at: 6, arm: A, gauge: security, times: 0.7}], less: [{take: mean, from: 1, to: 6, arm: B, gauge: security}]}
      - {inert: [B, C]}
      - {inert: [A, B]}
`,
    model,
  );
  const whole = measure(model, comparison, { from: 1, to: 20 });
  const parts = [
    { from: 13, to: 20 },
    { from: 1, to: 5 },
    { from: 6, to: 12 },
  ].map((seeds) => measure(model, comparison, seeds));

  test("of the seeds, in any order, are one run", () => {
    expect(mergeMeasured(parts)).toEqual(whole);
    expect(judge(comparison, mergeMeasured(parts))).toEqual(judge(comparison, whole));
  });

  test.each([
    ["is missing", [1, 0]],
    ["stands in two", [0, 0, 1, 2]],
  ])("are refused where a seed %s", (_, kept) => {
    expect(() => mergeMeasured(kept.map((at) => parts[at]!))).toThrow(/begins with seed/);
  });

  test("tell that the same arm changes nothing, and that another does", () => {
    const [, same, other] = judge(comparison, whole).claims;
    expect(same).toMatchObject({ pass: true, diff: 0 });
    expect(other!.pass).toBe(false);
    expect(other!.diff).toBeGreaterThan(1);
  });
});

test("an arm that cannot be played is told with its seed, and its comparison fails", () => {
  const comparison = comparisonOf(
    `    arms:
      A: {actions: [{month: 1, type: choose, dilemma: checkpoint, option: insist}]}
    claims: [{more: [{at: 1, arm: A, gauge: credibility}]}]
`,
    model,
  );
  const measured = measure(model, comparison, { from: 1, to: 3 });
  expect(measured.fault).toMatch(/^arm A, seed 1: in month 1, .*checkpoint.* is illegal/);
  expect(judge(comparison, measured)).toMatchObject({ pass: false, fault: measured.fault });
});
