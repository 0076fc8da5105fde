// Proves "what if": a run replayed with changes keeps its luck, skips and lists what has become illegal, and gives what
// is open the recorded answer, else silence, never a policy.
import { describe, expect, test } from "vitest";
import { type Action, compile, type Model } from "../../src/engine/index.ts";
import { type RunFile, replayWith, toRunFile } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { shippedModel } from "../sim/support/play.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());
const models: Record<string, Model> = {
  minimal: model,
  rich: compile(rich()),
  quarterly: compile(rich({ turn: 3 })),
  "area-or-point": shippedModel(),
};
const optionOf = (decisions: readonly { id: string; option: string; step: string | null }[], id: string) =>
  decisions.find((decision) => decision.id === id && decision.step === null)?.option;

describe("a run replayed", () => {
  test.each(["minimal", "rich", "quarterly", "area-or-point"])("without a change is the run itself: %s", (name) => {
    const played = models[name];
    for (const policy of ["steady", "random"]) {
      for (const seed of ["1", "2", "3", "4"]) {
        const session = playArm(played, seed, policyStrategy(policy));
        const again = replayWith(played, toRunFile(session), (action) => action);
        expect(again.skipped).toEqual([]);
        expect(again.session.hashes).toEqual(session.hashes);
      }
    }
  });

  test("with another option takes that option", () => {
    const run = toRunFile(playArm(model, "1", policyStrategy("steady")));
    const { session, skipped } = replayWith(model, run, (action) =>
      action.type === "choose" && action.dilemma === "checkpoint" ? { ...action, option: "insist" } : action,
    );
    expect(optionOf(session.state.decisions, "checkpoint")).toBe("insist");
    expect(skipped).toEqual([]);
  });

  test("without a decision leaves it to silence", () => {
    const run = toRunFile(playArm(model, "1", policyStrategy("first")));
    const { session } = replayWith(model, run, (action) =>
      action.type === "choose" && action.dilemma === "checkpoint" ? null : action,
    );
    const decision = session.state.decisions.find((it) => it.id === "checkpoint");
    expect(decision).toMatchObject({ by: "silence", option: "accept" });
  });

  test("skips and lists what has become illegal", () => {
    const run: RunFile = {
      ...{ format: 1, scenario: "minimal", seed: "1" },
      actions: [
        { type: "end-turn" },
        { type: "set", lever: "posture", value: 3 },
        { type: "end-turn" },
        { type: "end-turn" },
      ],
    };
    const { session, skipped } = replayWith(model, run, (action) =>
      action.type === "set" ? { ...action, value: 9 } : action,
    );
    expect(skipped.map(({ action, why }) => [action.type, why.code])).toEqual([["set", "out-of-range"]]);
    expect(session.state.month).toBe(3);
  });

  test("with an event in another place gives it the answer that the run recorded for such events", () => {
    const strike = (region: string): Action => ({ type: "inject", event: "movement-restriction", region });
    const answer: Action = { type: "choose", dilemma: "movement-restriction", option: "accept", region: "north" };
    const run: RunFile = {
      ...{ format: 1, scenario: "minimal", seed: "1" },
      actions: [strike("north"), { type: "end-turn" }, answer, { type: "end-turn" }],
    };
    const { session, skipped } = replayWith(model, run, (action) =>
      action.type === "inject" ? strike("south") : action,
    );
    expect(session.state.decisions).toContainEqual(
      expect.objectContaining({ id: "movement-restriction", region: "south", option: "accept", by: "leadership" }),
    );
    expect(skipped).toEqual([]);
  });

  test("lists a decision on what never came up", () => {
    const run: RunFile = {
      ...{ format: 1, scenario: "minimal", seed: "1" },
      actions: [{ type: "choose", dilemma: "checkpoint", option: "accept" }, { type: "end-turn" }],
    };
    const { skipped } = replayWith(model, run, (action) => action);
    expect(skipped.map(({ why }) => why.code)).toEqual(["not-on-the-table"]);
  });
});
