// Proves that kept reports are told with what they were made on, with a warning once the model has changed, and that a file
// that is no report is refused.
import { describe, expect, test } from "vitest";
import type { Section } from "../../src/book/document.ts";
import { readRecords } from "../../src/book/evidence.ts";
import { resultSection } from "../../src/book/results.ts";
import { teller } from "../../src/book/teller.ts";
import { readContent } from "../../src/cli/read-scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import { translator } from "../../src/scenario/text.ts";
import { influence, stock, tiny } from "../engine/support/tiny.ts";
import { namerText } from "../words/support/namer-text.ts";

const { texts } = loadInterfaceTexts(readContent("assets/book"));
const scenario = tiny({
  model: { variables: [stock("calm")], influences: [influence({ from: "calm", to: "calm", id: "steadies" })] },
});
const word = namerText({
  ...{
    "gauge.calm": "Calm",
    "influence.steadies": "It steadies.",
    "mechanism.first": "First",
    "scenario.title": "Tiny",
  },
});
const told = teller(compile(scenario), word, translator(texts.en!, "en"));

const verdict = { id: "D57", says: "s", pass: false, diff: -2, agree: 0.9, ties: 0.1, carriers: [], beside: {} };
const carried = [[{ cause: { kind: "influence", id: "steadies" }, by: 1 }]];
const reports: Record<string, object> = {
  doctrine: {
    ...{ parameters: "mainstream", untried: ["D99"], passed: 0, failed: 2, controls: [] },
    seeds: { assertion: 200, behaviour: 60, control: 60 },
    assertions: [{ ...verdict, carriers: carried }],
    behaviours: [{ ...verdict, id: "B-one", says: "Calm returns", pass: true }],
  },
  mechanisms: {
    ...{ parameters: "mainstream", seeds: 60, unnoticed: ["second"] },
    mechanisms: [
      { mechanism: "first", noticed: { by: "B-one", before: 3, after: 0, needed: 1 } },
      { mechanism: "second", noticed: null },
    ],
  },
  research: {
    ...{ parameters: "mainstream", seeds: 200, inside: 0, outside: 1 },
    findings: [{ id: "F01", value: 0.5, inside: false }],
  },
};
const kept = (report: object, hash = "now") =>
  JSON.stringify({ madeOn: { engine: "1", scenarios: { tiny: hash } }, report });
const half = { gauge: "calm", month: 3, flips: 0.3 };
const sensitivity = {
  ...{ scenario: "tiny", scenarioHash: "now", parameters: "mainstream", runs: 500, scores: ["calm"] },
  spread: { calm: { own: 50, quartiles: [40, 50, 60] } },
  weights: [{ influence: "steadies", correlation: { calm: -0.7 } }],
  engineNumbers: { numbers: [{ number: "tray-size", correlation: { calm: 0.25 } }] },
  contests: [{ a: "steady", b: "area", score: "calm", diff: 2, changes: 0.1 }],
  traps: [{ dilemma: "choice", option: "act", early: half, late: half, contested: true }],
};

const fit = {
  ...{ scenario: "tiny", parameters: "mainstream", passed: 1, failed: 1 },
  frozen: {
    ...{ date: "2026-02-28", hash: "0123456789abcdef", reason: "A study was withdrawn.", same: true },
    earlier: [{ date: "2026-01-31", commit: "98dfb1d", hash: "f".repeat(16), reason: "Before the record." }],
  },
  shapes: [
    {
      ...{ id: "S1", says: "Calm stays, then falls", pass: true, seeds: 200 },
      claims: [
        { pass: true, heldOut: false, margin: 4, share: 0.93, figures: [] },
        { pass: true, heldOut: true, margin: 2, share: null, figures: [] },
      ],
    },
    { id: "S2", says: "Calm rises", pass: false, seeds: 200, claims: [] },
  ],
};

const evidence = {
  assertions: [],
  findings: [
    {
      id: "F01",
      finding: "f",
      status: "s",
      sets: [],
      published: { low: 0, high: 0.3, unit: "deaths", says: "Fewer." },
    },
  ],
};

function resultsOf(files: Record<string, string>): Section {
  const current = { tiny: { hash: "now", word } };
  return resultSection({ evidence, records: readRecords(files), current }, told);
}
const textOf = (section: Section): string => JSON.stringify(section);

describe("a kept report", () => {
  const files = {
    ...Object.fromEntries(Object.entries(reports).map(([name, report]) => [`${name}.json`, kept(report)])),
    "sensitivity-tiny.json": JSON.stringify(sensitivity),
    "fit-tiny.json": kept(fit),
  };

  test.each([
    ["doctrine", ["0 of 2 assertions hold", "D99", "fails", "It steadies", "Calm returns", "90 % (10 % ties)"]],
    ["mechanisms", ["2 mechanisms were switched off", "Nothing noticed", "First", "[Calm returns](#test-B-one)"]],
    ["research", ["0 of 1 findings", "0 to 0.3 deaths", "outside"]],
    [
      "sensitivity-tiny",
      [
        ...["500 draws", "“Tiny”", "−0.7", "+0.25", "10 %", "early 30 %"],
        ...["Takes what leans to troops in area", "Goes on as before"],
      ],
    ],
    [
      "fit-tiny",
      [
        "1 of 2 shapes",
        "frozen on 2026-02-28 (0123456789abcdef), for this reason: A study was withdrawn.",
        "An earlier freeze, of 2026-01-31 (commit 98dfb1d, ffffffffffffffff), no longer counts.",
        "neither the best nor the worst",
        "Calm rises",
        "fails",
        "93 %",
        "by the means alone",
        "held out",
      ],
    ],
  ])("%s is told", (name, words) => {
    const section = resultsOf(files).sections.find(({ anchor }) => anchor === `results-${name}`);
    for (const expected of words) expect(textOf(section as Section)).toContain(expected);
    expect(textOf(section as Section)).not.toContain("warning");
  });

  test("of another version of the model warns", () => {
    const [section] = resultsOf({ "doctrine.json": kept(reports.doctrine!, "then") }).sections;
    expect(section!.blocks.filter(({ kind }) => kind === "warning")).toHaveLength(1);
  });

  test("that has not been made is said to be missing", () => {
    expect(textOf(resultsOf({})).match(/has not been recorded yet/g)).toHaveLength(5);
  });

  test("that is none is refused", () => {
    expect(() => readRecords({ "doctrine.json": kept({ seeds: 3 }) })).toThrow();
  });
});
