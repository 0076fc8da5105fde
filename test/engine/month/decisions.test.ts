// Proves what decisions do and when: requests that are answered late, in part or not at all; referral; deferral; silence;
// steps of a dilemma in hours; conditions attached; options foreclosed; events that ask; money; caveats.
import { describe, expect, test } from "vitest";
import { type Action, type State, seeDesk } from "../../../src/engine/index.ts";
import type { Dilemma, Option } from "../../../src/scenario/schema/index.ts";
import { begin, course, type Game, now, pass, refusal, take, value } from "../support/game.ts";
import { dilemma, event, option, tiny } from "../support/tiny.ts";

const choose = (chosen: string, more: Partial<Extract<Action, { type: "choose" }>> = {}): Action => ({
  type: "choose",
  dilemma: "choice",
  option: chosen,
  ...more,
});
const calm = (by: number) => ({ gauge: "calm", by });
/** A game with the one dilemma `choice`. */
const facing = (more: Partial<Dilemma>, seed = "a"): Game => begin(tiny({ dilemmas: [dilemma(more)] }), seed);
const decided = (game: Game) =>
  now(game).decisions.map(({ month, step, option: taken, by }) => [month, step, taken, by]);

describe("a decision", () => {
  test("takes effect in its month, and leaves the table", () => {
    const game = pass(facing({ options: [option("act", { effects: [calm(3)] }), option("wait")] }), 1, choose("act"));
    expect(value(game, "calm")).toBe(53);
    expect(decided(game)).toEqual([[1, null, "act", "leadership"]]);
    expect(now(game).desk).toEqual([]);
  });

  test("may be changed until the month ends: the later order counts", () => {
    const options = [option("act", { effects: [calm(3)] }), option("wait", { effects: [calm(-3)] })];
    const game = pass(facing({ options }), 1, choose("act"), choose("wait"));
    expect([value(game, "calm"), now(game).decisions.length]).toEqual([47, 1]);
  });

  test("records mode, dissent, conditions and whether it was explained", () => {
    const rider = { id: "medevac", effects: [calm(1)] };
    const how = { mode: "over-dissent", dissent: ["fc"], conditions: ["medevac"], rationale: "time is short" } as const;
    const game = pass(
      facing({ conditions: [rider] }),
      1,
      choose("act", { ...how, dissent: ["fc"], conditions: ["medevac"] }),
    );
    expect(now(game).decisions[0]).toMatchObject({
      mode: "over-dissent",
      dissent: ["fc"],
      conditions: ["medevac"],
      explained: true,
    });
    expect(value(game, "calm")).toBe(51);
  });

  test.each([
    ["over-dissent", "because", 50],
    ["over-dissent", " ", 49],
    ["over-dissent", undefined, 49],
    ["consensus", undefined, 50],
  ] as const)("%s explained by %j: overruling costs only where it is unexplained", (mode, rationale, after) => {
    const rule = {
      id: "unexplained",
      mode: "over-dissent",
      explained: false,
      mechanism: "second",
      source: "design",
      grade: "C",
      effects: [calm(-1)],
    } as const;
    const scenario = tiny({
      dilemmas: [dilemma()],
      model: { decisionRules: [{ ...rule, effects: [...rule.effects] }] },
    });
    expect(value(pass(begin(scenario), 1, choose("act", { mode, rationale, dissent: ["fc"] })), "calm")).toBe(after);
  });
});

