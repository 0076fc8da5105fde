// Proves that every illegal action is refused with the code that says why, that the refused action changes nothing, and
// that no code stands in the list without a way to reach it.
import { describe, expect, test } from "vitest";
import { type Action, checkSetup, compile, type Setup } from "../../../src/engine/index.ts";
import { rejectionCodes } from "../../../src/engine/rejection.ts";
import { begin, type Game, now, pass, refusal, take } from "../support/game.ts";
import { rich } from "../support/rich.ts";

const model = compile(rich());
const first = begin(model, "1");
/** Month 2: the checkpoint is on the table. */
const second = pass(first);
/** Month 5: the night is on the table. */
const fifth = pass(first, 4);
const ended = pass(first, 12);

/** Month 2 of the workshop cut, in which the checkpoint follows a standing instruction. */
const standing = [{ dilemma: "checkpoint", seat: "fc", option: "accept" } as const];
const cut = pass(begin(rich({ workshopCut: { dilemmas: ["night"], standing } }), "1", { cut: true }));

const deploy = { type: "deploy", unit: "battalion-1", region: "south", stance: "area", base: "permanent" } as const;
const engage = { type: "engage", target: "government", purpose: "ask", open: true } as const;
const spend = { type: "spend", fund: "quick", region: "north", amount: 1 } as const;
const choose = (option: string, more: object = {}): Action => ({
  type: "choose",
  dilemma: "checkpoint",
  option,
  ...more,
});
const night = (option: string, step?: string): Action => ({ type: "choose", dilemma: "night", option, step });
const defer = (until: number, dilemma = "checkpoint"): Action => ({
  type: "defer",
  dilemma,
  reason: "not known yet",
  until,
});
const assess: Action = { type: "consult", dilemma: "checkpoint", work: "assessment" };
const visit: Action = { type: "consult", dilemma: "checkpoint", work: "visit" };

const refused: [code: string, of: string, game: Game, action: Action][] = [
  ["run-ended", "anything after the end", ended, { type: "end-turn" }],
  ["wrong-turn", "an action of another turn", second, { type: "end-turn", turn: 1 }],
  ["wrong-month", "an action for a past month", second, { ...deploy, month: 1 }],
  ["wrong-month", "an action for a later turn", second, { ...deploy, month: 3 }],
  ["not-on-the-table", "a choice that is not open yet", first, choose("accept")],
  [
    "not-on-the-table",
    "an event's question where none was put",
    first,
    { type: "choose", dilemma: "misconduct", option: "investigate" },
  ],
  ["not-on-the-table", "a question in another region", second, choose("accept", { region: "north" })],
  [
    "not-on-the-table",
    "a position on what is not there",
    first,
    { type: "position", seat: "fc", dilemma: "checkpoint", option: "accept", confidence: 1 },
  ],
  ["not-on-the-table", "staff work on what is not there", first, assess],
  ["not-on-the-table", "a deferral of what is not there", first, defer(3)],
  ["unknown-option", "a choice", second, choose("flee")],
  [
    "unknown-option",
    "a position",
    second,
    { type: "position", seat: "fc", dilemma: "checkpoint", option: "flee", confidence: 1 },
  ],
  ["unknown-option", "a step", fifth, night("flee", "first-shots")],
  ["not-offered", "a floor that no player may go below", second, choose("conceal")],
  [
    "requirement-unmet",
    "an option",
    pass(second, 3, choose("accept")),
    { type: "choose", dilemma: "follow-up", option: "push" },
  ],
  ["requirement-unmet", "a condition attached", second, choose("accept", { conditions: ["women-heard"] })],
  [
    "foreclosed",
    "an option",
    pass(second, 3, choose("accept")),
    { type: "choose", dilemma: "follow-up", option: "insist" },
  ],
  ["step-missing", "the choice before its steps", fifth, night("act")],
  ["step-missing", "a step before the one before it", fifth, night("go", "second-call")],
  ["unknown-step", "a step", fifth, night("hold", "third-call")],
  ["unknown-step", "a step of a dilemma without steps", second, choose("accept", { step: "first-shots" })],
  ["already-decided", "a step once more", pass(fifth, 1, night("hold", "first-shots")), night("move", "first-shots")],
  ["standing-instruction", "a choice in the workshop cut", cut, choose("insist")],
  ["standing-instruction", "a deferral in the workshop cut", cut, defer(4)],
  ["dissent-missing", "overruling nobody", second, choose("accept", { mode: "over-dissent" })],
  ["unknown-condition", "a choice", second, choose("accept", { conditions: ["umbrella"] })],
  ["condition-does-not-fit", "a condition with another option", second, choose("accept", { conditions: ["medevac"] })],
  ["condition-does-not-fit", "a condition twice", second, choose("ask", { conditions: ["medevac", "medevac"] })],
  ["unknown-work", "staff work", second, { type: "consult", dilemma: "checkpoint", work: "divination" }],
  ["already-asked", "staff work", take(second, assess), assess],
  ["no-time-left", "staff work beyond the Head of Mission's time", take(take(second, engage), engage), visit],
  ["no-time-left", "one engagement too many", take(take(take(second, engage), engage), engage), engage],
  [
    "no-time-left",
    "a choice with its condition",
    take(take(second, engage), engage),
    choose("insist", { conditions: ["medevac"] }),
  ],
  ["not-deferrable", "what may not wait", fifth, defer(6, "night")],
  ["not-deferrable", "a second deferral", pass(second, 1, defer(4)), defer(5)],
  ["bad-date", "a deferral to now", second, defer(2)],
  ["bad-date", "a deferral too far", second, defer(6)],
  ["unknown-unit", "a unit", first, { ...deploy, unit: "battalion-9" }],
  ["unknown-region", "a region for a unit", first, { ...deploy, region: "moon" }],
  ["not-arrived", "a unit that has not come", first, { ...deploy, unit: "battalion-2" }],
  ["unit-away", "a unit that is spent", pass(fifth, 1, night("move", "first-shots")), deploy],
  ["caveat", "a region that the capital rules out", fifth, { ...deploy, unit: "battalion-2", region: "north" }],
  ["unknown-output", "effort on what the plan does not open", first, { type: "effort", output: "5.1", points: 1 }],
  ["unknown-lever", "a lever", first, { type: "set", lever: "warp", value: 1 }],
  ["out-of-range", "a lever too high", first, { type: "set", lever: "posture", value: 5 }],
  ["out-of-range", "a lever between two steps", first, { type: "set", lever: "posture", value: 2.5 }],
  [
    "too-much-effort",
    "effort in all",
    take(first, { type: "effort", output: "4.3", points: 3 }),
    { type: "effort", output: "4.4", points: 2 },
  ],
  [
    "too-much-effort",
    "effort by another door",
    take(first, { type: "effort", output: "4.3", points: 3 }),
    { type: "set", lever: "effort.4.4", value: 2 },
  ],
  ["unknown-target", "an engagement", first, { ...engage, target: "moon" }],
  ["unknown-purpose", "an engagement", first, { ...engage, purpose: "listen" }],
  ["unknown-message", "a message", first, { type: "message", theme: "sing" }],
  ["unknown-fund", "spending", first, { ...spend, fund: "slush" }],
  ["unknown-region", "spending", first, { ...spend, region: "moon" }],
  ["out-of-range", "half a unit of money", first, { ...spend, amount: 1.5 }],
  ["no-funds", "more than there is", first, { ...spend, amount: 7 }],
  [
    "no-funds",
    "more than this turn's other orders leave",
    take(first, { ...spend, amount: 4 }),
    { ...spend, amount: 3 },
  ],
  [
    "no-funds",
    "an option's own price",
    ["hold", "wait"].reduce(
      (game, option, at) => take(game, night(option, ["first-shots", "second-call"][at])),
      take(fifth, { ...spend, amount: 6 }),
    ),
    night("act"),
  ],
  ["unknown-event", "an inject", first, { type: "inject", event: "comet" }],
  ["unknown-region", "an inject", first, { type: "inject", event: "riot", region: "moon" }],
  [
    "unknown-region",
    "a region for an event that strikes none",
    first,
    { type: "inject", event: "vote", region: "north" },
  ],
  [
    "not-movable",
    "an override of a derived gauge",
    first,
    { type: "override", gauge: "consent", by: 1, reason: "test" },
  ],
  ["not-movable", "an override of nothing", first, { type: "override", gauge: "moon", by: 1, reason: "test" }],
];

