// Proves the closed vocabulary of content: one executor for each kind of effect, one test for each kind of condition, both
// kinds of factor, and the readings that the engine writes for rules to read.
import { describe, expect, test } from "vitest";
import { compile, start } from "../../src/engine/index.ts";
import type { Condition, Effect, Factor } from "../../src/scenario/schema/index.ts";
import { begin, course, type Game, now, pass, value } from "./support/game.ts";
import { dilemma, event, influence, letter, option, stock, type Tiny, tiny } from "./support/tiny.ts";

const unit = {
  kind: "battalion",
  persons: 700,
  strength: 1,
  symbol: "SFGPUCI----E---",
  region: "north",
  stance: "area",
  base: "permanent",
} as const;
const more: Tiny = {
  marks: ["promised"],
  units: [
    { id: "battalion-1", ...unit },
    { id: "police-1", ...unit, kind: "formed-police" },
    { id: "engineers-1", ...unit, kind: "engineers", strength: 2 },
    { id: "reserve-1", ...unit, kind: "reserve", stance: "reserve", strength: 0.2 },
  ],
  events: [event({ id: "riot", scope: "region" }), event({ id: "herald" })],
  tray: [letter("thanks", { months: undefined })],
  targets: [{ id: "government", party: "government", purposes: ["ask", "warn"] }],
  facts: [
    {
      id: "restriction",
      values: [
        { id: "clumsy", weight: 1 },
        { id: "cover", weight: 1 },
      ],
    },
  ],
  model: { variables: [stock("calm"), { id: "lever.posture", kind: "lever", start: 2, min: 0, max: 4 }] },
};

/** A game after a month in which an option with these effects was chosen. */
function acted(...effects: Effect[]): Game {
  const dilemmas = [
    dilemma({ options: [option("act", { effects }), option("wait")] }),
    dilemma({ id: "other", opens: {} }),
  ];
  return pass(begin(tiny({ ...more, dilemmas })), 1, { type: "choose", dilemma: "choice", option: "act" });
}

describe("each kind of effect", () => {
  test("gauge: moves a stock", () => {
    expect(value(acted({ gauge: "calm", by: -3 }), "calm")).toBe(47);
  });
  test("event: makes it strike in the same month, in a region where one is named", () => {
    expect(now(acted({ event: "riot", region: "south" }, { event: "herald" })).events).toEqual([
      { id: "riot", region: "south", month: 1 },
      { id: "herald", region: null, month: 1 },
    ]);
  });
  test("dilemma: puts it on the table for the next month", () => {
    expect(now(acted({ dilemma: "other" })).desk).toMatchObject([{ id: "other", opened: 2 }]);
  });
  test("lever: sets it, within its limits, for this month's rules", () => {
    expect(value(acted({ lever: "posture", value: 9 }), "lever.posture")).toBe(4);
  });
  test("mark and unmark", () => {
    const marked = acted({ mark: "promised" });
    expect([now(marked).marks, value(marked, "mark.promised")]).toEqual([["promised"], 1]);
    expect(now(acted({ mark: "promised" }, { mark: "promised" })).marks).toEqual(["promised"]);
    expect(now(acted({ mark: "promised" }, { unmark: "promised" })).marks).toEqual([]);
  });
  test("tray: puts a letter on top of the next tray, once", () => {
    expect(now(acted({ tray: "thanks" }, { tray: "thanks" })).tray).toEqual([{ id: "thanks", month: 2 }]);
  });
  test("road: closes it for so many months", () => {
    expect(course(pass(acted({ road: "north-south", closed: 2 }), 3), "road.north-south")).toEqual([1, 0, 0, 1, 1]);
  });
  test("road: closed by an event for so many months, from the next on", () => {
    const flood = event({ id: "flood", at: [1], effects: [{ road: "north-south", closed: 2 }] });
    expect(course(pass(begin(tiny({ events: [flood] })), 4), "road.north-south")).toEqual([1, 1, 0, 0, 1]);
  });
  test("unit: moves, changes or frees it", () => {
    const game = acted({ unit: "battalion-1", across: { south: 1 }, stance: "point", base: "temporary", free: true });
    expect(now(game).units["battalion-1"]).toEqual({
      places: { south: 1 },
      stance: "point",
      base: "temporary",
      awayUntil: -1,
      free: true,
    });
    expect([
      value(game, "force.south.point"),
      value(game, "force.south.bases"),
      value(game, "force.north.area"),
    ]).toEqual([1, 0.5, 0]);
  });

  test("`*` is the place in hand: the region of the event, the party of an engagement", () => {
    const variables = [stock("region.*.trust", { scope: "region" }), stock("consent.*", { scope: "party" })];
    const rule = {
      id: "talk",
      with: "party",
      mechanism: "first",
      source: "design",
      grade: "D",
      effects: [{ gauge: "consent.*", by: 2 }],
    } as const;
    const riot = event({
      id: "riot",
      scope: "region",
      regions: ["south"],
      at: [1],
      effects: [{ gauge: "region.*.trust", by: -4 }],
    });
    const scenario = tiny({
      ...more,
      events: [riot],
      model: { variables, engagementRules: [{ ...rule, effects: [...rule.effects] }] },
    });
    const game = pass(begin(scenario), 1, { type: "engage", target: "government", purpose: "ask", open: true });
    expect(
      ["region.north.trust", "region.south.trust", "consent.government", "consent.front"].map((name) =>
        value(game, name),
      ),
    ).toEqual([50, 46, 52, 50]);
  });

  test("an effect of an event may make another strike in the same month, each once in each place", () => {
    const ring = [
      event({ id: "one", at: [1], effects: [{ event: "two" }] }),
      event({ id: "two", effects: [{ event: "one" }] }),
    ];
    const game = pass(begin(tiny({ events: ring })));
    expect(now(game).events.map(({ id }) => id)).toEqual(["one", "two"]);
  });
});