describe("a request", () => {
  const asking = (more: Partial<NonNullable<Option["request"]>>): Option =>
    option("act", { request: { months: 2, chance: 0.5, refused: [calm(-5)], ...more }, effects: [calm(5)] });
  const outcomes = (game: Game) => now(game).answers.map(({ outcome, month }) => [outcome, month]);

  test.each([
    ["granted", { chance: 1 }, 55],
    ["refused", { chance: 0 }, 45],
    ["granted", { chance: 0.5, times: [{ when: { month: { from: 3 } }, times: 2 }] }, 55],
    ["refused", { chance: 1, times: [{ by: "calm", from: { at: 40, times: 1 }, to: { at: 50, times: 0 } }] }, 45],
  ])("is %s two months after it was asked, by what holds then", (outcome, request, after) => {
    const game = pass(facing({ options: [asking(request), option("wait")] }), 3, choose("act"));
    expect(course(game, "calm")).toEqual([50, 50, 50, after]);
    expect(outcomes(game)).toEqual([[outcome, 3]]);
  });

  test("is met in part half of the time where it is not granted, if there is a part", () => {
    const partly = Array.from({ length: 1200 }, (_, seed) =>
      pass(
        facing({ options: [asking({ chance: 0.4, partly: [calm(1)] }), option("wait")] }, `${seed}`),
        3,
        choose("act"),
      ),
    );
    const share = (after: number) => partly.filter((game) => value(game, "calm") === after).length / partly.length;
    expect(share(55)).toBeCloseTo(0.4, 1);
    expect(share(51)).toBeCloseTo(0.3, 1);
    expect(share(45)).toBeCloseTo(0.3, 1);
  });

  test("referred to New York comes back a month later, and only then starts the option's own request", () => {
    const game = pass(
      facing({ options: [asking({ chance: 1 }), option("wait", { effects: [calm(2)] })] }),
      5,
      choose("act", { mode: "referred" }),
    );
    expect(outcomes(game)).toEqual([["granted", 4]]);
    expect(
      course(
        pass(
          facing({ options: [option("act"), option("wait", { effects: [calm(2)] })] }),
          3,
          choose("wait", { mode: "referred" }),
        ),
        "calm",
      ),
    ).toEqual([50, 50, 52, 52]);
  });

  test("costs its money when it is asked", () => {
    const funds = [
      { id: "quick", gauge: "calm", mechanism: "first", source: "design", grade: "D", effects: [] },
    ] as const;
    const options = [{ ...asking({ chance: 0, refused: [] }), funds: { quick: 4 } }, option("wait")];
    const scenario = tiny({
      dilemmas: [dilemma({ options })],
      model: { funds: funds.map((fund) => ({ ...fund, effects: [] })) },
    });
    expect(course(pass(begin(scenario), 3, choose("act")), "calm")).toEqual([50, 46, 46, 46]);
  });
});

describe("time on the table", () => {
  const costly = { silence: [calm(-2)], options: [option("act"), option("wait", { effects: [calm(-1)] })] };
  const until = (month: number): Action => ({
    type: "defer",
    dilemma: "choice",
    reason: "an answer is due",
    until: month,
  });

  test("silence falls to the status quo at the end of the last month, and costs", () => {
    const game = pass(facing({ open: 2, ...costly }), 3);
    expect(course(game, "calm")).toEqual([50, 50, 47, 47]);
    expect(decided(game)).toEqual([[2, null, "wait", "silence"]]);
  });

  test("choosing the status quo is a decision, not silence", () => {
    expect(course(pass(facing({ open: 2, ...costly }), 2, choose("wait")), "calm")).toEqual([50, 49, 49]);
  });

  test("a deferral is a decision: it has its price, and keeps the matter open to its date", () => {
    const game = pass(facing({ open: 1, defer: { months: 2, effects: [calm(-0.5)] }, ...costly }), 1, until(3));
    expect(now(game).desk).toMatchObject([{ id: "choice", due: 3, deferred: true }]);
    expect(course(pass(game, 2), "calm")).toEqual([50, 49.5, 49.5, 46.5]);
    expect(decided(pass(game, 1, choose("act")))).toEqual([[2, null, "act", "leadership"]]);
    expect(refusal(game, until(3))).toBe("not-deferrable");
  });

  test("a choice takes the place of a deferral of the same turn, and the other way round", () => {
    expect(now(pass(facing(costly), 1, until(3), choose("act"))).desk).toEqual([]);
    expect(now(pass(facing(costly), 1, choose("act"), until(3))).desk).toHaveLength(1);
  });

  test("what is opened by a condition comes once, in the month after it holds", () => {
    const opens = { when: { gauge: "calm", below: 45 } };
    const game = pass(
      pass(facing({ opens, open: 1 }), 1, { type: "override", gauge: "calm", by: -10, reason: "test" }),
      0,
    );
    expect(now(game).desk).toMatchObject([{ id: "choice", opened: 2, due: 2 }]);
    expect(now(pass(game, 4)).decisions).toHaveLength(1);
  });

  test("what an effect opens lies there the next month; after the last month nothing is opened or fallen silent", () => {
    const follow = dilemma({ id: "follow-up", opens: {}, open: 1, silence: [calm(-9)] });
    const first = (month: number) =>
      dilemma({
        opens: { month },
        open: 1,
        options: [option("act", { effects: [{ dilemma: "follow-up" }] }), option("wait")],
      });
    const early = pass(begin(tiny({ dilemmas: [first(1), follow] })), 1, choose("act"));
    expect(now(early).desk).toMatchObject([{ id: "follow-up", opened: 2, due: 2 }]);
    const late = pass(begin(tiny({ months: 2, dilemmas: [first(2), follow] })), 1);
    const last = pass(late, 1, choose("act"));
    expect([now(last).desk, value(last, "calm")]).toEqual([[], 50]);
  });
});

