// Proves that a reader is told what a rule, a condition, a formula or an effect really does, on one example of each kind.
import { describe, expect, test } from "vitest";
import { conditionInWords, factorInWords } from "../../src/book/condition-words.ts";
import { effectInWords } from "../../src/book/effect-words.ts";
import { formulaInWords } from "../../src/book/formula-words.ts";
import { influenceInWords, rangeInWords } from "../../src/book/influence-words.ts";
import { teller } from "../../src/book/teller.ts";
import { readContent } from "../../src/cli/read-scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import {
  type Condition,
  type Effect,
  effectKinds,
  type Factor,
  type Formula,
  type Influence,
} from "../../src/scenario/schema/index.ts";
import { translator } from "../../src/scenario/text.ts";
import { influence, stock, tiny } from "../engine/support/tiny.ts";
import { namerText } from "../words/support/namer-text.ts";

const { texts } = loadInterfaceTexts(readContent("assets/book"));
const scenario = tiny({
  model: {
    variables: [
      stock("calm"),
      stock("trust"),
      stock("people", { unit: "persons" }),
      { id: "vote", kind: "derived", unit: "switch", formula: 0, min: 0, max: 1 },
      { id: "lever.posture", kind: "lever", unit: "level", start: 2, min: 0, max: 4 },
      stock("region.*.threat", { scope: "region" }),
    ],
  },
});
const words: Record<string, string> = {
  "gauge.calm": "Calm",
  "gauge.trust": "Trust",
  "gauge.people": "People",
  "gauge.region.*.threat": "Threat in {place}",
  "lever.posture": "Posture",
  "event.riot.title": "Riot",
  "dilemma.gate.title": "Gate",
  "mark.promised": "A promise",
  "tray.cable": "A cable",
  "road.bridge": "The bridge",
  "unit.guard.name": "Guard",
};
const told = teller(compile(scenario), namerText(words), translator(texts.en!, "en"));
const plain = (text: string) => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
const rule = (more: Partial<Influence>) => influence({ from: "trust", to: "calm", ...more });

describe("an influence", () => {
  test.each<[string, Partial<Influence>, string]>([
    ["in proportion", { weight: 2 }, "+0.2 points a month for each 10 points."],
    [
      "in proportion about a middle",
      { weight: 2, about: 45 },
      "+0.2 points a month for each 10 points above 45; −0.2 for each 10 points below it.",
    ],
    ["of a lever", { from: "lever.posture", weight: -1, span: 1 }, "−1 point a month for each step."],
    [
      "above a threshold",
      { shape: "threshold", weight: -1, about: 60, span: 40 },
      "−0.25 points a month for each 10 points above 60; nothing below it.",
    ],
    [
      "below a threshold",
      { shape: "threshold", weight: 4, about: 20, span: -20 },
      "+2 points a month for each 10 points below 20; nothing above it.",
    ],
    [
      "with diminishing returns",
      { shape: "saturating", weight: 3, about: 10, half: 20 },
      "Up to +3 points a month, beginning at 10; half of that at 30.",
    ],
    ["closing a gap", { shape: "gap", weight: 0.04 }, "Closes 4 % of the distance each month."],
    [
      "closing a gap to less",
      { shape: "gap", weight: 0.04, about: -10 },
      "Closes 4 % of the distance each month to 10 below it.",
    ],
    ["a constant pull", { from: 60, shape: "gap", weight: 0.03 }, "Closes 3 % of the distance to 60 each month."],
    ["a constant", { from: 100, weight: -0.3 }, "−0.3 points each month."],
    [
      "of two",
      { from: ["trust", "region.*.threat"], weight: -9 },
      "−2.25 points a month with both at 50; in proportion to both.",
    ],
    [
      "of two about a middle",
      { from: ["trust", "region.*.threat"], weight: -1, about: 14 },
      "−0.11 points a month with both at 50; nothing where the two multiplied come to 1,400, and the other way below that.",
    ],
    [
      "of two beyond a threshold",
      { from: ["lever.posture", "trust"], shape: "threshold", weight: -1.5, about: 0.8, span: 1 },
      "−1.8 points a month with the first at 4 and the second at 50; nothing where the two multiplied come to 80 or less.",
    ],
    [
      "of a number of people and another",
      { from: ["people", "lever.posture"], weight: -1 },
      "−0.4 points a month with the first at 1,000 and the second at 4; in proportion to both.",
    ],
    ["of a message", { from: "message.mourn", weight: -0.8, span: 1 }, "−0.8 points a month while it is given."],
    ["of a switch", { from: "vote", weight: 1.6, span: 1 }, "+1.6 points a month while it is on."],
    ["of units", { from: "force.*.engineers", weight: 1.2, span: 1 }, "+1.2 points a month for each of them."],
    [
      "of people",
      { to: "people", weight: 500, about: 50 },
      "+50 people a month for each 10 points above 50; −50 for each 10 points below it.",
    ],
    [
      "late, and under a condition",
      { weight: 1, delay: 2, when: { gauge: "calm", below: 30 } },
      "+0.1 points a month for each 10 points. Felt 2 months later. Only while Calm is below 30.",
    ],
  ])("%s", (_kind, more, sentence) => {
    expect(plain(influenceInWords(rule(more), told))).toBe(sentence);
  });

  test("its range is told in multiples of its size, the smaller first", () => {
    expect(rangeInWords(rule({ weight: -4, range: [-6, -1] }), told)).toBe("0.25 to 1.5 times");
    expect(rangeInWords(rule({ weight: -4 }), told)).toBe("fixed");
  });
});

