// Proves that the tables of the policy that follows the study cite what there is, that beliefs move as evidence should,
// that options are weighed by what is believed, and that the plan follows the tables on scenarios of any size.
import { describe, expect, test } from "vitest";
import { start } from "../../src/engine/index.ts";
import {
  answers,
  areaOrPoint,
  effort,
  levers,
  messages,
  outreach,
  sequence,
  worths,
} from "../../src/sim/doctrine-policy/table.ts";
import { beliefsOf, Weighing } from "../../src/sim/doctrine-policy/weighing.ts";
import { playArm, playBare, policyStrategy } from "../../src/sim/index.ts";
import { viewTurn } from "../../src/sim/policy-view.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { dilemma, option } from "../engine/support/tiny.ts";
import { choosing, fact, moves, moving, scored } from "./support/judged.ts";
import { shippedModel } from "./support/play.ts";

const doctrine = policyStrategy("doctrine");
const facts = [fact("truth", ["mild", "grim"])];

describe("the tables", () => {
  const { scenario, layout } = shippedModel();
  const laboratory = shippedScenario("laboratory");
  const lines = [...worths, ...answers, ...levers, ...sequence, effort, ...messages, ...outreach, areaOrPoint];

  test("cite sections and trade-offs of the study", () => {
    const { sections, outputs, tradeOffs } = scenario.catalogue;
    const ids = [...sections, ...outputs, ...tradeOffs].map(({ id }) => id);
    expect(lines.map(({ section }) => section).filter((section) => !ids.includes(section))).toEqual([]);
  });

  test("name gauges of the model and outputs of the study, each once", () => {
    const patterns = layout.gauges.map(({ pattern }) => pattern);
    expect(worths.map(({ gauge }) => gauge).filter((gauge) => !patterns.includes(gauge))).toEqual([]);
    const outputs = scenario.catalogue.outputs.map(({ id }) => id);
    expect(sequence.map(({ output }) => output).toSorted()).toEqual(outputs.toSorted());
    expect(sequence.flatMap(({ after = [] }) => after).filter((id) => !outputs.includes(id))).toEqual([]);
    expect(new Set(worths.map(({ gauge }) => gauge)).size).toBe(worths.length);
  });

  test("name levers that the laboratory opens, within their range", () => {
    for (const { lever, to } of levers) {
      const known = laboratory.model.variables.find(({ id }) => id === `lever.${lever}`);
      expect(laboratory.levers).toContain(lever);
      expect(known?.kind === "lever" && to >= known.min && to <= known.max).toBe(true);
    }
  });

  test("have no output rest on a later one", () => {
    const order = sequence.map(({ output }) => output);
    for (const { output, after = [] } of sequence) {
      for (const one of after) expect(order.indexOf(one)).toBeLessThan(order.indexOf(output));
    }
  });

  test("answer events by options that they have", () => {
    for (const { event, option: answer } of answers) {
      const options = laboratory.events.find(({ id }) => id === event)?.asks?.options ?? [];
      expect(options.map(({ id }) => id)).toContain(answer);
    }
  });
});

describe("beliefs", () => {
  const work = (right: number) => [{ id: "ask", by: "fc" as const, slots: 0, months: 0, fact: "truth", right }];
  const scenarioWith = (right: number, weight = 1) =>
    scored({ facts: [fact("truth", ["mild", "grim"], weight)], dilemmas: [dilemma({ staffWork: work(right) })] })
      .scenario;
  const told = [{ dilemma: "choice", work: "ask", value: "grim" }];

  test.each([
    ["nothing asked: the scenario's weights", 0.8, 3, [], 0.25],
    ["a finding that is right four times of five", 0.8, 1, told, 0.8],
    ["the same against the weights", 0.8, 3, told, 0.2 / 0.35],
    ["a finding that says nothing", 0.5, 3, told, 0.25],
    ["a certain one", 1, 3, told, 1],
  ])("%s", (_, right, weight, findings, grim) => {
    expect(beliefsOf(scenarioWith(right, weight), findings).truth!.grim).toBeCloseTo(grim, 10);
  });
});

describe("weighing", () => {
  const view = viewTurn(scored({ facts }), start(scored({ facts }), "1"), () => false);
  const weighing = new Weighing(view, { truth: { mild: 0.25, grim: 0.75 } });
  const worth = (more: object) => weighing.effects(moves([1, 0, 0], more), "test", null);
  const { worth: point = 0 } = worths.find(({ gauge }) => gauge === "credibility") ?? {};
  const grim = { fact: "truth", is: "grim" };

  test.each([
    ["a plain effect", {}, 1],
    ["by chance", { chance: 0.5 }, 0.5],
    ["repeated", { for: 3 }, 3],
    ["under a fact", { when: grim }, 0.75],
    ["under its contrary", { when: { not: grim } }, 0.25],
    ["under either", { when: { any: [grim, { fact: "truth", is: "mild" }] } }, 1 - 0.25 * 0.75],
    ["under what holds and a fact", { when: { all: [grim, { month: { to: 3 } }] } }, 0.75],
    ["under what does not hold", { when: { month: { from: 4 } } }, 0],
  ])("%s counts %2$f times", (_, more, times) => {
    const effects = moves([0, 1, 0], more);
    expect(weighing.effects(effects, "test", null)).toBeCloseTo(times * point, 10);
    expect(worth(more)).toBe(0);
  });

  test("a request counts by how likely it is to be granted, half of the rest in part", () => {
    const asked = option("ask", {
      effects: moves([0, 4, 0]),
      request: { months: 1, chance: 0.5, partly: moves([0, 2, 0]), refused: moves([0, -2, 0]) },
    });
    expect(weighing.option(asked, "test", null)).toBeCloseTo(point * 2, 10);
  });
});

describe("the policy", () => {
  test("asks first, and takes what the answer makes the better one, over recorded dissent", () => {
    const by = (is: string) => [...moves([0, 5, 0], { when: { fact: "truth", is } })];
    const staffWork = [{ id: "ask", by: "fc" as const, slots: 0, months: 0, fact: "truth", right: 1 }];
    const options = [option("bold", { effects: by("grim") }), option("mild", { effects: by("mild") }), option("wait")];
    const views = [{ by: "fc" as const, option: "wait" }];
    const model = scored({ facts, dilemmas: [dilemma({ options, staffWork, views })] });
    for (const [truth, expected] of Object.entries({ grim: "bold", mild: "mild" })) {
      const state = playBare(model, "1", { ...doctrine, setup: { facts: { truth } } }, () => {});
      expect(state.findings).toHaveLength(1);
      expect(state.decisions).toMatchObject([
        { option: expected, mode: "over-dissent", dissent: ["fc"], explained: true },
      ]);
    }
  });

  test("takes the next best where the best costs more than there is", () => {
    const dear = moving("dear", [0, 9, 0], { slots: 3 });
    const model = choosing([dear, moving("fair", [0, 2, 0])], { slots: 2 });
    expect(playBare(model, "1", doctrine, () => {}).decisions[0]!.option).toBe("fair");
  });

  test("sets levers, effort and message of the shipped vignette as the tables have them", () => {
    const { actions } = playArm(shippedModel(), "1", doctrine, { turns: 1 });
    expect(actions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "set", lever: "jmac", value: 2 }),
        expect.objectContaining({ type: "set", lever: "candour", value: 2 }),
        expect.objectContaining({ type: "effort", output: "4.3", points: 5 }),
        expect.objectContaining({ type: "effort", output: "3.2", points: 3 }),
        expect.objectContaining({ type: "message", theme: "explain-limits" }),
      ]),
    );
  });
});
