// Proves what each part of an arm does: facts, off, start, hold, answer, set and release, inject; and that an action
// that is illegal in its month ends the play and is named.
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/index.ts";
import { armStrategy, PlayError, playArm } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { actionsOf, courseOf, minimalModel, monthsOf } from "./support/play.ts";

const model = minimalModel();

describe("what is fixed before month 1", () => {
  test.each(["clumsy", "cover"])("facts: a hidden fact is %s on every seed", (value) => {
    for (const seed of ["1", "2", "3", "4"]) {
      expect(monthsOf(model, { facts: { restriction: value } }, seed)[0]!.facts).toEqual({ restriction: value });
    }
  });

  test("off: a mechanism that is off moves nothing any more", () => {
    const on = courseOf(model, "region.north.security", monthsOf(model, { actions: [] }));
    const off = courseOf(model, "region.north.security", monthsOf(model, { off: ["protection", "movement"] }));
    expect(new Set(off).size).toBe(1);
    expect(new Set(on).size).toBeGreaterThan(1);
  });

  test("start: a stock starts elsewhere, and what is computed from it follows", () => {
    const [start] = monthsOf(model, { start: { "consent.government": 20 } });
    const at = (gauge: string) => start!.numbers[model.layout.index[gauge]!];
    expect(at("consent.government")).toBe(20);
    expect(at("withdrawn")).toBe(1);
    expect(at("consent")).toBeLessThan(30);
  });

  test("hold: a gauge keeps its value from month to month, both included, and no longer", () => {
    const hold = [{ gauge: "credibility", value: 90, from: 2, to: 4 }];
    const course = courseOf(model, "credibility", monthsOf(model, { hold, answer: { checkpoint: "accept" } }));
    expect(course.slice(2, 5)).toEqual([90, 90, 90]);
    expect(course[1]).not.toBe(90);
  });

  test("hold: everything downstream reads the held value", () => {
    const hold = [{ gauge: "region.north.security", value: 0, from: 1, to: 6 }];
    const plain = courseOf(model, "legitimacy", monthsOf(model, {}));
    const held = courseOf(model, "legitimacy", monthsOf(model, { hold }));
    expect(held[6]).toBeLessThan(plain[6]! - 5);
  });
});

describe("answer", () => {
  test.each(["accept", "insist", "ask-capital"])("a dilemma is answered: %s", (option) => {
    const decisions = monthsOf(model, { answer: { checkpoint: option } })[6]!.decisions;
    expect(decisions.find((decision) => decision.id === "checkpoint")).toMatchObject({ option, by: "leadership" });
  });

  test("an event is answered whenever it asks, wherever it struck", () => {
    const actions = [1, 2, 4].flatMap((month) =>
      ["north", "south"].map((region) => ({ month, type: "inject" as const, event: "movement-restriction", region })),
    );
    const last = monthsOf(model, { actions, answer: { "movement-restriction": "accept" } })[6]!;
    const answers = last.decisions.filter((decision) => decision.id === "movement-restriction");
    expect(answers.map(({ month, region, option }) => `${month} ${region} ${option}`)).toEqual(
      [2, 3, 5].flatMap((month) => [`${month} north accept`, `${month} south accept`]),
    );
  });

  test("an option that no player is offered is open to an arm", () => {
    const actions = [{ month: 1, type: "inject" as const, event: "misconduct-report", region: "north" }];
    const last = monthsOf(model, { actions, answer: { "misconduct-report": "conceal" } })[6]!;
    expect(last.decisions.find((decision) => decision.id === "misconduct-report")?.option).toBe("conceal");
  });

  test("steps that the arm does not take come out as their defaults", () => {
    const night = compile(rich());
    const { decisions } = monthsOf(night, { answer: { night: "wait" } })[12]!;
    const steps = decisions.filter((decision) => decision.id === "night" && decision.step !== null);
    expect(steps.map(({ step, option, by }) => [step, option, by])).toEqual([
      ["first-shots", "hold", "leadership"],
      ["second-call", "wait", "leadership"],
    ]);
  });

  test("what the actions decided is not answered again", () => {
    const actions = [{ month: 2, type: "choose" as const, dilemma: "checkpoint", option: "insist" }];
    const last = monthsOf(model, { actions, answer: { checkpoint: "accept" } })[6]!;
    expect(last.decisions.filter((decision) => decision.id === "checkpoint").map((it) => it.option)).toEqual([
      "insist",
    ]);
  });
});

