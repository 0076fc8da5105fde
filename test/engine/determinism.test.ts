// Proves that a run is the same whenever and wherever it is played: twice the same hashes, restored from JSON the same as
// straight on, with or without a ledger, nothing changed in place, nothing in the state that JSON cannot hold.
import { describe, expect, test } from "vitest";
import { action } from "../../src/engine/actions.ts";
import { type Action, type ActionType, compile, hashState, reduce, type State, start } from "../../src/engine/index.ts";
import { minimalScenario } from "../support/minimal.ts";
import { begin, type Game, now, pass, take } from "./support/game.ts";
import { playAtRandom } from "./support/random-player.ts";
import { rich } from "./support/rich.ts";

const models = { rich: compile(rich()), minimal: compile(minimalScenario()) };
const hashes = (game: Game) => game.states.map(hashState);
const roundTrip = (state: State): State => JSON.parse(JSON.stringify(state));

/** A run that uses every kind of action, as each is legal in the rich scenario. */
const everyKind: Action[][] = [
  [
    { type: "intent", priorities: ["calm"], refusal: "leave", sign: "silence" },
    { type: "effort", output: "4.3", points: 3 },
    { type: "engage", target: "government", purpose: "warn", open: true },
    { type: "engage", target: "chiefs", purpose: "listen", open: true },
    { type: "message", theme: "warn" },
    { type: "spend", fund: "quick", region: "south", amount: 2 },
    { type: "set", lever: "posture", value: 4 },
    { type: "deploy", unit: "battalion-1", region: "south", stance: "point", base: "temporary" },
  ],
  [
    { type: "position", seat: "fc", dilemma: "checkpoint", option: "insist", confidence: 2 },
    { type: "consult", dilemma: "checkpoint", work: "assessment" },
    { type: "defer", dilemma: "checkpoint", reason: "an answer is on its way", until: 4 },
    { type: "inject", event: "misconduct", region: "north" },
  ],
  [
    { type: "choose", dilemma: "misconduct", option: "conceal", seat: "facilitator" },
    { type: "override", gauge: "calm", by: -2.2, reason: "a ruling" },
  ],
  [
    {
      type: "choose",
      dilemma: "checkpoint",
      option: "ask",
      conditions: ["medevac"],
      mode: "over-dissent",
      dissent: ["fc"],
    },
  ],
  [{ type: "choose", dilemma: "night", step: "first-shots", option: "move" }],
  [
    { type: "choose", dilemma: "night", step: "second-call", option: "go" },
    { type: "choose", dilemma: "night", option: "act", mode: "referred", rationale: "time" },
    { type: "deploy", unit: "engineers-1", region: "north", stance: "point", base: "temporary" },
  ],
];

/** Plays a game on to its end by these orders, turn by turn. */
function playOn(game: Game, orders: Action[][]): Game {
  const played = orders.reduce((next, actions) => pass(next, 1, ...actions), game);
  return pass(played, 12 - now(played).month);
}

const playEveryKind = (seed: string) => playOn(begin(models.rich, seed), everyKind);

test("the run that uses every kind of action does use every kind", () => {
  const used = new Set<ActionType>([...everyKind.flat().map(({ type }) => type), "end-turn"]);
  expect(used).toEqual(new Set(action.options.map((option) => option.shape.type.value)));
});

describe.each(Object.entries(models))("the %s scenario", (_, model) => {
  test("the same run twice gives the same hashes; another seed gives others", () => {
    const [one, again, other] = ["1", "1", "2"].map((seed) => playAtRandom(begin(model, seed), "x"));
    expect(hashes(again!)).toEqual(hashes(one!));
    expect(hashes(other!)).not.toEqual(hashes(one!));
  });

  test("a model compiled anew, and one that has played other runs, give the same", () => {
    const fresh = compile(model.scenario);
    expect(hashes(playAtRandom(begin(fresh, "3"), "x"))).toEqual(hashes(playAtRandom(begin(model, "3"), "x")));
  });

  test("with and without a ledger the states are the same", () => {
    const game = playAtRandom(begin(model, "4"), "x");
    for (const state of game.states.slice(0, -1)) {
      const [withLedger, without] = [true, false].map((ledger) => reduce(model, state, { type: "end-turn" }, ledger));
      if ("rejected" in withLedger! || "rejected" in without!) throw new Error("end-turn was refused");
      expect(without!.state).toEqual(withLedger!.state);
      expect(without!.entries).toEqual([]);
    }
  });
});

