// Proves that what is shown of the table is what the rules say: which decision closed an option, to which months a matter
// can be put off, what silence will decide, and what stands first.
import { describe, expect, test } from "vitest";
import { checkAction, compile, seeDesk } from "../../../src/engine/index.ts";
import { isUndecided, pressingFirst } from "../../../src/engine/view/table.ts";
import { begin, type Game, now, pass, refusal, take } from "../support/game.ts";
import { dilemma, event, option, tiny } from "../support/tiny.ts";

const closing = option("act", { forecloses: ["later.act"] });
const first = dilemma({ id: "first", options: [closing, option("wait")] });
const later = dilemma({ id: "later", open: 6 });
const asks = { months: 3, authority: "hom", default: "wait", silence: [], options: [closing, option("wait")] } as const;

function closerOf(game: Game) {
  const item = seeDesk(game.model, now(game)).find((seen) => seen.item.id === "later");
  const shown = item?.options.find((seen) => seen.option.id === "act");
  return { closed: shown?.closed?.code ?? null, by: shown?.closedBy ?? null };
}

describe("an option is shown as closed", () => {
  const by = { kind: "dilemma", id: "first", option: "act" };
  const game = begin(tiny({ dilemmas: [first, later] }));
  const choose = { type: "choose", dilemma: "first", option: "act" } as const;
  test("by nothing before", () => {
    expect(closerOf(game)).toEqual({ closed: null, by: null });
    expect(refusal(game, { ...choose, dilemma: "later" })).toBeNull();
  });
  test("by a decision that is only ordered this turn", () => {
    expect(closerOf(take(game, choose))).toEqual({ closed: "foreclosed", by });
    expect(refusal(take(game, choose), { ...choose, dilemma: "later" })).toBe("foreclosed");
  });
  test("by a decision of an earlier turn", () => {
    expect(closerOf(pass(game, 1, choose))).toEqual({ closed: "foreclosed", by });
  });
  test("by the answer to an event", () => {
    const asked = pass(
      begin(
        tiny({
          dilemmas: [later],
          events: [event({ id: "letter", at: [1], asks: { ...asks, options: [...asks.options], silence: [] } })],
        }),
      ),
    );
    expect(closerOf(take(asked, { ...choose, dilemma: "letter" }))).toEqual({
      closed: "foreclosed",
      by: { kind: "event", id: "letter", option: "act" },
    });
  });
  test("not by another option of the same matter, nor by the name of a step", () => {
    const steps = [
      { id: "a", reports: [], options: ["act", "wait"].map((id) => ({ id, effects: [] })), default: "act" },
    ];
    const hours = begin(tiny({ dilemmas: [{ ...first, tempo: "hours", steps }, later] }));
    expect(closerOf(pass(hours, 1, { ...choose, step: "a" }, { ...choose, option: "wait" })).by).toBeNull();
  });
});

describe("the months to which a matter can be put off are those that the rules take", () => {
  test.each([
    [1, { from: 2, to: 3 }],
    [3, null],
  ])("in turns of %i", (turn, shown) => {
    const model = compile(tiny({ turn: turn as 1 | 3, dilemmas: [dilemma({ defer: { months: 2, effects: [] } })] }));
    expect(seeDesk(model, now(begin(model)))[0]!.deferral).toEqual(shown);
  });
  test("of a quarter, from the next quarter on", () => {
    const game = begin(tiny({ turn: 3, dilemmas: [dilemma({ defer: { months: 6, effects: [] } })] }));
    const { deferral } = seeDesk(game.model, now(game))[0]!;
    const taken = Array.from({ length: 12 }, (_, at) => at + 1).filter(
      (until) =>
        checkAction(game.model, now(game), { type: "defer", dilemma: "choice", reason: "more to learn", until }) ===
        null,
    );
    expect(taken).toEqual([4, 5, 6, 7]);
    expect(deferral).toEqual({ from: 4, to: 7 });
  });
});

describe("the table", () => {
  const near = dilemma({ id: "near", open: 1 });
  const far = dilemma({ id: "far", open: 4, authority: "fc" as never });
  test("has the most pressing first, and within a month what was known first", () => {
    const days = [
      { ...near, id: "late", knownOn: "2006-08-02" },
      { ...near, id: "early", knownOn: "2006-08-01" },
    ];
    const game = begin(tiny({ dilemmas: [far, ...days] }));
    expect(pressingFirst(seeDesk(game.model, now(game))).map(({ item }) => item.id)).toEqual(["early", "late", "far"]);
  });
  test("says what silence decides if the turn ends now", () => {
    const game = begin(tiny({ dilemmas: [far, near] }));
    const undecided = (of: Game) =>
      seeDesk(of.model, now(of))
        .filter(isUndecided)
        .map(({ item }) => item.id);
    expect(undecided(game)).toEqual(["near"]);
    expect(undecided(take(game, { type: "choose", dilemma: "near", option: "act" }))).toEqual([]);
  });
});
