// Proves that the policy that looks ahead takes what scores best in the month to come, and does so on what a player may
// know: the run's luck and its hidden facts change nothing of what it does until something of them has been seen.
import { describe, expect, test } from "vitest";
import { draw, drawId, observe, reduce, runKey, start, suppose } from "../../src/engine/index.ts";
import type { Option } from "../../src/scenario/schema/index.ts";
import { playArm, playBare, policyStrategy } from "../../src/sim/index.ts";
import { viewTurn } from "../../src/sim/policy-view.ts";
import { supposedWorlds } from "../../src/sim/supposed-worlds.ts";
import { dilemma, option } from "../engine/support/tiny.ts";
import { choosing, fact, moves, moving, scored } from "./support/judged.ts";
import { shippedModel } from "./support/play.ts";

const lookAhead = policyStrategy("look-ahead");
const facts = [fact("truth", ["mild", "grim"])];
const chosenBy = (options: Option[], seed = "1", more: Parameters<typeof choosing>[1] = {}) =>
  playBare(choosing(options, more), seed, lookAhead, () => {}).decisions.find(({ id }) => id === "choice")?.option;

describe("it takes", () => {
  test.each<[string, Option[], string]>([
    ["what raises the mean of the scores next month", [moving("up", [3, -1, 0]), moving("down", [-3, 1, 0])], "up"],
    ["the status quo where nothing is better", [moving("down", [-1, 0, 0])], "wait"],
    [
      "no account of what comes later",
      [moving("late", [9, 9, 9], { effects: moves([9, 9, 9], { after: 2 }) })],
      "wait",
    ],
    [
      "what a fact makes worse under one value only, by the mean",
      [
        option("bold", {
          effects: [...moves([4, 0, 0]), ...moves([-6, 0, 0], { when: { fact: "truth", is: "grim" } })],
        }),
      ],
      "bold",
    ],
  ])("%s", (_, options, expected) => {
    expect(chosenBy(options, "1", { facts })).toBe(expected);
  });
});

describe("it knows no more than a player", () => {
  const gamble = option("gamble", { effects: moves([20, 0, 0], { chance: 0.5 }) });
  const seeds = Array.from({ length: 30 }, (_, at) => String(at + 1));

  test("the run's luck does not change what it does", () => {
    const model = choosing([gamble, moving("sure", [5, 0, 0])]);
    const won = seeds.map((seed) => {
      const luck = draw(start(model, seed).key, 1, drawId("effect/dilemma/choice/option/gamble/gauge:consent/"));
      return luck < 0.5;
    });
    expect(new Set(won).size).toBe(2);
    expect(new Set(seeds.map((seed) => chosenBy([gamble, moving("sure", [5, 0, 0])], seed))).size).toBe(1);
  });

  test("nor do hidden facts, in the first turn of the shipped vignette", () => {
    const model = shippedModel();
    const turns = (["clumsy", "cover"] as const).flatMap((restriction) =>
      (["one-command", "rival-bands"] as const).map((movement) => {
        const strategy = { ...lookAhead, setup: { facts: { restriction, movement } } };
        return playArm(model, "3", strategy, { turns: 1 }).actions;
      }),
    );
    expect(turns[0]!.length).toBeGreaterThan(3);
    for (const actions of turns) expect(actions).toEqual(turns[0]);
  });

  test("what staff work said of a fact is supposed in every world, else both values are", () => {
    const staffWork = [{ id: "ask", by: "fc" as const, slots: 0, months: 0, fact: "truth", right: 1 }];
    const model = scored({ facts, dilemmas: [dilemma({ staffWork })] });
    const before = start(model, "1", { facts: { truth: "grim" } });
    const supposed = (state: typeof before) => supposedWorlds(model, state)().map((world) => world.facts.truth);
    expect(supposed(before)).toEqual(["mild", "grim"]);
    const asked = reduce(model, before, { type: "consult", dilemma: "choice", work: "ask" });
    if ("rejected" in asked) throw new Error(asked.message);
    expect(supposed(asked.state)).toEqual(["grim", "grim"]);
  });
});

describe("a supposed state", () => {
  const model = shippedModel();
  const state = start(model, "5");
  const supposed = suppose(model, state, { key: runKey("other"), facts: { ...state.facts, restriction: "cover" } });

  test("stands at what is observed, with the facts and the luck supposed", () => {
    for (const gauge of model.layout.gauges.filter(({ kind }) => kind === "stock" || kind === "smoothed")) {
      expect(supposed.numbers[gauge.address]).toBe(observe(model, state, gauge).value);
    }
    expect(supposed.numbers[model.layout.index["fact.restriction.cover"]!]).toBe(1);
    expect(supposed.key).toEqual(runKey("other"));
  });

  test("derives from that what follows from it, and leaves the run's state alone", () => {
    const { consent } = model.layout.byId;
    expect(supposed.numbers[consent!.address]).not.toBe(state.numbers[consent!.address]);
    expect(supposed.numbers[consent!.address]).not.toBe(observe(model, state, consent!).value);
    expect(start(model, "5")).toEqual(state);
  });
});

test("a plan's changes are kept only where they are worth it", () => {
  const view = viewTurn(shippedModel(), start(shippedModel(), "2"), () => false);
  const draft = view.draft();
  const before = draft.expect(null);
  const planned = lookAhead.policy.play(view).filter(({ type }) => type !== "choose");
  for (const action of planned) expect(draft.add(action)).toBe(true);
  expect(planned.length).toBeGreaterThan(0);
  expect(draft.expect(null)).toBeGreaterThan(before ?? Number.NaN);
});
