// Proves that weights are drawn as a Latin hypercube that depends on names alone, that the weight a score hangs on is
// found with its direction, and that strategies and traps which turn on a weight are told as such.
import { describe, expect, test } from "vitest";
import { compile, type Model } from "../../src/engine/index.ts";
import type { Influence, Unit } from "../../src/scenario/schema/index.ts";
import { rankCorrelation } from "../../src/sim/statistics.ts";
import {
  lastRunOf,
  type Sensitivity,
  type SensitivityPlan,
  sensitivityOf,
  sensitivityRuns,
} from "../../src/trials/index.ts";
import { engineHypercube, latinHypercube, variedNumbersOf, variedOf } from "../../src/trials/sensitivity/hypercube.ts";
import { dilemma, influence, option, stock, tiny } from "../engine/support/tiny.ts";
import { scores, trap } from "../sim/support/judged.ts";

describe("a Latin hypercube", () => {
  const varied = ["lift", "drag", "pull"].map((id, at) => ({
    influence: id,
    mechanism: "first",
    range: [-at, at + 1] as const,
  }));
  const drawn = latinHypercube(varied, 40);

  test("draws once from each stratum of each range", () => {
    for (const { influence: id, range } of varied) {
      const strata = drawn.map((weights) => Math.floor((40 * (weights[id]! - range[0])) / (range[1] - range[0])));
      expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    }
  });

  test("draws each weight by its own name, whatever else is drawn", () => {
    const alone = latinHypercube(varied.slice(1, 2), 40);
    expect(alone.map((weights) => weights.drag)).toEqual(drawn.map((weights) => weights.drag));
    expect(drawn.map((weights) => weights.drag)).not.toEqual(drawn.map((weights) => weights.pull));
  });

  test("leaves weights alone that have no range, or one of no width", () => {
    const rules: Influence[] = [
      influence({ id: "free", from: 1, to: "calm", range: [0, 2] }),
      influence({ id: "bound", from: 1, to: "calm" }),
      influence({ id: "narrow", from: 1, to: "calm", range: [1, 1] }),
    ];
    expect(variedOf(tiny({ model: { influences: rules } })).map((one) => one.influence)).toEqual(["free"]);
  });

  test("draws the engine's numbers from their ranges, whole ones as whole ones", () => {
    const numbers = variedNumbersOf(tiny());
    const draws = engineHypercube(numbers, 60);
    for (const { number, range } of numbers) {
      const values = draws.map((one) => one[number] ?? Number.NaN);
      expect(values.filter((value) => !(value >= range[0] && value <= range[1]))).toEqual([]);
    }
    const slots = draws.map((one) => one["meeting-slots"]);
    expect([1, 2].map((slot) => slots.filter((value) => value === slot).length)).toEqual([30, 30]);
  });
});