test("in the workshop cut a dilemma outside it follows its seat's standing instruction in its first month", () => {
  const options = [option("act", { effects: [calm(3)] }), option("wait")];
  const standing = [{ dilemma: "choice", seat: "fc", option: "act" } as const];
  const scenario = tiny({
    dilemmas: [dilemma({ options, silence: [calm(-9)] })],
    workshopCut: { dilemmas: [], standing },
  });
  const game = pass(begin(scenario, "a", { cut: true }));
  expect([value(game, "calm"), now(game).desk]).toEqual([53, []]);
  expect(decided(game)).toEqual([[1, null, "act", "standing"]]);
  expect(now(pass(begin(scenario))).desk).toHaveLength(1);
});

describe("steps of a dilemma in hours", () => {
  const step = (id: string, by: number) => ({
    id,
    reports: [{ id: "seen" }, { id: "moved", when: { chosen: "choice", step: "first", option: "move" } }],
    default: "hold",
    options: [
      { id: "hold", effects: [calm(-by)] },
      { id: "move", effects: [calm(by)] },
    ],
  });
  const hours: Partial<Dilemma> = {
    tempo: "hours",
    open: 2,
    steps: [step("first", 1), step("second", 10)],
    options: [option("act", { effects: [calm(5)] }), option("wait")],
  };
  const move = (at: string) => choose("move", { step: at });

  test("each is carried out in turn, then the choice", () => {
    const game = pass(facing(hours), 1, move("first"), move("second"), choose("act"));
    expect(value(game, "calm")).toBe(66);
    expect(decided(game)).toEqual([
      [1, "first", "move", "leadership"],
      [1, "second", "move", "leadership"],
      [1, null, "act", "leadership"],
    ]);
  });

  test("come in order, and before the choice", () => {
    expect(refusal(facing(hours), move("second"))).toBe("step-missing");
    expect(refusal(take(facing(hours), move("first")), choose("act"))).toBe("step-missing");
  });

  test("a step taken in an earlier month stands, and is not taken twice", () => {
    const game = pass(facing(hours), 1, move("first"));
    expect(value(game, "calm")).toBe(51);
    expect(refusal(game, move("first"))).toBe("already-decided");
    expect(value(pass(game, 1, move("second"), choose("act")), "calm")).toBe(66);
  });

  test("silence takes the steps that are missing by their defaults", () => {
    const game = pass(facing(hours), 2, move("first"));
    expect(value(game, "calm")).toBe(41);
    expect(decided(game)).toEqual([
      [1, "first", "move", "leadership"],
      [2, "second", "hold", "silence"],
      [2, null, "wait", "silence"],
    ]);
  });

  test("reports of a step rest on the step before", () => {
    const reports = (game: Game) => seeDesk(game.model, now(game))[0]!.steps.map((seen) => seen.reports);
    expect(reports(facing(hours))).toEqual([["seen"], ["seen"]]);
    expect(reports(take(facing(hours), move("first")))[1]).toEqual(["seen", "moved"]);
  });
});

describe("foreclosure", () => {
  const later = dilemma({ id: "later", options: [option("act"), option("wait")] });
  const first = dilemma({ options: [option("act", { forecloses: ["later.act"] }), option("wait")] });
  const both = begin(tiny({ dilemmas: [first, later] }));
  const act: Action = { type: "choose", dilemma: "later", option: "act" };

  test.each<[string, Game, string | null]>([
    ["is open before", both, null],
    ["is closed once that was decided", pass(both, 1, choose("act")), "foreclosed"],
    ["is closed in the same turn already", take(both, choose("act")), "foreclosed"],
    ["stays open after the other option", pass(both, 1, choose("wait")), null],
  ])("the option %s", (_, game, code) => {
    expect(refusal(game, act)).toBe(code);
  });
});