describe("events", () => {
  test.each<[string, Parameters<typeof event>[0], number[]]>([
    ["in the months named", { id: "e", at: [2, 4] }, [2, 4]],
    ["in the months named, where its condition holds", { id: "e", at: [2, 4], when: { month: { from: 3 } } }, [4]],
    ["in a range, at most so many times", { id: "e", months: { from: 3, to: 9 }, most: 2 }, [3, 4]],
    ["by a hazard that is certain", { id: "e", hazard: { chance: 1 }, most: 1 }, [1]],
    ["by a hazard that is none", { id: "e", hazard: { chance: 0 } }, []],
    ["never by itself", { id: "e" }, []],
  ])("strike %s", (_, spec, months) => {
    expect(now(pass(begin(tiny({ events: [event(spec)] })), 6)).events.map(({ month }) => month)).toEqual(months);
  });

  test("a count is read in the month after", () => {
    const influences = [influence({ from: "count.e", to: "calm", span: 1, weight: 1 })];
    expect(
      course(pass(begin(tiny({ events: [event({ id: "e", at: [1, 2] })], model: { influences } })), 3), "calm"),
    ).toEqual([50, 50, 51, 53]);
  });
});

describe("each kind of condition", () => {
  const scenario = tiny({ ...more, dilemmas: [dilemma()] });
  const model = compile(scenario);
  const base = start(model, "1", { facts: { restriction: "cover" } });
  const decision = {
    id: "choice",
    kind: "dilemma",
    region: null,
    step: null,
    month: 2,
    option: "act",
    mode: "delegated",
    dissent: [],
    conditions: ["medevac"],
    explained: true,
    by: "leadership",
  } as const;
  const state = {
    ...base,
    marks: ["promised"],
    decisions: [
      { ...decision, dissent: [], conditions: ["medevac"] },
      { ...decision, id: "night", step: "first", option: "move", dissent: [], conditions: [] },
    ],
    events: [
      { id: "riot", region: "north", month: 1 },
      { id: "riot", region: "north", month: 3 },
      { id: "herald", region: null, month: 3 },
    ],
    engagements: [{ target: "government", purpose: "warn", open: true, month: 2 }],
    units: { ...base.units, "police-1": { ...base.units["police-1"]!, awayUntil: 4 } },
  };
  test.each<[Condition, boolean]>([
    [{ gauge: "calm", atLeast: 50 }, true],
    [{ gauge: "calm", below: 50 }, false],
    [{ gauge: "calm", atLeast: 40, below: 60 }, true],
    [{ fact: "restriction", is: "cover" }, true],
    [{ fact: "restriction", is: "clumsy" }, false],
    [{ mark: "promised" }, true],
    [{ mark: "other" }, false],
    [{ month: { from: 4 } }, true],
    [{ month: { to: 3 } }, false],
    [{ chosen: "choice" }, true],
    [{ chosen: "choice", option: "act" }, true],
    [{ chosen: "choice", option: ["wait", "act"] }, true],
    [{ chosen: "choice", option: "wait" }, false],
    [{ chosen: "choice", with: "medevac" }, true],
    [{ chosen: "choice", with: "other" }, false],
    [{ chosen: "choice", mode: "delegated" }, true],
    [{ chosen: "choice", mode: "consensus" }, false],
    [{ chosen: "night" }, false],
    [{ chosen: "night", step: "first", option: "move" }, true],
    [{ happened: "riot" }, true],
    [{ happened: "riot", region: "*" }, true],
    [{ happened: "riot", region: "south" }, false],
    [{ happened: "riot", within: 1 }, true],
    [{ happened: "riot", times: 2 }, true],
    [{ happened: "riot", times: 2, within: 1 }, false],
    [{ happened: "herald", within: 0 }, false],
    [{ engaged: "government" }, true],
    [{ engaged: "government", purpose: "ask" }, false],
    [{ engaged: "government", within: 1 }, false],
    [{ unit: "battalion-1" }, true],
    [{ unit: "battalion-1", in: "*" }, true],
    [{ unit: "battalion-1", in: "south" }, false],
    [{ unit: "battalion-1", stance: "area", base: "permanent" }, true],
    [{ unit: "battalion-1", stance: "point" }, false],
    [{ unit: "police-1" }, false],
    [{ all: [{ mark: "promised" }, { gauge: "calm", atLeast: 50 }] }, true],
    [{ all: [{ mark: "promised" }, { mark: "other" }] }, false],
    [{ any: [{ mark: "other" }, { mark: "promised" }] }, true],
    [{ any: [{ mark: "other" }] }, false],
    [{ not: { mark: "other" } }, true],
  ])("%j in month 4, in the north: %s", (condition, holds) => {
    expect(model.testOf(condition, "north")(state.numbers, state, 4)).toBe(holds);
  });

  const calmFactor = (low: number, high: number): Factor => ({
    by: "calm",
    from: { at: low, times: 0.5 },
    to: { at: high, times: 2 },
  });
  test.each<[string, Factor[] | undefined, number]>([
    ["none", undefined, 1],
    ["below its first point", [calmFactor(60, 90)], 0.5],
    ["above its last", [calmFactor(10, 40)], 2],
    ["half-way between", [calmFactor(40, 60)], 1.25],
    ["falling: the points may be in either order", [calmFactor(60, 40)], 1.25],
    ["under a condition that holds", [{ when: { mark: "promised" }, times: 3 }], 3],
    ["under one that does not", [{ when: { mark: "other" }, times: 3 }], 1],
    ["several multiply", [calmFactor(40, 60), { when: { mark: "promised" }, times: 2 }], 2.5],
  ])("factors: %s", (_, factors, product) => {
    expect(model.scaleOf(factors, null)(state.numbers, state, 4)).toBe(product);
  });
});

