// Proves that the graph of a model knows which way each rule moves what, and that loops and represented sections are
// accepted when the model bears them out.
import { describe, expect, test } from "vitest";
import { loadScenario } from "../../../src/scenario/load.ts";
import { slopesOf } from "../../../src/scenario/rules/formula-signs.ts";
import { linksOf } from "../../../src/scenario/rules/graph.ts";
import type { Formula } from "../../../src/scenario/schema/index.ts";
import { event, influence, tiny } from "../../engine/support/tiny.ts";
import { patchedFiles } from "../../support/minimal.ts";

const ranges = (id: string) => (id === "either" ? { low: -50, high: 50 } : { low: 0, high: 100 });

describe("a formula moves with what it reads", () => {
  test.each<[string, Formula, Record<string, number>]>([
    ["a sum, by the sign of each part", { sum: [{ of: "a" }, { of: "b", times: -2 }] }, { a: 1, b: -1 }],
    [
      "a product of what is never negative",
      { product: ["a", { sum: [{ of: 100 }, { of: "b", times: -1 }] }] },
      { a: 1, b: -1 },
    ],
    ["a product with what may be either", { product: ["a", "either"] }, { a: 0, either: 1 }],
    ["a quotient", { quotient: ["a", "b"] }, { a: 1, b: -1 }],
    ["a quotient in which one stands twice", { quotient: ["a", { sum: [{ of: "a" }, { of: 1 }] }] }, { a: 0 }],
    [
      "limits, roots and reciprocals",
      { within: [0, 1], of: { product: [{ root: "a" }, { reciprocal: "b" }] } },
      { a: 1, b: -1 },
    ],
    [
      "means over places",
      { sum: [{ of: { mean: "x.*" } }, { of: { softMinimum: "y.*" }, times: -1 }] },
      { "x.*": 1, "y.*": -1 },
    ],
  ])("%s", (_why, formula, signs) => {
    expect(Object.fromEntries(slopesOf(formula, ranges))).toEqual(signs);
  });
});

describe("an influence moves with what it reads", () => {
  test.each([
    ["linear, falling", influence({ from: "a", to: "b", weight: -2 }), -1],
    ["threshold, below", influence({ from: "a", to: "b", shape: "threshold", weight: 2, about: 40, span: -40 }), -1],
    ["threshold, above, falling", influence({ from: "a", to: "b", shape: "threshold", weight: -2, span: 40 }), -1],
    ["saturating", influence({ from: "a", to: "b", shape: "saturating", weight: 2, half: 10 }), 1],
    ["gap", influence({ from: "a", to: "b", shape: "gap", weight: 0.1, about: -20 }), 1],
  ])("%s", (_why, rule, sign) => {
    const { model } = tiny({ model: { influences: [rule] } });
    expect(linksOf(model, []).filter(({ to }) => to === "b")).toMatchObject([{ from: "a", sign }]);
  });

  test("an event, by what makes it likelier and what it strikes, also after a choice", () => {
    const riot = event({
      id: "riot",
      when: { gauge: "b", below: 40 },
      hazard: { chance: 0.1, times: [{ by: "a", from: { at: 20, times: 3 }, to: { at: 60, times: 1 } }] },
      effects: [{ gauge: "c", by: -4 }],
      asks: {
        ...{ months: 1, authority: "hom", default: "wait", silence: [] },
        options: [
          { id: "act", effects: [{ gauge: "d", by: 2 }] },
          { id: "wait", effects: [] },
        ],
      },
    });
    const links = linksOf(tiny().model, [riot]).filter(({ carrier }) => carrier.kind === "event");
    expect(links.map(({ from, to, sign, carrier }) => [from, to, sign, carrier.option ?? null])).toEqual([
      ["b", "c", 1, null],
      ["a", "c", 1, null],
      ["b", "d", -1, "act"],
      ["a", "d", -1, "act"],
    ]);
  });
});

const codesWith = (before: string, after: string) =>
  loadScenario(patchedFiles({ "common/model.yaml": [[before, after]] }), "minimal").problems.map(({ code }) => code);

test("a loop that closes with the sign it claims is accepted, with a place or for all places", () => {
  for (const party of ["consent.*", "consent.government"]) {
    const loop = `loops: [{id: round, through: [consent, "${party}"], sign: balancing}]\ndecisionRules:`;
    expect(new Set(codesWith("decisionRules:", loop))).toEqual(new Set(["text-missing"]));
  }
});

test("a section is represented by a gauge that moves and is moved", () => {
  const all = 'kind: derived, represents: ["1.4.2", "1.4.8", "4.3", "4.4"], high: good, formula: {mean';
  expect(codesWith("kind: derived, high: good, formula: {mean", all)).toEqual([]);
});
