// Proves how a campaign is told: quarters by their names, texts with and without the marks of their sources; which months
// count as history; what a chapter is to practise; and that the history of a chapter is told only when the chapter is over.
import { describe, expect, test } from "vitest";
import { compile, historyUntil } from "../../src/engine/index.ts";
import { act, newSession, type Session } from "../../src/session/index.ts";
import { beginChapter } from "../../src/sim/index.ts";
import { chapterOf, chaptersOver, objectivesOf, timeOf } from "../../src/ui/parts/chapters.ts";
import { byDay, inLastTurn, isDueNow, newFrom } from "../../src/ui/parts/run-port.ts";
import { makeText } from "../../src/words/index.ts";
import { campaignScenario } from "../support/campaign.ts";

const { scenario } = campaignScenario();
const model = compile(scenario);
const words = {
  "words.quarter": "{year}, {quarter, select, 1 {first} 2 {second} 3 {third} other {fourth}} quarter",
  "ui.month": "Month {month}",
  "ui.month.quarter": "{month}",
  "words.quarter.short": "{year} Q{quarter}",
  "ui.axis.month": "{month, number}",
  "ui.axis.month.quarter": "{short}",
  "ui.due": "By month {month} of {months}",
};
const told = { "tray.cable": "They left. [unmit; witness] Some stayed." };

describe("words of a campaign", () => {
  const t = makeText(words, told, "en", scenario);
  test.each([
    [1, "2006, third quarter"],
    [6, "2006, fourth quarter"],
    [7, "2007, first quarter"],
    [78, "2012, fourth quarter"],
  ])("name month %i by its quarter: %s", (month, name) => {
    expect(t("ui.month", { month })).toBe(name);
  });
  test("are short on an axis", () => {
    expect([1, 15, 78].map((month) => t("ui.axis.month", { month }))).toEqual(["2006 Q3", "2007 Q3", "2012 Q4"]);
  });
  test("take those for quarters where there are any, and the month's name in either", () => {
    expect(t("ui.due", { month: 10, months: 78 })).toBe("By month 2007, second quarter of 78");
  });
  test("have their marks only where these are asked for", () => {
    expect(t("tray.cable")).toBe("They left. Some stayed.");
    expect(t.marked("tray.cable")).toBe(told["tray.cable"]);
  });
});

test("a scenario of months without sources keeps its months and its brackets", () => {
  const t = makeText(words, told, "en", { turn: 1, sources: [] });
  expect(t("ui.month", { month: 7 })).toBe("Month 7");
  expect(t("tray.cable")).toBe(told["tray.cable"]);
});

test("what happened is in the order of its months, and within one of the days by which it was known", () => {
  const told = [
    { id: "checkpoint", month: 3 },
    { id: "patrol-mine", month: 4 },
    { id: "patrol-mine", month: 3 },
    { id: "riot", month: 4 },
  ];
  const order = told.sort(byDay({ model })).map(({ id, month }) => `${id} ${month}`);
  expect(order).toEqual(["patrol-mine 3", "checkpoint 3", "riot 4", "patrol-mine 4"]);
});

const plan = { format: 1 as const };
const endTurn = (session: Session): Session => {
  const next = act(session, { type: "end-turn" });
  if ("rejected" in next) throw new Error(next.message);
  return next;
};

test("a chapter knows which months before it are history, and counts its turns from its own first", () => {
  const session = beginChapter(model, plan, "a", "handover");
  expect(chapterOf(session)).toEqual({ id: "handover", from: 3, to: 6 });
  expect(historyUntil(model, session.state)).toBe(6);
  expect(timeOf(session)).toEqual({ month: 7, months: 18, turn: 1, turns: 4 });
  expect(historyUntil(model, newSession(model, "a").state)).toBe(0);
});

test("the history of a chapter is told when it is over, with the dilemmas decided in it", () => {
  const begun = newSession(model, "a");
  expect(chaptersOver(begun)).toEqual([]);
  const over = endTurn(endTurn(begun));
  expect(chaptersOver(over)).toMatchObject([{ chapter: { id: "crisis" }, dilemmas: ["checkpoint"] }]);
  const alone = beginChapter(model, plan, "a", "handover");
  expect(chaptersOver(alone)).toEqual([]);
  const played = [1, 2, 3, 4].reduce(endTurn, alone);
  expect(chaptersOver(played)).toEqual([{ chapter: { id: "handover", from: 3, to: 6 }, dilemmas: [] }]);
});

test("a quarter has three months: what is due, what has happened and what is new are told by the turn", () => {
  const session = endTurn(newSession(model, "a"));
  expect([3, 6, 7].map((due) => isDueNow(session, due))).toEqual([true, true, false]);
  expect([0, 1, 3, 4].map((month) => inLastTurn(session, month))).toEqual([false, true, true, false]);
  expect([newFrom({ earlier: null }), newFrom({ earlier: session.turnStarts[0] })]).toEqual([1, 2]);
});

describe("what there is to practise", () => {
  const [crisis, handover] = ["crisis", "handover"];
  const evidence = { dilemmas: ["checkpoint"] };
  const learning = {
    ...scenario,
    objectives: ["force", "hand-over", "both"],
    questions: [
      { id: "a", objective: "force", chapter: crisis, evidence },
      { id: "b", objective: "hand-over", chapter: handover, evidence },
      { id: "c", objective: "both", chapter: crisis, evidence },
      { id: "d", objective: "both", chapter: handover, evidence },
    ],
  };
  test.each([
    ["in the whole", null, ["force", "hand-over", "both"]],
    ["in the first chapter", { id: crisis, from: 1, to: 2 }, ["force", "both"]],
    ["in the last chapter", { id: handover, from: 3, to: 6 }, ["hand-over", "both"]],
  ])("%s", (_, chapter, objectives) => {
    expect(objectivesOf(learning, chapter)).toEqual(objectives);
  });
});