describe("restore equals the straight run", () => {
  test.each(["1", "2", "3"])("seed %s, restored at every month, having used every kind of action", (seed) => {
    const straight = playEveryKind(seed);
    expect(now(straight).ended).not.toBeNull();
    straight.states.forEach((state, month) => {
      // The state as it was when the month's orders had been given: they are restored with it.
      const restored: Game = { model: compile(rich()), states: [roundTrip(state)], pages: [] };
      const played = month === 12 ? restored : playOn(pass(restored), everyKind.slice(month + 1));
      expect(hashes(played)).toEqual(hashes(straight).slice(month));
    });
  });

  test("restored after every single action", () => {
    let straight = begin(models.rich, "4");
    let restored = straight;
    for (const actions of everyKind) {
      for (const next of [...actions, { type: "end-turn" } as const]) {
        straight = take(straight, next);
        restored = take({ ...restored, states: [roundTrip(now(restored))] }, JSON.parse(JSON.stringify(next)));
        expect(now(restored)).toEqual(now(straight));
        expect(hashState(now(restored))).toBe(hashState(now(straight)));
      }
    }
  });
});

/** Whatever in a value is not plain JSON, as paths. */
function notPlain(value: unknown, path = "state"): string[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (value === null || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value !== "object") return [`${path}: ${typeof value}`];
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    return [`${path}: a ${prototype?.constructor?.name}`];
  return Object.entries(value).flatMap(([key, part]) => notPlain(part, `${path}.${key}`));
}

describe("the state", () => {
  test("is plain JSON at every moment of random runs", () => {
    for (const seed of ["1", "2", "3", "4"]) {
      for (const state of playAtRandom(begin(models.rich, seed), seed, 8).states) {
        expect(notPlain(state)).toEqual([]);
        expect(roundTrip(state)).toEqual(state);
      }
    }
    expect(playEveryKind("5").states.flatMap((state) => notPlain(state))).toEqual([]);
  });

  test("holds no minus zero, which JSON would lose", () => {
    const game = pass(begin(rich(), "1"), 1, { type: "set", lever: "posture", value: -0 });
    expect(notPlain(now(game))).toEqual([]);
  });

  test("has no key that looks like a number, which would be listed in another order", () => {
    const keys = (value: unknown): string[] =>
      typeof value !== "object" || value === null || Array.isArray(value)
        ? []
        : Object.entries(value).flatMap(([key, part]) => [key, ...keys(part)]);
    expect(keys(now(playEveryKind("1"))).filter((key) => /^\d+$/.test(key))).toEqual([]);
  });

  test("depends on the seed only where the seed draws: two seeds start from the same numbers", () => {
    const [one, other] = ["1", "2"].map((seed) => start(models.minimal, seed, { facts: { restriction: "cover" } }));
    expect(other!.numbers).toEqual(one!.numbers);
  });
});

describe("the hash", () => {
  const state = start(models.rich, "1");
  const changed: [string, State][] = [
    [
      "one step of the grid in one number",
      { ...state, numbers: [...state.numbers.slice(0, 1), state.numbers[1]! + 1 / 1048576, ...state.numbers.slice(2)] },
    ],
    ["a mark", { ...state, marks: ["promised"] }],
    ["a fact", { ...state, facts: { ...state.facts, restriction: "other" } }],
    ["an order", { ...state, orders: [{ month: 1, action: { type: "message", theme: "warn" } }] }],
  ];
  test.each(changed)("tells %s apart", (_, other) => {
    expect(hashState(other)).not.toBe(hashState(state));
  });

  test("does not depend on the order in which keys were written", () => {
    const turned = Object.fromEntries(Object.entries(state).toReversed()) as unknown as State;
    expect(hashState(turned)).toBe(hashState(state));
    expect(hashState(state)).toMatch(/^[0-9a-f]{16}$/);
  });
});

test("an inject in month 3 changes nothing before month 3, and something then", () => {
  const quiet = pass(begin(models.rich, "7"), 5);
  const upset = pass(pass(begin(models.rich, "7"), 2), 3, { type: "inject", event: "vote" });
  expect(hashes(upset).slice(0, 2)).toEqual(hashes(quiet).slice(0, 2));
  expect(upset.states[2]!.numbers).toEqual(quiet.states[2]!.numbers);
  expect(hashes(upset)[3]).not.toBe(hashes(quiet)[3]);
});
