// Proves that two arms are compared seed by seed on the same luck: what is inert changes nothing at all, sums are those
// of the runs themselves, and months, agreement, ties and ended runs are counted as docs/contracts.md says.
import { describe, expect, test } from "vitest";
import { compile, type Model } from "../../src/engine/index.ts";
import { type Arm, armStrategy, compareArms, playArm, policyStrategy, type Strategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalModel, shippedModel } from "./support/play.ts";

const model = minimalModel();
const strategy = (arm: Omit<Arm, "format">, on: Model = model): Strategy => armStrategy(on, { format: 1, ...arm });

describe("negative controls: what is inert gives exactly no difference in any gauge", () => {
  const dilemma = { dilemma: "first-bases", option: "area" };
  test.each<[string, Omit<Arm, "format">]>([
    ["a private position", { actions: [{ month: 1, type: "position", seat: "fc", confidence: 5, ...dilemma }] }],
    ["an intent", { actions: [{ month: 1, type: "intent", priorities: ["4.3"], refusal: "none", sign: "calm" }] }],
    [
      "an override by nothing",
      { actions: [{ month: 2, type: "override", gauge: "credibility", by: 0, reason: "none" }] },
    ],
    [
      "a hold of what nothing reads, at what it is",
      { hold: [{ gauge: "people.harmed", value: 0, from: 1, to: 1 }], start: {} },
    ],
  ])("%s", (name, arm) => {
    const on = shippedModel();
    const base = "random";
    // Held from the start at the start's value, so that only month 1 could differ; then it moves on by itself.
    const plain = name.startsWith("a hold") ? { base, hold: arm.hold } : { base };
    const { at, events } = compareArms(on, strategy(plain, on), strategy({ base, ...arm }, on), {
      seeds: 12,
      at: [0, 1, 4, 8],
    });
    const differing = Object.values(at).flatMap((gauges) =>
      Object.entries(gauges).filter(([, pair]) => pair.ties !== 1),
    );
    expect(differing).toEqual([]);
    expect(Object.values(events).filter(({ a, b }) => a !== b)).toEqual([]);
  });
});

describe("a changed decision leaves the luck of the rest alone", () => {
  test("an arm against itself is all ties", () => {
    const arm = strategy({ base: "random" });
    for (const pair of Object.values(compareArms(model, arm, arm, { seeds: 10, at: [6] }).at["6"]!)) {
      expect(pair).toMatchObject({ diff: 0, agree: 0, ties: 1 });
    }
  });

  test("what the decision does not reach stays the same", () => {
    const [a, b] = [
      strategy({ answer: { checkpoint: "accept" } }),
      strategy({ answer: { checkpoint: "ask-capital" } }),
    ];
    const { at } = compareArms(model, a, b, { seeds: 30, at: [6] });
    expect(at["6"]!.credibility!.ties).toBeLessThan(1);
    expect(at["6"]!["output.4.3.progress"]!.ties).toBe(1);
  });
});

describe("what is counted", () => {
  const [a, b] = [policyStrategy("steady"), strategy({ base: "random" })];
  const seeds = 25;
  const comparison = compareArms(model, a, b, { seeds, at: [0, 3, 6] });
  const ends = Array.from({ length: seeds }, (_, i) =>
    [a, b].map((arm) => {
      const { pages } = playArm(model, String(i + 1), arm);
      return pages.map((page) => page.closing);
    }),
  );

  test.each([3, 6])("means, agreement and ties of month %d are those of the runs", (month) => {
    for (const { id, address } of model.layout.gauges) {
      const pairs = ends.map(([here, there]) => [
        here![month - 1]!.numbers[address],
        there![month - 1]!.numbers[address],
      ]);
      const diff = pairs.reduce((sum, [x, y]) => sum + (y! - x!), 0) / seeds;
      const moved = pairs.filter(([x, y]) => x !== y);
      const agreeing = moved.filter(([x, y]) => Math.sign(y! - x!) === Math.sign(diff)).length;
      expect(comparison.at[String(month)]![id]).toEqual({
        a: pairs.reduce((sum, [x]) => sum + x!, 0) / seeds,
        b: pairs.reduce((sum, [, y]) => sum + y!, 0) / seeds,
        diff,
        agree: moved.length === 0 ? 0 : agreeing / moved.length,
        ties: (seeds - moved.length) / seeds,
      });
    }
  });

  test("month 0 is the start", () => {
    expect(Object.values(comparison.at["0"]!).every((pair) => pair.ties === 1)).toBe(true);
  });

  test("events are mean counts of a run", () => {
    for (const { id } of model.scenario.events) {
      const count = (which: number) =>
        ends.reduce((sum, runs) => sum + runs[which]![5]!.events.filter((event) => event.id === id).length, 0) / seeds;
      expect(comparison.events[id]).toEqual({ a: count(0), b: count(1) });
    }
  });

  test("ended runs carry their last values", () => {
    const { at, ended, endings } = compareArms(model, a, b, { seeds: 5, at: [6, 36] });
    expect(at["36"]).toEqual(at["6"]);
    expect(ended).toEqual({ a: 1, b: 1 });
    expect(Object.values(endings).reduce((sum, share) => sum + share.a, 0)).toBe(1);
  });

  test("only the months asked for are played", () => {
    expect(compareArms(model, a, b, { seeds: 5, at: [2] }).ended).toEqual({ a: 0, b: 0 });
  });

  test("months within a quarter are seen too", () => {
    const [monthly, quarterly] = [compile(rich()), compile(rich({ turn: 3 }))];
    const arm = (on: Model) => strategy({ answer: {}, hold: [] }, on);
    const { at } = compareArms(quarterly, arm(quarterly), arm(quarterly), { seeds: 4, at: [0, 1, 2, 3] });
    expect(Object.keys(at)).toEqual(["0", "1", "2", "3"]);
    expect(new Set(Object.values(at).map((gauges) => gauges.credibility!.a)).size).toBeGreaterThan(1);
    expect(at["1"]!.credibility!.a).toBe(
      compareArms(monthly, arm(monthly), arm(monthly), { seeds: 4, at: [1] }).at["1"]!.credibility!.a,
    );
  });
});