test.each<[Condition, string]>([
  [
    { all: [{ gauge: "calm", atLeast: 40 }, { month: { from: 3 } }] },
    "Calm is at least 40 and the month is 3 or later",
  ],
  [
    { not: { any: [{ gauge: "calm", below: 9 }, { month: { to: 2 } }] } },
    "it is not so that Calm is below 9 or the month is 2 or earlier",
  ],
  [{ gauge: "region.*.threat", atLeast: 33, below: 66 }, "Threat in the region is from 33 to below 66"],
])("a condition: %j", (condition, sentence) => {
  expect(plain(conditionInWords(condition, told))).toBe(sentence);
});

test("a factor is told from the lower value of its gauge to the higher, whichever is written first", () => {
  const factor: Factor = { by: "calm", from: { at: 70, times: 0.5 }, to: { at: 30, times: 2 } };
  expect(plain(factorInWords(factor, told))).toBe("times 2 with Calm at 30 or below, times 0.5 at 70 or above");
});

test.each<[Formula, string]>([
  [{ sum: [{ of: 10 }, { of: "calm", times: -0.5 }, { of: "trust" }] }, "10 − 0.5 × Calm + Trust"],
  [{ product: [{ sum: [{ of: "calm" }, { of: 1 }] }, "trust"] }, "(Calm + 1) × Trust"],
  [{ within: [0, 2], of: { quotient: ["calm", "trust"] } }, "Calm ÷ Trust, kept between 0 and 2"],
  [
    { mean: "region.*.threat", weights: "population" },
    "the mean of Threat in the region over all regions, each by its number of people",
  ],
])("a formula: %j", (formula, text) => {
  expect(plain(formulaInWords(formula, told))).toBe(text);
});

test("every kind of effect has words", () => {
  const kinds = Object.keys(effectKinds).map((kind) => `effect.${kind}`);
  expect(kinds.filter((id) => !Object.hasOwn(texts.en!, id))).toEqual([]);
});

test.each<[Effect, string]>([
  [{ event: "riot" }, "brings about: Riot"],
  [{ dilemma: "gate", after: 2 }, "puts on the table: Gate, after 2 months"],
  [{ lever: "posture", value: 3 }, "sets Posture to 3"],
  [{ mark: "promised" }, "keeps in mind: A promise"],
  [{ unmark: "promised" }, "no longer keeps in mind: A promise"],
  [{ tray: "cable" }, "brings a letter: A cable"],
  [{ road: "bridge", closed: 1 }, "closes the road for 1 month: The bridge"],
  [{ road: "bridge", closed: 4 }, "closes the road for 4 months: The bridge"],
  [{ unit: "guard", stance: "point", across: { north: 1 } }, "moves the unit: Guard"],
])("an effect: %j", (effect, sentence) => {
  expect(plain(effectInWords(effect, told))).toBe(sentence);
});

test("an effect tells amount, delay, chance and condition", () => {
  const effect: Effect = { gauge: "calm", by: -2, after: 1, chance: 0.5, when: { gauge: "trust", below: 20 } };
  expect(plain(effectInWords(effect, told))).toBe(
    "Calm −2 points, after 1 month, with a chance of 50 %, if then Trust is below 20",
  );
});
