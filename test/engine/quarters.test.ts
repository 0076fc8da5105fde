// Proves that a turn of a quarter is three months of the same kernel: the same numbers where nothing is decided, orders
// in the month they name, and questions that wait for the turn in which somebody can answer.
import { describe, expect, test } from "vitest";
import { type Action, compile, hashState } from "../../src/engine/index.ts";
import { begin, now, pass, refusal, value } from "./support/game.ts";
import { rich } from "./support/rich.ts";
import { dilemma, event, option, tiny } from "./support/tiny.ts";

test("a quarter equals three months where nothing is decided", () => {
  const events = rich().events.map(({ asks: _, ...rest }) => rest);
  const [monthly, quarterly] = ([1, 3] as const).map((turn) => compile(rich({ turn, dilemmas: [], events })));
  for (const seed of ["1", "2", "3", "4", "5"]) {
    const [months, quarters] = [pass(begin(monthly!, seed), 12), pass(begin(quarterly!, seed), 4)];
    expect(quarters.states.map(hashState)).toEqual([0, 3, 6, 9, 12].map((month) => hashState(months.states[month]!)));
    expect(quarters.pages.map((page) => page.after)).toEqual(months.pages.map((page) => page.after));
    expect(now(quarters).ended).not.toBeNull();
  }
});

describe("orders", () => {
  const set = (month?: number): Action => ({ type: "set", lever: "posture", value: 4, month });
  const after = (action: Action) => pass(begin(rich({ turn: 3 }), "1"), 1, action).pages.map((page) => page.after);
  test.each([
    [undefined, [4, 4, 4]],
    [2, [2, 4, 4]],
    [3, [2, 2, 4]],
  ])("for month %s are carried out then", (month, posture) => {
    const { index } = compile(rich({ turn: 3 })).layout;
    expect(after(set(month)).map((numbers) => numbers[index["lever.posture"]!])).toEqual(posture);
  });

  test("a unit that arrives within the quarter can be ordered for that month, not before", () => {
    const deploy: Action = { type: "deploy", unit: "battalion-2", region: "south", stance: "area", base: "permanent" };
    const game = begin(rich({ turn: 3 }), "1");
    expect(refusal(game, { ...deploy, month: 2 })).toBe("not-arrived");
    expect(refusal(game, { ...deploy, month: 3 })).toBeNull();
    expect(value(pass(game, 1, { ...deploy, month: 3 }), "force.south.area")).toBe(0.9);
  });
});

describe("questions", () => {
  const options = [option("act"), option("wait", { effects: [{ gauge: "calm", by: -5 }] })];
  const asks = { months: 1, authority: "hom", default: "wait", silence: [], options } as const;
  const attack = (month: number) => event({ id: "attack", at: [month], asks: { ...asks, silence: [], options } });

  test.each([1, 2, 3])("an event of month %d is put in the next quarter, and stays for all of it", (month) => {
    const game = pass(begin(tiny({ turn: 3, events: [attack(month)] })));
    expect(now(game).desk).toMatchObject([{ id: "attack", opened: 4, due: 6 }]);
    expect(now(game).decisions).toEqual([]);
    const answered = pass(game, 1, { type: "choose", dilemma: "attack", option: "act", month: 6 });
    expect(now(answered).decisions).toMatchObject([{ option: "act", month: 6, by: "leadership" }]);
    expect(now(pass(game)).decisions).toMatchObject([{ option: "wait", month: 6, by: "silence" }]);
  });

  test("a dilemma that opens within a quarter lies there from its start", () => {
    const game = pass(begin(tiny({ turn: 3, dilemmas: [dilemma({ opens: { month: 5 }, open: 1 })] })));
    expect(now(game).desk).toMatchObject([{ id: "choice", opened: 4, due: 6 }]);
  });

  test("a deferral goes to a later quarter, and lasts to its end", () => {
    const game = begin(tiny({ turn: 3, dilemmas: [dilemma({ open: 1, defer: { months: 4, effects: [] } })] }));
    const defer = (until: number): Action => ({ type: "defer", dilemma: "choice", reason: "not known yet", until });
    expect([2, 3, 4, 5, 6].map((until) => refusal(game, defer(until)))).toEqual([
      "bad-date",
      "bad-date",
      null,
      null,
      "bad-date",
    ]);
    const deferred = pass(game, 1, defer(4));
    expect(now(deferred).desk).toMatchObject([{ due: 6, deferred: true }]);
    expect(
      now(pass(deferred, 1, { type: "choose", dilemma: "choice", option: "act", month: 6 })).decisions,
    ).toMatchObject([{ option: "act" }]);
  });
});
