// Proves that what is due, what has happened and what is new are told by the turn, and in which order things are told.
import { expect, test } from "vitest";
import { byDay, compile } from "../../../src/engine/index.ts";
import { isDueNow, isIn, knownOn, lastTurn, newFrom, turnSpan } from "../../../src/engine/view/time.ts";
import { campaignScenario } from "../../support/campaign.ts";
import { begin, now, pass } from "../support/game.ts";

const model = compile(campaignScenario().scenario);

test("what happened is in the order of its months, and within one of the days by which it was known", () => {
  const told = [
    { id: "checkpoint", month: 3 },
    { id: "patrol-mine", month: 4 },
    { id: "patrol-mine", month: 3 },
    { id: "riot", month: 4 },
  ].map((one) => ({ ...one, knownOn: knownOn(model, one.id) }));
  const order = told.sort(byDay).map(({ id, month }) => `${id} ${month}`);
  expect(order).toEqual(["patrol-mine 3", "checkpoint 3", "riot 4", "patrol-mine 4"]);
});

test("a quarter has three months: what is due, what has happened and what is new are told by the turn", () => {
  const game = pass(begin(model));
  const [first] = game.states;
  expect([3, 6, 7].map((due) => isDueNow(model, now(game), due))).toEqual([true, true, false]);
  expect([0, 1, 3, 4].map((month) => isIn(lastTurn(model, now(game)), month))).toEqual([false, true, true, false]);
  expect([newFrom(null), newFrom(first!)]).toEqual([1, 2]);
});

test.each([
  [1, 5, { from: 5, to: 5 }],
  [3, 1, { from: 1, to: 3 }],
  [3, 6, { from: 4, to: 6 }],
])("in turns of %i the month %i lies in %j", (length, month, span) => {
  expect(turnSpan(length, month)).toEqual(span);
});
