// Proves how a campaign is told: quarters by their names, texts with and without the marks of their sources.
import { describe, expect, test } from "vitest";
import { makeText } from "../../src/words/index.ts";
import { campaignScenario } from "../support/campaign.ts";

const { scenario } = campaignScenario();
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
