// Proves what becomes of a log that is played on where it no longer fits: a matter that lost its answer takes another
// or is left to silence, what has become illegal is skipped, what comes up elsewhere gets the answer that the run recorded.
import { describe, expect, test } from "vitest";
import { type Answers, answersOf, type Recorded, replayOn, turnsOf } from "../../src/debrief/replay-on.ts";
import { type Action, compile, type State } from "../../src/engine/index.ts";
import { act, newSession, type Session } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());

/** A run of these actions, all of them legal. */
function runOf(...actions: Action[]): Session {
  return actions.reduce(
    (session, action) => {
      const next = act(session, action);
      if ("rejected" in next) throw new Error(next.message);
      return next;
    },
    newSession(model, "1"),
  );
}

/** The last state of a run whose log is played again from the start with some actions changed, or left out (null). */
function replayed(run: Recorded, change: (action: Action) => Action | null, answers: Answers = answersOf(run)): State {
  const turns = turnsOf(run).map(({ actions, desk }) => ({
    actions: actions.flatMap((action) => change(action) ?? []),
    desk,
  }));
  return [...replayOn(model, turns, 1, run.turnStarts[0]!, answers)].at(-1) as State;
}

const decisionOn = ({ decisions }: State, id: string) => decisions.find((it) => it.id === id && it.step === null);
const isOnCheckpoint = (action: Action) => action.type === "choose" && action.dilemma === "checkpoint";

describe("a log played on with", () => {
  test("another option takes that option", () => {
    const run = playArm(model, "1", policyStrategy("steady"));
    expect(decisionOn(run.state, "checkpoint")?.option).not.toBe("insist");
    const state = replayed(run, (action) =>
      isOnCheckpoint(action) ? ({ ...action, option: "insist" } as Action) : action,
    );
    expect(decisionOn(state, "checkpoint")).toMatchObject({ by: "leadership", option: "insist" });
  });

  test("a decision left out leaves the matter to the answers given, else to silence", () => {
    const run = playArm(model, "1", policyStrategy("first"));
    const leftOut = (action: Action) => (isOnCheckpoint(action) ? null : action);
    const option = decisionOn(run.state, "checkpoint")?.option;
    expect(decisionOn(replayed(run, leftOut), "checkpoint")).toMatchObject({ by: "leadership", option });
    const silent = replayed(run, leftOut, { recorded: new Map(), byLot: 0 });
    expect(decisionOn(silent, "checkpoint")).toMatchObject({ by: "silence", option: "accept" });
  });

  test("what has become illegal goes on without it", () => {
    const end: Action = { type: "end-turn" };
    const run = runOf(end, { type: "set", lever: "posture", value: 3 }, end, end);
    const { address } = model.layout.byId["lever.posture"]!;
    const state = replayed(run, (action) => (action.type === "set" ? { ...action, value: 9 } : action));
    expect(run.state.numbers[address]).toBe(3);
    expect(state.numbers[address]).toBe(run.turnStarts[0]!.numbers[address]);
    expect(state.month).toBe(3);
  });

  test("an event in another place gives it the answer that the run recorded for such events", () => {
    const strike = (region: string): Action => ({ type: "inject", event: "movement-restriction", region });
    const answer: Action = { type: "choose", dilemma: "movement-restriction", option: "accept", region: "north" };
    const run = runOf(strike("north"), { type: "end-turn" }, answer, { type: "end-turn" });
    const state = replayed(run, (action) => (action.type === "inject" ? strike("south") : action));
    expect(state.decisions).toContainEqual(
      expect.objectContaining({ id: "movement-restriction", region: "south", option: "accept", by: "leadership" }),
    );
  });

  test("an event left out skips the decision on it", () => {
    const strike: Action = { type: "inject", event: "movement-restriction", region: "north" };
    const answer: Action = { type: "choose", dilemma: "movement-restriction", option: "accept", region: "north" };
    const run = runOf(strike, { type: "end-turn" }, answer, { type: "end-turn" });
    const state = replayed(run, (action) => (action.type === "inject" ? null : action));
    expect(decisionOn(run.state, "movement-restriction")).toBeDefined();
    expect(decisionOn(state, "movement-restriction")).toBeUndefined();
  });
});
