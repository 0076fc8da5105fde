// Proves that each of the engine's own numbers does what its text says, at another value than the shipped one too, and that
// a parameter set gives it another value.
import { describe, expect, test } from "vitest";
import {
  type ActionOf,
  causesInPlay,
  compile,
  type Line,
  levelOf,
  observe,
  openLedger,
  seeGauge,
  seeMeans,
} from "../../src/engine/index.ts";
import type { EngineNumber, Unit } from "../../src/scenario/schema/index.ts";
import { engineNumbers } from "../support/engine-numbers.ts";
import { begin, course, type Game, now, pass, refusal, take, value } from "./support/game.ts";
import { dilemma, letter, option, stock, type Tiny, tiny } from "./support/tiny.ts";

const seedsOf = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
const act: ActionOf<"choose"> = { type: "choose", dilemma: "choice", option: "act" };

/** A tiny scenario under a parameter set that gives numbers of the engine other values. */
function under(changes: Partial<Record<EngineNumber, number>>, scenario: Tiny = {}) {
  const list = Object.entries(changes).map(([engine, value]) => ({ engine: engine as EngineNumber, value }));
  return compile(tiny({ parameters: [{ id: "other", changes: list }], ...scenario }), "other");
}

test("a number is the scenario's own, what is drawn in its place, or what a parameter set makes of either", () => {
  const scenario = tiny({
    engine: engineNumbers({ "tray-size": 5, "meeting-slots": 2 }),
    parameters: [
      { id: "mainstream", changes: [] },
      { id: "other", changes: [{ engine: "tray-size", value: 9 }] },
    ],
  });
  const numbers = (set: string) => {
    const { engine } = compile(scenario, set, { engine: { "tray-size": 7, "referral-months": 3 } });
    return [engine["tray-size"], engine["meeting-slots"], engine["referral-months"]];
  };
  expect(numbers("mainstream")).toEqual([7, 2, 3]);
  expect(numbers("other")).toEqual([9, 2, 3]);
  expect(compile(scenario).engine["tray-size"]).toBe(5);
});

