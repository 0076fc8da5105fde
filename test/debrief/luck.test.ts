// Proves that a run is set among runs of its own decisions: with its own luck it is itself.
import { describe, expect, test } from "vitest";
import { standingsOf } from "../../src/debrief/index.ts";
import { compile, headlinesOf } from "../../src/engine/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { model } from "./support/run.ts";

describe("luck", () => {
  test("the run's own luck is where the run stands; other luck is set around it", () => {
    const session = playArm(model, "luck", policyStrategy("first"));
    for (const [gauge, { run, sameDecisions }] of Object.entries(standingsOf(session, ["luck"]))) {
      expect(run).toBe(session.state.numbers[model.layout.byId[gauge]!.address]);
      expect(sameDecisions).toEqual({ quartiles: [run, run, run], below: 0 });
    }
  });

  test("shares and quartiles are in order, and the policies that play alone are named", () => {
    const quarterly = compile(rich({ turn: 3 }));
    const session = playArm(quarterly, "luck", policyStrategy("random"));
    const standings = standingsOf(session, ["a", "b", "c", "d", "e", "f"]);
    expect(Object.keys(standings)).toEqual(headlinesOf(quarterly));
    for (const { sameDecisions, policies } of Object.values(standings)) {
      const [low, middle, high] = sameDecisions.quartiles;
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
      expect(sameDecisions.below).toBeGreaterThanOrEqual(0);
      expect(sameDecisions.below).toBeLessThanOrEqual(1);
      expect(Object.keys(policies)).toEqual(["steady", "first", "doctrine"]);
    }
  });
});