test.each<[number[], number[], number]>([
  [[1, 2, 3, 4], [10, 20, 30, 99], 1],
  [[1, 2, 3, 4], [4, 3, 2, 1], -1],
  [[1, 2, 3, 4], [5, 5, 5, 5], 0],
  [[1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8],
  [[1, 1, 2, 2], [1, 2, 3, 4], 0.8944271909999159],
  [[], [], 0],
])("the rank correlation of %j with %j is %d", (a, b, expected) => {
  expect(rankCorrelation(a, b)).toBeCloseTo(expected, 12);
});

/** Acting leaves a mark; what it does to two of the scores hangs on a weight each, and to credibility on its sign too. */
function turning(): Model {
  const influences: Influence[] = [
    influence({ id: "lift", from: 100, to: "consent", weight: 0.5, range: [0.2, 1], mechanism: "second" }),
    influence({ id: "turns", from: "mark.acted", span: 1, to: "credibility", weight: -1, range: [-1, 1] }),
    influence({ id: "lures", from: "mark.acted", span: 1, to: "legitimacy", weight: 1, range: [0.5, 2] }),
    influence({ id: "rests", from: "mark.acted", span: 1, to: "calm", weight: 1, range: [0.5, 2] }),
    influence({ id: "fixed", from: 1, to: "calm" }),
  ];
  const variables = [...scores.map((id) => stock(id, { headline: true })), stock("calm")];
  const act = option("act", { effects: [{ mark: "acted" }] });
  return compile(
    tiny({
      ...{ months: 6, marks: ["acted"], outputs: [], dilemmas: [dilemma({ options: [act, option("wait")] })] },
      traps: [
        trap({ tempts: "legitimacy", costs: "credibility" }),
        trap({ tempts: "legitimacy", costs: "legitimacy" }),
      ],
      model: { variables, influences },
    }),
  );
}

/** One battalion in a temporary base, of which consent is made; nothing else is drawn that moves a score. */
function garrisoned(): Model {
  const unit: Unit = {
    ...{ id: "battalion", kind: "battalion", persons: 700, strength: 1, symbol: "SFGPUCI----E---" },
    ...{ region: "north", stance: "area", base: "temporary" },
  };
  const influences = [influence({ id: "base", from: "force.north.bases", to: "consent", span: 1 })];
  const variables = scores.map((id) => stock(id, { headline: true }));
  return compile(tiny({ months: 6, outputs: [], units: [unit], model: { variables, influences } }));
}

function analysed(model: Model, plan: SensitivityPlan): Sensitivity {
  return sensitivityOf(model, plan, sensitivityRuns(model, { from: 0, to: lastRunOf(plan) }, plan));
}

describe("an analysis", () => {
  const plan = { runs: 60, seeds: 2, policies: ["steady", "first"] };
  const report = analysed(turning(), plan);

  test("finds what each score hangs on", () => {
    const on = (score: string) => report.weights.map(({ correlation }) => Math.abs(correlation[score]!) > 0.99);
    expect(report.weights.map((weight) => weight.influence)).toEqual(["lift", "turns", "lures", "rests"]);
    expect(scores.map(on)).toEqual([
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
    ]);
    expect(report.fixed).toEqual(["fixed"]);
    const [second] = report.mechanisms.filter(({ mechanism }) => mechanism === "second");
    expect(second!.weights).toBe(1);
    expect(second!.share.consent).toBeCloseTo(1, 1);
    expect(second!.share.legitimacy).toBeLessThan(0.1);
  });

  test("tells the scores with the model's own weights, and how far they spread", () => {
    const { own, quartiles } = report.spread.consent!;
    expect(own).toBe(53);
    expect(quartiles[0]).toBeCloseTo(50 + 6 * 0.4, 1);
    expect(quartiles[2]).toBeCloseTo(50 + 6 * 0.8, 1);
  });

  test("finds which of the engine's numbers a score hangs on, apart from the weights", () => {
    const model = garrisoned();
    const { engineNumbers, spread, weights } = analysed(model, { ...plan, policies: ["steady"] });
    const on = Object.fromEntries(engineNumbers.numbers.map((one) => [one.number, one.correlation.consent]));
    expect(on["temporary-base"]).toBeCloseTo(1, 6);
    expect(Math.abs(on["tray-size"]!)).toBeLessThan(0.5);
    // 6 months of 1 point for a whole base, which counts 0.25 to 0.75.
    expect(engineNumbers.quartiles.consent![0]).toBeCloseTo(50 + 6 * 0.375, 1);
    expect(engineNumbers.quartiles.consent![2]).toBeCloseTo(50 + 6 * 0.625, 1);
    expect(weights).toEqual([]);
    expect(spread.consent).toEqual({ own: 53, quartiles: [53, 53, 53] });
  });

  test("tells where the better strategy turns on the weights", () => {
    const contest = (score: string) => report.contests.find((one) => one.score === score);
    expect(contest("credibility")).toMatchObject({ a: "steady", b: "first", ahead: 0.5, changes: 0.5 });
    expect(contest("credibility")?.diff).toBeLessThan(0);
    expect(contest("legitimacy")).toMatchObject({ ahead: 1, changes: 0 });
    expect(contest("consent")).toMatchObject({ diff: 0, ahead: 0, changes: 0 });
  });

  test("names the traps whose sign flips in more than a fifth of the draws", () => {
    const [flips, holds] = report.traps;
    expect(flips).toMatchObject({ runs: 60, early: { flips: 0 }, late: { flips: 0.5 }, contested: true });
    expect(holds).toMatchObject({ early: { flips: 0 }, late: { flips: 0 }, contested: false });
    expect(report.contested).toEqual(["choice.act"]);
  });

  test("is the same in however many parts it is played", () => {
    const model = turning();
    const parts = [
      { from: 0, to: 7 },
      { from: 8, to: 8 },
      { from: 9, to: 70 },
      { from: 71, to: 120 },
    ].flatMap((range) => sensitivityRuns(model, range, plan));
    expect(sensitivityOf(model, plan, parts)).toEqual(report);
  });
});
