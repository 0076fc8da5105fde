// Proves what a scenario of dated, sourced history is read as: its calendar, its marks, and several files read as one.
import { describe, expect, test } from "vitest";
import { calendarMonth } from "../../src/scenario/calendar.ts";
import { piecesOf, withoutMarks } from "../../src/scenario/citation-marks.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readScenarioFiles } from "../../src/scenario/read/files.ts";
import { earliestOf, toldBy } from "../../src/scenario/rules/earliest.ts";
import { campaignFiles, campaignScenario } from "../support/campaign.ts";
import { minimalScenario } from "../support/minimal.ts";

test.each([
  [1, 2006, 7],
  [6, 2006, 12],
  [7, 2007, 1],
  [78, 2012, 12],
])("month %i of a scenario that starts in July 2006 is %i-%i", (month, year, ofYear) => {
  expect(calendarMonth("2006-07-01", month)).toEqual({ year, month: ofYear });
});

describe("marks", () => {
  test.each([
    ["No mark.", [{ words: "No mark." }]],
    ["One. [unmit]", [{ words: "One." }, { sources: ["unmit"] }]],
    ["[unmit] First", [{ sources: ["unmit"] }, { words: " First" }]],
    [
      "A. [a; b] B. [c] C.",
      [{ words: "A." }, { sources: ["a", "b"] }, { words: " B." }, { sources: ["c"] }, { words: " C." }],
    ],
  ])("of %j are told from its words", (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
    expect(withoutMarks(text)).toBe(pieces.map((piece) => ("words" in piece ? piece.words : "")).join(""));
  });
});

describe("the files of a campaign", () => {
  test("give its sources, its chapters and all its texts", () => {
    const { scenario, texts } = campaignScenario();
    expect(scenario.sources.map(({ id, sure }) => [id, sure])).toEqual([
      ["unmit", "seed"],
      ["witness", "memory"],
    ]);
    expect(scenario.settings?.map(({ turns }) => turns?.from)).toEqual([1, 3]);
    expect(texts["dilemma.checkpoint.history.disputed"]).toBe("Why. [witness]");
  });

  test("may hold several in-trays, which are one", () => {
    const tray = `format: 1
situations: [{id: later, months: {from: 7, to: 18}}]
items: [{id: answer, knownOn: 2007-01-01, from: new-york, confidence: confirmed, months: {from: 7, to: 7}}]
`;
    const words = 'situation.later.title: "Later"\nsituation.later.text: "Later"\ntray.answer: "Answer"\n';
    const { scenario, problems } = loadScenario(
      { ...campaignFiles(), "minimal/tray-later.yaml": tray, "minimal/text/en-later.yaml": words },
      "minimal",
    );
    expect(problems).toEqual([]);
    expect(scenario?.tray.map(({ id }) => id)).toEqual(["cable", "mine-seen", "answer"]);
  });

  test("may say on what consent on paper rests, and in what situation a chapter begins", () => {
    const words = `party.government.paper: "asked for the mission"
chapter.handover.situation: "Four districts are back. [unmit]"
`;
    const { texts, problems } = loadScenario({ ...campaignFiles(), "minimal/text/en-later.yaml": words }, "minimal");
    expect(problems).toEqual([]);
    expect(texts.en!["party.government.paper"]).toBe("asked for the mission");
  });

  test.each(["scenario.briefing.situation", "party.government.text", "chapter.handover.situation"])(
    "name a source where %s tells a figure",
    (id) => {
      const files = campaignFiles();
      const home = Object.keys(files).find((path) => files[path]!.includes(`\n${id}: `));
      if (home !== undefined) files[home] = files[home]!.replace(new RegExp(`\n${id}: .*`), "");
      const { problems } = loadScenario(
        { ...files, "minimal/text/en-later.yaml": `${id}: "There are 34."\n` },
        "minimal",
      );
      expect(problems).toMatchObject([{ code: "source-missing" }]);
    },
  );

  test("tell another run by what is decided, not by what is cited", () => {
    const hash = campaignScenario().scenario.hash;
    const cited = campaignScenario({ "minimal/sources.yaml": [["Report of the mission", "The mission's report"]] });
    const decided = campaignScenario({ "minimal/dilemmas/checkpoint.yaml": [["chosen: insist", "chosen: null"]] });
    expect(cited.scenario.hash).toBe(hash);
    expect(decided.scenario.hash).not.toBe(hash);
    expect(minimalScenario().sources).toEqual([]);
  });
});

describe("the first month in which something can appear", () => {
  const sources = readScenarioFiles(
    campaignFiles({
      "minimal/dilemmas/checkpoint.yaml": [
        ["opens: {month: 2}", "opens: {month: 8}"],
        ["- {mark: yielded}", "- {mark: yielded}\n      - {tray: cable, after: 4}"],
      ],
      "minimal/events/patrol-mine.yaml": [
        ["months: {from: 2, to: 6}\nwhen: {not: {mark: yielded}}", "when: {mark: yielded}"],
      ],
      "minimal/tray.yaml": [["confirmed, months: {from: 1, to: 3}", "confirmed"]],
    }),
    "minimal",
  );
  const earliest = earliestOf(sources, toldBy(sources));
  test.each([
    ["dilemma checkpoint", 8],
    // Brought by an effect, or standing with a hazard once the mark is set.
    ["event patrol-mine", 8],
    ["tray cable", 12],
    ["tray mine-seen", 8],
    ["event riot", 1],
  ])("of %s is %i", (name, month) => {
    expect(earliest(name)).toBe(month);
  });
});
