// Proves what a page is shown of a run: closed roads and whom they cut off, people since the turn before, decisions that
// wait for an answer, turns that one can go back to, and true values only where they are asked for.
import { describe, expect, test } from "vitest";
import { type Action, compile, seeModel, seeRun } from "../../../src/engine/index.ts";
import { act, newSession, type Session } from "../../../src/session/index.ts";
import { dilemma, event, option, stock, tiny } from "../support/tiny.ts";

/** A tiny scenario whose plan has no effort to spend. */
const small = (more: Parameters<typeof tiny>[0] = {}) => tiny({ outputs: [], ...more });
const shown = (session: Session) => seeRun(session.model, seeModel(session.model), session);

function played(scenario: Parameters<typeof compile>[0], turns: readonly (readonly Action[])[]): Session {
  const take = (session: Session, action: Action): Session => {
    const next = act(session, action);
    if ("rejected" in next) throw new Error(next.message);
    return next;
  };
  return turns.reduce(
    (session, actions) => take(actions.reduce(take, session), { type: "end-turn" }),
    newSession(compile(scenario), "a"),
  );
}

describe("a road", () => {
  const road = { id: "north-south", from: "mill", to: "south", path: [] };
  const map = {
    ...small().map,
    towns: [{ id: "mill", region: "north", at: [0, 0] as [number, number], kind: "town" as const }],
    roads: [road],
  };
  const scenario = small({
    map,
    events: [event({ id: "mud", at: [1], effects: [{ road: "north-south", closed: 2 }] })],
  });
  const roadAfter = (turns: number) =>
    shown(
      played(
        scenario,
        Array.from({ length: turns }, () => []),
      ),
    ).roads[0]!;

  test("is shown with the regions that it leads to, a town standing for its own", () => {
    expect(roadAfter(0)).toEqual({ id: "north-south", open: true, regions: ["north", "south"] });
  });
  test("is closed as long as the state says, and open again after", () => {
    const open = [1, 2, 3, 4].map((turns) => roadAfter(turns).open);
    expect(open[0]).toBe(false);
    expect(open[3]).toBe(true);
    expect(open).toEqual([...open].sort());
  });
});

test("people are counted in all, and since the turn before", () => {
  const effects = [{ gauge: "harmed", by: 3 }];
  const scenario = small({
    peopleGauges: ["harmed"],
    model: { variables: [stock("calm"), stock("harmed", { start: 0, unit: "persons", high: "bad" })] },
    events: [event({ id: "raid", at: [1, 2], effects })],
  });
  const run = shown(played(scenario, [[], []]));
  expect(run.lastTurn.people).toEqual([{ id: "harmed", total: 6, by: 3 }]);
  expect(run.model.harms).toEqual(["harmed"]);
});

test("a decision that is for others to grant waits until they have answered", () => {
  const request = { months: 2, chance: 1, refused: [] };
  const asking = dilemma({ options: [option("act", { request }), option("wait")] });
  const choose: Action = { type: "choose", dilemma: "choice", option: "act" };
  const [decision] = shown(played(small({ dilemmas: [asking] }), [[choose]])).lastTurn.decisions;
  expect(decision).toMatchObject({ id: "choice", option: "act", by: "leadership", waits: true });
});

test("turns that were played are shown with what was done in each, the one in hand too", () => {
  const warn: Action = { type: "message", theme: "warn" };
  const turns = shown(played(small({ turn: 3 }), [[], [warn]])).turns();
  expect(turns.map(({ turn, month, isHistory, actions }) => [turn, month, isHistory, actions.length])).toEqual([
    [1, 1, false, 0],
    [2, 4, false, 1],
    [3, 7, false, 0],
  ]);
});

test("a gauge is shown as it is observed, and with its true value only where that is asked for", () => {
  const scenario = small({ model: { variables: [stock("calm", { error: 20 })] } });
  const run = shown(played(scenario, [[]]));
  const [seen, exact] = [run.gauge("calm"), run.gauge("calm", true)];
  expect(seen.error).toBeGreaterThan(0);
  expect(seen.value).not.toBe(50);
  expect(exact).toEqual({ ...seen, value: 50, error: 0, change: 0 });
  expect(run.truth("calm", 1)).toBe(50);
});