describe("what a run depends on:", () => {
  test.each([0, 0.2, 1])("a share of %d of what is not granted is met in part", (share) => {
    const request = { months: 1, chance: 0, partly: [{ gauge: "calm", by: 1 }], refused: [] };
    const options = [option("act", { authority: "capital", request }), option("wait")];
    const model = under({ "partly-granted": share }, { dilemmas: [dilemma({ options })] });
    const seeds = seedsOf(1200);
    const met = seeds.filter((seed) => value(pass(begin(model, seed), 2, act), "calm") === 51);
    expect(met.length / seeds.length).toBeCloseTo(share, 1);
  });

  const unit: Unit = {
    ...{ id: "battalion", kind: "battalion", persons: 700, strength: 1, symbol: "SFGPUCI----E---" },
    ...{ region: "north", stance: "area", base: "temporary" },
  };
  test("a temporary base counts a part of a permanent one", () => {
    const bases = (base: Unit["base"]) =>
      value(begin(under({ "temporary-base": 0.3 }, { units: [{ ...unit, base }] })), "force.north.bases");
    expect([bases("temporary"), bases("permanent")]).toEqual([0.3, 1]);
  });

  test("a mission is young for some months", () => {
    const game = pass(begin(under({ "young-mission": 3 }, { missionMonth: 1 })), 5);
    expect(course(game, "early")).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test("New York answers after some months", () => {
    const options = [option("act", { effects: [{ gauge: "calm", by: 1 }] }), option("wait")];
    const model = under({ "referral-months": 3 }, { dilemmas: [dilemma({ options })] });
    const game = pass(begin(model), 5, { ...act, mode: "referred" });
    expect(course(game, "calm")).toEqual([50, 50, 50, 50, 51, 51]);
  });

  test("a meeting takes time", () => {
    const model = under({ "meeting-slots": 2 }, { targets: [{ id: "chiefs", purposes: ["listen"] }] });
    const meet = { type: "engage", target: "chiefs", purpose: "listen", open: true } as const;
    const game = take(begin(model), meet);
    const { slots, effort } = seeMeans(model, now(game));
    expect(slots).toEqual({ total: 3, taken: 2 });
    // The model has outputs, but no levers of effort.
    expect(effort.taken).toBe(0);
    expect(refusal(game, meet)).toBe("no-time-left");
  });

  test("a month brings no more letters than a tray holds", () => {
    const tray = ["a", "b", "c", "d", "e"].map((id) => letter(id));
    const game = begin(under({ "tray-size": 2 }, { tray }));
    expect(now(pass(game)).tray.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  test.each([
    [0, [0.5, 0.5]],
    [0.5, [0.7, 0.3]],
    [1, [0.9, 0.1]],
  ])("at %d, wrong findings name the likelier of two other values and the rarer one in %j", (byOdds, shares) => {
    const values = [
      { id: "so", weight: 10 },
      { id: "likely", weight: 9 },
      { id: "rare", weight: 1 },
    ];
    const work = { id: "look", by: "jmac", slots: 0, months: 0, fact: "hidden", right: 0 } as const;
    const scenario = { facts: [{ id: "hidden", values }], dilemmas: [dilemma({ staffWork: [work] })] };
    const model = under({ "wrong-finding": byOdds }, scenario);
    const found = seedsOf(300).map((seed) => {
      const game = begin(model, seed, { facts: { hidden: "so" } });
      return now(take(game, { type: "consult", dilemma: "choice", work: "look" })).findings[0]?.value;
    });
    const share = (id: string) => found.filter((one) => one === id).length / found.length;
    expect(share("so")).toBe(0);
    expect(["likely", "rare"].map(share)).toEqual(shares.map((one) => expect.closeTo(one, 1)));
  });
});

describe("what is seen", () => {
  const variables = [stock("calm", { error: 10, high: "good" }), stock("information", { start: 100 })];
  const errorsOf = (game: Game) => {
    const { model, states } = game;
    return states.map((state) => observe(model, state, model.layout.byId.calm!).value - 50);
  };

  test("is wrong in the same way all along where all of the error lasts, and else anew each month", () => {
    const lasting = errorsOf(pass(begin(under({ "lasting-error": 1 }, { model: { variables } })), 3));
    const fresh = errorsOf(pass(begin(under({ "lasting-error": 0 }, { model: { variables } })), 3));
    expect(new Set(lasting).size).toBe(1);
    expect(new Set(fresh).size).toBe(4);
  });

  test("keeps its standard error, however much of it lasts", () => {
    for (const lasting of [0, 0.6, 0.9, 1]) {
      const model = under({ "lasting-error": lasting, "information-resolves": 0 }, { model: { variables } });
      const errors = seedsOf(300).map((seed) => errorsOf(begin(model, seed))[0]!);
      const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
      expect(spread).toBeGreaterThan(9);
      expect(spread).toBeLessThan(11);
    }
  });

  test("is less wrong the more information resolves", () => {
    const model = under({ "information-resolves": 0.6 }, { model: { variables } });
    expect(observe(model, now(begin(model)), model.layout.byId.calm!).error).toBeCloseTo(4, 9);
  });
});

describe("how a run is put into words:", () => {
  test("levels have bounds", () => {
    const model = under({ "level-fragile": 10, "level-holding": 20, "level-firm": 30 });
    expect([9, 10, 20, 30].map((one) => levelOf(model, one))).toEqual(["failing", "fragile", "holding", "firm"]);
    expect(levelOf(model, 9, "bad")).toBe("firm");
    expect([24, 25, 45, 65].map((one) => levelOf(compile(tiny()), one))).toEqual([
      ...["failing", "fragile", "holding", "firm"],
    ]);
  });

  test("a small change is no trend, be it small in points or beside the error", () => {
    const trend = (numbers: Partial<Record<EngineNumber, number>>) => {
      const options = [option("act", { effects: [{ gauge: "calm", by: 4 }] }), option("wait")];
      const variables = [stock("calm", { error: 5 })];
      const model = under(
        { "lasting-error": 1, ...numbers },
        { dilemmas: [dilemma({ options })], model: { variables } },
      );
      const { states } = pass(begin(model), 1, act);
      return seeGauge(model, states[1]!, states[0]!, "calm").trend;
    };
    expect(trend({})).toBe("rising");
    expect(trend({ "trend-points": 5 })).toBe("steady");
    expect(trend({ "trend-errors": 1 })).toBe("steady");
  });

  test("causes have bounds", () => {
    const lines = [2, 0.9, 0.4].map((by): Line => {
      const cause = { kind: "influence", id: `of-${by}` } as const;
      return {
        month: 1,
        read: 1,
        by,
        cause,
        mechanism: "first",
        source: "F01",
        grade: "B",
        known: true,
        through: null,
      };
    });
    const sizes = (changes: Partial<Record<EngineNumber, number>>) =>
      causesInPlay(under(changes), lines).causes.map(({ size }) => size);
    expect(sizes({})).toEqual(["some", "slight", "slight"]);
    expect(sizes({ "cause-large": 2, "cause-some": 0.8, "cause-slight": 0.5 })).toEqual(["large", "some"]);
  });
});

test("effects of meetings and courses from outside rest on what the engine's file says", () => {
  const grounds = { meeting: { source: "4.5", grade: "A" }, series: { grade: "C" } } as const;
  const scenario = tiny({
    engine: { ...engineNumbers(), grounds },
    targets: [{ id: "chiefs", purposes: ["listen"], effects: [{ gauge: "calm", by: 1 }] }],
    series: [
      {
        id: "oil",
        gauge: "calm",
        points: [
          { month: 1, value: 60 },
          { month: 2, value: 70 },
        ],
        source: "bank",
      },
    ],
  });
  const game = pass(begin(scenario), 1, { type: "engage", target: "chiefs", purpose: "listen", open: true });
  const lines = openLedger(game.model, game.pages).why("calm");
  expect(lines).toContainEqual(
    expect.objectContaining({ cause: { kind: "engagement", id: "chiefs" }, ...grounds.meeting }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ cause: { kind: "series", id: "oil" }, grade: "C" }));
});