describe("readings", () => {
  test("forces by stance and kind, bases, the reserve, constants, messages, months and marks", () => {
    const game = pass(begin(tiny({ ...more, missionMonth: 5 })), 3, { type: "message", theme: "warn" });
    const readings = {
      "force.north.area": 1,
      "force.north.point": 0,
      "force.north.police": 1,
      "force.north.engineers": 2,
      "force.north.bases": 1,
      "force.reserve": 0.2,
      "region.south.population": 100,
      "region.south.need": 2,
      "party.front.obstruction": 0.25,
      "party.front.armed": 1,
      "message.warn": 1,
      "message.listen": 0,
      "road.north-south": 1,
      "mark.promised": 0,
      month: 3,
      "mission-month": 7,
    };
    for (const [name, expected] of Object.entries(readings))
      expect([name, value(game, name)]).toEqual([name, expected]);
    expect(course(game, "early").slice(1)).toEqual([1, 1, 0]);
    const { restriction } = now(game).facts;
    expect(["clumsy", "cover"].map((is) => value(game, `fact.restriction.${is}`))).toEqual(
      restriction === "clumsy" ? [1, 0] : [0, 1],
    );
  });
});

describe("the tray", () => {
  const months = { from: 1, to: 1 };
  const trayOf = (tray: Tiny["tray"]) => now(begin(tiny({ tray }))).tray.map(({ id }) => id);
  test("holds six at most, the weightiest first, and one voice of people affected", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((id) => letter(id, { months }));
    expect(trayOf(many)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(trayOf([...many, letter("heavy", { months, weight: 3 })])[0]).toBe("heavy");
    expect(trayOf([...many, letter("village", { months, affected: true })])).toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
      "village",
    ]);
  });
  test("a letter comes once", () => {
    expect(now(pass(begin(tiny({ tray: [letter("a")] })), 3)).tray).toEqual([{ id: "a", month: 1 }]);
  });
});
