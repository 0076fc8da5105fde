// Proves that a session can be stored, taken back, reopened and branched without a trace: whatever way a state was come
// to, it is the state of the straight run.
import { describe, expect, test } from "vitest";
import { type Action, compile, hashState, type Model, reduce, type State } from "../../src/engine/index.ts";
import { act, branch, canUndo, newSession, type Session, undo, withdraw } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalScenario } from "../support/minimal.ts";

const models: Record<string, Model> = {
  minimal: compile(minimalScenario()),
  rich: compile(rich()),
  quarterly: compile(rich({ turn: 3 })),
};
const seeds = ["1", "2", "3"];

/** Takes actions one after the other; throws when one is refused. */
function take(session: Session, ...actions: Action[]): Session {
  return actions.reduce((current, action) => {
    const next = act(current, action);
    if ("rejected" in next) throw new Error(`${action.type}: ${next.message}`);
    return next;
  }, session);
}

/** What a session comes to, without what only its own way to it decides. */
function essence({ actions, state, hashes, pages, turnStarts }: Session) {
  return { actions, state, hashes, pages, turnStarts };
}

describe.each(Object.entries(models))("%s", (_, model) => {
  test.each(seeds)(
    "a state restored from its JSON, at every action, plays on to the straight run's: seed %s",
    (seed) => {
      const { actions, hashes } = playArm(model, seed, policyStrategy("random"));
      let state: State = newSession(model, seed).state;
      const seen = [hashState(state)];
      for (const action of actions) {
        const restored = JSON.parse(JSON.stringify(state)) as State;
        expect(restored).toEqual(state);
        const next = reduce(model, restored, action);
        if ("rejected" in next) throw new Error(next.message);
        state = next.state;
        seen.push(...next.entries.map((page) => hashState(page.closing)));
      }
      expect(seen).toEqual(hashes);
    },
  );

  test.each(seeds)("a branch at any turn with the same actions comes to the same: seed %s", (seed) => {
    const straight = playArm(model, seed, policyStrategy("random"));
    for (let turn = 1; turn <= straight.turnStarts.length; turn++) {
      const branched = branch(straight, turn);
      expect(branched.state).toEqual(straight.turnStarts[turn - 1]);
      const rest = straight.actions.slice(branched.actions.length);
      expect(essence(take(branched, ...rest))).toEqual(essence(straight));
    }
  });

  test.each(seeds)("taking back and giving again changes nothing: seed %s", (seed) => {
    const straight = playArm(model, seed, policyStrategy("random"));
    let session = newSession(model, seed);
    for (const action of straight.actions) {
      const before = session;
      session = take(session, action);
      if (action.type === "end-turn") continue;
      expect(essence(undo(session))).toEqual(essence(before));
      session = take(undo(session), action);
    }
    expect(essence(session)).toEqual(essence(straight));
  });

  test("what was given is never changed", () => {
    const session = playArm(model, "1", policyStrategy("random"), { turns: 2 });
    const before = JSON.stringify(essence(session));
    undo(take(session, { type: "message", theme: model.scenario.messages[1] }, { type: "end-turn" }));
    withdraw(take(session, { type: "message", theme: model.scenario.messages[1] }), () => true);
    branch(session, 1);
    expect(JSON.stringify(essence(session))).toBe(before);
  });
});

describe("undo", () => {
  const start = newSession(models.minimal!, "1");
  const message: Action = { type: "message", theme: "reassure" };

  test("takes back one action of the turn", () => {
    const session = take(start, message, { type: "set", lever: "posture", value: 3 });
    expect(essence(undo(session))).toEqual(essence(take(start, message)));
  });

  test("takes back a question to the staff, and its answer with it", () => {
    const open = take(start, { type: "end-turn" });
    const asked = take(open, { type: "consult", dilemma: "checkpoint", work: "jmac-assessment" });
    expect(asked.state.findings).toHaveLength(1);
    expect(undo(asked).state.findings).toEqual([]);
  });

  test("never takes back a month", () => {
    const session = take(start, message, { type: "end-turn" });
    expect(canUndo(session)).toBe(false);
    expect(undo(session)).toBe(session);
    expect(canUndo(start)).toBe(false);
  });
});

describe("withdraw", () => {
  const open = take(newSession(models.minimal!, "1"), { type: "end-turn" });
  const choice: Action = { type: "choose", dilemma: "checkpoint", option: "insist" };
  const other: Action = { type: "message", theme: "reassure" };

  test("takes back all on one matter and keeps the rest", () => {
    const session = take(open, choice, other);
    expect(essence(withdraw(session, (action) => action.type === "choose"))).toEqual(essence(take(open, other)));
  });

  test("does nothing where there is nothing on the matter", () => {
    const session = take(open, other);
    expect(withdraw(session, (action) => action.type === "choose")).toBe(session);
  });

  test("leaves earlier turns alone", () => {
    const session = take(open, choice, { type: "end-turn" }, other);
    expect(withdraw(session, (action) => action.type === "choose")).toBe(session);
  });
});

test("a refused action leaves the session as it was and says why", () => {
  const session = newSession(models.minimal!, "1");
  const refused = act(session, { type: "set", lever: "posture", value: 9 });
  expect(refused).toMatchObject({ rejected: true, code: "out-of-range" });
  expect(session.actions).toEqual([]);
});

test("every action carries its turn", () => {
  const session = take(newSession(models.quarterly!, "1"), { type: "end-turn" }, { type: "end-turn" });
  expect(session.actions.map((action) => action.turn)).toEqual([1, 2]);
});

test("branching to a turn that was not played goes to the nearest", () => {
  const session = take(newSession(models.minimal!, "1"), { type: "end-turn" });
  expect(essence(branch(session, 99))).toEqual(essence(session));
  expect(branch(session, 0).state).toEqual(session.turnStarts[0]);
});