describe("an event that asks", () => {
  const asks = {
    months: 1,
    authority: "hom",
    default: "report",
    silence: [calm(-3)],
    options: [option("respond", { effects: [calm(2)] }), option("report", { effects: [calm(-1)] })],
  } as const;
  const attack = event({
    id: "attack",
    scope: "region",
    at: [1],
    effects: [calm(-1)],
    asks: { ...asks, silence: [calm(-3)], options: [...asks.options] },
  });
  const struck = pass(begin(tiny({ events: [attack] })));

  test("lies on the table in the month after, once for each place", () => {
    expect(now(struck).desk.map(({ id, region, opened, due }) => [id, region, opened, due])).toEqual([
      ["attack", "north", 2, 2],
      ["attack", "south", 2, 2],
    ]);
  });

  test("each is answered by itself; what is left is silence", () => {
    const game = pass(struck, 1, { type: "choose", dilemma: "attack", option: "respond", region: "south" });
    expect(value(game, "calm")).toBe(48 + 2 - 3 - 1);
    expect(now(game).decisions.map(({ region, option: taken, by }) => [region, taken, by])).toEqual([
      ["south", "respond", "leadership"],
      ["north", "report", "silence"],
    ]);
  });
});

describe("units", () => {
  const unit = {
    id: "battalion-2",
    kind: "battalion",
    persons: 800,
    strength: 1,
    symbol: "SFGPUCI----E---",
    region: "south",
    stance: "area",
    base: "permanent",
  } as const;
  const withUnit = (more: object, effects: Option["effects"] = []) =>
    begin(
      tiny({
        units: [{ ...unit, ...more }],
        dilemmas: [dilemma({ options: [option("act", { effects }), option("wait")] })],
      }),
    );
  const deploy = (region: string, more = {}): Action => ({
    type: "deploy",
    unit: "battalion-2",
    region,
    stance: "area",
    base: "permanent",
    ...more,
  });
  const forces = (game: Game) => [value(game, "force.north.area"), value(game, "force.south.area")];

  test("a move counts in its own month", () => {
    expect(forces(pass(withUnit({}), 1, deploy("north")))).toEqual([1, 0]);
  });

  test("a caveat binds until it is lifted", () => {
    const bound = withUnit({ caveat: ["south"] }, [{ unit: "battalion-2", free: true }]);
    expect(refusal(bound, deploy("north"))).toBe("caveat");
    const free = pass(bound, 1, choose("act"));
    expect(forces(pass(free, 1, deploy("north")))).toEqual([1, 0]);
  });

  test("what has not arrived stands nowhere, for readings and for conditions alike", () => {
    const opens = { when: { unit: "battalion-2" } };
    const scenario = tiny({ units: [{ ...unit, arrives: 3 }], dilemmas: [dilemma({ opens })] });
    const game = pass(begin(scenario), 3);
    expect(course(game, "force.south.area")).toEqual([0, 0, 0, 1]);
    expect(game.states.map((state: State) => state.desk.length)).toEqual([0, 0, 1, 1]);
  });

  test("spread over regions by share, and away for some months", () => {
    const spread = pass(
      withUnit({}, [{ unit: "battalion-2", across: { north: 0.25, south: 0.75 }, base: "temporary" }]),
      1,
      choose("act"),
    );
    expect(forces(spread)).toEqual([0.25, 0.75]);
    expect([value(spread, "force.north.bases"), value(spread, "force.south.bases")]).toEqual([0.125, 0.375]);
    const spent = pass(withUnit({}, [{ unit: "battalion-2", away: 2 }]), 4, choose("act"));
    expect(course(spent, "force.south.area")).toEqual([1, 0, 0, 1, 1]);
    expect(refusal(pass(withUnit({}, [{ unit: "battalion-2", away: 2 }]), 1, choose("act")), deploy("north"))).toBe(
      "unit-away",
    );
  });
});
