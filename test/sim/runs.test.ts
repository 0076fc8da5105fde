// Proves how a run plays as an arm: a complete one comes out as it was, a partial one is filled in by the policy, and
// one of another scenario is refused.
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/index.ts";
import { type RunFile, toRunFile } from "../../src/session/index.ts";
import { PlayError, playArm, policyStrategy, runStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalModel } from "./support/play.ts";

const model = minimalModel();
const bare = (actions: RunFile["actions"]): RunFile => ({ format: 1, scenario: "minimal", seed: "1", actions });

describe("a complete run", () => {
  test.each(["minimal", "rich", "quarterly"])("comes out as it was, whatever policy stands by: %s", (name) => {
    const played = { minimal: model, rich: compile(rich()), quarterly: compile(rich({ turn: 3 })) }[name] ?? model;
    for (const seed of ["1", "2", "3"]) {
      const session = playArm(played, seed, policyStrategy("random"));
      const again = playArm(played, seed, runStrategy(played, toRunFile(session), "first"));
      expect(again.hashes).toEqual(session.hashes);
      expect(again.actions).toEqual(session.actions);
    }
  });

  test("keeps its facts and the rest of its setup", () => {
    const run = {
      ...bare([]),
      facts: { restriction: "cover" },
      hold: [{ gauge: "credibility", value: 80, from: 1, to: 6 }],
    };
    const { state, setup } = playArm(model, "3", runStrategy(model, run));
    expect(state.facts.restriction).toBe("cover");
    expect(state.numbers[model.layout.index.credibility!]).toBe(80);
    expect(setup).toEqual({ facts: run.facts, hold: run.hold });
  });
});

describe("a partial run", () => {
  const insist = { turn: 2, type: "choose", dilemma: "checkpoint", option: "insist" } as const;

  test("plays its actions at their turns and the policy the rest", () => {
    const { state, actions } = playArm(model, "1", runStrategy(model, bare([insist]), "first"));
    expect(state.ended).not.toBeNull();
    expect(state.decisions.find((it) => it.id === "checkpoint")).toMatchObject({ option: "insist", month: 2 });
    expect(actions.filter((action) => action.type === "end-turn")).toHaveLength(6);
  });

  test("whose turn has ended leaves in it what it left", () => {
    const run = bare([{ type: "end-turn" }, { type: "end-turn" }, { type: "end-turn" }]);
    const { state } = playArm(model, "1", runStrategy(model, run, "first"));
    expect(state.decisions.find((it) => it.id === "checkpoint")).toMatchObject({ by: "silence", month: 3 });
  });

  test("that breaks off is played on by the policy", () => {
    const session = playArm(model, "1", policyStrategy("random"), { turns: 2 });
    const { state } = playArm(model, "1", runStrategy(model, toRunFile(session), "steady"));
    expect(state.ended).not.toBeNull();
  });

  test("does not pin its levers", () => {
    const run = bare([{ turn: 1, type: "set", lever: "posture", value: 4 }]);
    const values = ["1", "2", "3", "4", "5"].map((seed) => {
      const { state } = playArm(model, seed, runStrategy(model, run, "random"));
      return state.numbers[model.layout.index["lever.posture"]!];
    });
    expect(values.some((value) => value !== 4)).toBe(true);
  });

  test("with an illegal action ends the play", () => {
    const run = bare([{ ...insist, turn: 1 }]);
    expect(() => playArm(model, "1", runStrategy(model, run))).toThrow(PlayError);
  });

  test("plays so many turns and no more", () => {
    expect(playArm(model, "1", policyStrategy("steady"), { turns: 4 }).state).toMatchObject({ month: 4, ended: null });
  });
});

test.each([
  ["another scenario", { scenario: "other" }],
  ["another engine", { engine: "0.0.1" }],
  ["another version of the scenario", { scenarioHash: "0000000000000000" }],
  ["a fact that is not there", { facts: { weather: "fine" } }],
])("a run of %s is refused", (_, change) => {
  expect(() => runStrategy(model, { ...bare([]), ...change })).toThrow(RangeError);
});