describe("actions", () => {
  test("inject: the event strikes in its month and region", () => {
    const last = monthsOf(model, { actions: [{ month: 3, type: "inject", event: "riot", region: "south" }] })[6]!;
    expect(last.events.filter((event) => event.id === "riot")).toEqual([{ id: "riot", region: "south", month: 3 }]);
  });

  test("set: a lever stays pinned against the policy until it is released", () => {
    const set = { month: 1, type: "set" as const, lever: "posture", value: 4 };
    const release = { month: 4, type: "release" as const, lever: "posture" };
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const pinned = courseOf(model, "lever.posture", monthsOf(model, { base: "random", actions: [set] }, seed));
      expect(pinned).toEqual([2, 4, 4, 4, 4, 4, 4]);
    }
    const freed = ["1", "2", "3", "4", "5"].map((seed) =>
      courseOf(model, "lever.posture", monthsOf(model, { base: "random", actions: [set, release] }, seed)),
    );
    expect(freed.every((course) => course.slice(1, 4).every((value) => value === 4))).toBe(true);
    expect(freed.some((course) => course.slice(4).some((value) => value !== 4))).toBe(true);
  });

  test("effort pins its lever too", () => {
    const actions = [{ month: 1, type: "effort" as const, output: "4.3", points: 3 }];
    const course = courseOf(model, "lever.effort.4.3", monthsOf(model, { base: "random", actions }, "2"));
    expect(course.slice(1)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test("a pinned lever stays where it is when a decision would move it", () => {
    const night = compile(rich());
    const actions = [{ month: 1, type: "set" as const, lever: "posture", value: 1 }];
    const moved = courseOf(night, "lever.posture", monthsOf(night, { answer: { night: "act" } }));
    const pinned = courseOf(night, "lever.posture", monthsOf(night, { actions, answer: { night: "act" } }));
    expect(moved).toContain(3);
    expect(new Set(pinned.slice(1))).toEqual(new Set([1]));
  });

  test("they come in file order, before the answers and before the policy", () => {
    const types = actionsOf(model, {
      base: "first",
      answer: { "movement-restriction": "accept" },
      actions: [
        { month: 2, type: "message", theme: "reassure" },
        { month: 1, type: "inject", event: "movement-restriction", region: "north" },
        { month: 2, type: "set", lever: "posture", value: 3 },
      ],
    }).map((action) => `${action.turn} ${action.type}`);
    expect(types.slice(0, 7)).toEqual([
      ...["1 inject", "1 end-turn", "2 message", "2 set", "2 choose", "2 choose", "2 end-turn"],
    ]);
  });

  test("what is illegal in its month ends the play, naming action, month and reason", () => {
    const arm = { format: 1 as const, actions: [{ month: 2, type: "set" as const, lever: "posture", value: 9 }] };
    const play = () => playArm(model, "1", armStrategy(model, arm));
    expect(play).toThrow(PlayError);
    expect(play).toThrow(/month 2.*"lever":"posture".*9 is outside the range/);
  });

  test.each([
    ["a dilemma before its month", { month: 1, type: "choose" as const, dilemma: "checkpoint", option: "accept" }],
    ["a unit before it arrives", deploy(1, "battalion-2", "south")],
    ["a unit against its caveat", deploy(4, "battalion-2", "north")],
    ["an unknown event", { month: 1, type: "inject" as const, event: "earthquake" }],
    ["more effort than there is", { month: 1, type: "effort" as const, output: "4.3", points: 5 }],
    [
      "more money than there is",
      { month: 1, type: "spend" as const, fund: "quick-impact", region: "north", amount: 9 },
    ],
  ])("illegal: %s", (_, action) => {
    expect(() => monthsOf(model, { actions: [action] })).toThrow(PlayError);
  });
});

function deploy(month: number, unit: string, region: string) {
  return { month, type: "deploy" as const, unit, region, stance: "area" as const, base: "temporary" as const };
}

describe("turns of three months", () => {
  const quarterly = minimalModel({ "minimal/scenario.yaml": [["turn: 1", "turn: 3"]] });

  test("an action in the middle of a quarter takes place in its month", () => {
    const actions = [{ month: 5, type: "set" as const, lever: "posture", value: 4 }];
    expect(courseOf(quarterly, "lever.posture", monthsOf(quarterly, { actions }))).toEqual([2, 2, 2, 2, 2, 4, 4]);
    expect(actionsOf(quarterly, { actions }).find((action) => action.type === "set")).toMatchObject({
      turn: 2,
      month: 5,
    });
  });

  test("an event that asks within a quarter is answered in the next", () => {
    const actions = [{ month: 2, type: "inject" as const, event: "movement-restriction", region: "north" }];
    const last = monthsOf(quarterly, { actions, answer: { "movement-restriction": "accept" } })[6]!;
    expect(last.decisions.find((decision) => decision.id === "movement-restriction")).toMatchObject({
      ...{ month: 4, option: "accept", by: "leadership" },
    });
  });
});