describe("refusals", () => {
  test.each(refused)("%s: %s", (code, _, game, action) => {
    expect(refusal(game, action)).toBe(code);
    // The sender is told what would do, and the state is as it was (it is frozen, so a change would have thrown).
    expect(refusal(game, action)).toBe(code);
  });

  test("a setup names only what the model has", () => {
    const faults: [Setup, string | null][] = [
      [{}, null],
      [
        {
          facts: { restriction: "cover" },
          off: ["first"],
          start: { calm: 1 },
          hold: [{ gauge: "consent", value: 1, from: 1, to: 2 }],
        },
        null,
      ],
      [{ facts: { moon: "full" } }, "unknown-fact"],
      [{ facts: { restriction: "full" } }, "unknown-fact"],
      [{ off: ["gravity"] }, "unknown-mechanism"],
      [{ start: { consent: 1 } }, "not-movable"],
      [{ cut: true }, "unknown-cut"],
      [{ hold: [{ gauge: "withdrawn", value: 1, from: 1, to: 2 }] }, "unknown-gauge"],
      [{ hold: [{ gauge: "moon", value: 1, from: 1, to: 2 }] }, "unknown-gauge"],
      [{ hold: [{ gauge: "calm", value: 1, from: 3, to: 2 }] }, "bad-date"],
    ];
    for (const [setup, code] of faults) expect([setup, checkSetup(model, setup)?.code ?? null]).toEqual([setup, code]);
  });

  test("every code that the engine knows is reached above", () => {
    const reached = new Set(refused.map(([code]) => code));
    expect(rejectionCodes.length).toBeGreaterThan(20);
    expect(rejectionCodes.filter((code) => !reached.has(code))).toEqual([]);
  });
});

describe("what is taken", () => {
  test("a facilitator may name an option that is never offered", () => {
    expect(refusal(second, choose("conceal", { seat: "facilitator" }))).toBeNull();
  });

  test("an order that takes the place of another frees its time and money", () => {
    const full = take(take(second, engage), choose("insist", { conditions: ["medevac"] }));
    expect(refusal(full, engage)).toBe("no-time-left");
    expect(refusal(take(full, choose("accept")), engage)).toBeNull();
  });

  test("effort may be moved from one output to another within the same turn", () => {
    const planned = take(first, { type: "effort", output: "4.3", points: 4 });
    const freed = take(planned, { type: "effort", output: "4.3", points: 1 });
    expect(refusal(freed, { type: "effort", output: "4.4", points: 3 })).toBeNull();
  });

  test("time is had anew each turn", () => {
    const spent = [engage, engage, engage].reduce<Game>(take, first);
    expect(refusal(pass(spent), engage)).toBeNull();
    expect(now(pass(spent)).orders).toEqual([]);
  });
});
