// Proves that assertions, names and comparisons are read, and that whatever is wrong with them is told at once, at its
// line, with the nearest name.
import { describe, expect, test } from "vitest";
import { readDoctrine } from "../../../src/trials/doctrine/index.ts";
import { minimalModel } from "../../sim/support/play.ts";
import { assertions, comparisons, doctrineFiles, names } from "./support/doctrine.ts";

const model = minimalModel();
const read = (files: Record<string, string>) => readDoctrine(files, (id) => (id === "minimal" ? model : undefined));
const path = { assertions: "common/assertions.yaml", names: "common/assertion-names.yaml" };

describe("comparisons are read", () => {
  const { doctrine, problems } = read(doctrineFiles());

  test("without a fault", () => {
    expect(problems).toEqual([]);
    expect(doctrine.comparisons.map(({ id, kind, says }) => [id, kind, says])).toEqual([
      ["D57", "assertion", "Force protects"],
      ["D62", "assertion", "Posture strains consent"],
      ["B-effort", "behaviour", "Effort moves an output."],
      ["N-intent", "control", "An intent recorded changes nothing."],
    ]);
  });

  test("from several files, in the order of their names", () => {
    const [head, ...rest] = comparisons.split("  - id: B-effort");
    const second = `format: 1\nscenario: minimal\ncomparisons:\n  - id: B-effort${rest.join("")}`;
    const split = read(
      doctrineFiles({ "common/comparisons/first.yaml": head, "common/comparisons/second.yaml": second }),
    );
    expect(split.problems).toEqual([]);
    expect(split.doctrine).toEqual(doctrine);
  });

  test("from none at all", () => {
    expect(read({})).toEqual({ doctrine: { assertions: [], comparisons: [], research: [] }, problems: [] });
  });
});

describe("a fault is told, with file, line, code and hint:", () => {
  const first = "common/comparisons/first.yaml";
  const change = (file: string, text: string, before: string, after: string): Record<string, string> => {
    if (!text.includes(before)) throw new Error(`${file} does not contain ${before}`);
    return { [file]: text.replace(before, after) };
  };
  const inComparisons = (before: string, after: string) => change(first, comparisons, before, after);
  test.each<[string, Record<string, string>, string, string]>([
    ["an unknown scenario", inComparisons("scenario: minimal", "scenario: minimum"), `${first}:2 bad-value`, "folder"],
    ["an unknown assertion", inComparisons("id: D57", "id: D58"), `${first}:4 unknown-assertion`, '"D57"'],
    ["an id of no kind", inComparisons("id: D57", "id: X57"), `${first}:4 bad-value`, "pattern"],
    ["an id that stands twice", inComparisons("id: D57", "id: D62"), `${first}:10 duplicate-id`, "id of its own"],
    [
      "a test without a sentence",
      inComparisons("    says: Effort moves an output.\n", ""),
      `${first}:17 missing-key`,
      "says",
    ],
    ["an unknown key of a comparison", inComparisons("    arms:", "    armes:"), `${first}:5 unknown-key`, '"arms"'],
    [
      "an unknown key of a term",
      inComparisons("gauge: security}]", "gauge: security, mont: 3}]"),
      `${first}:9 unknown-key`,
      "times",
    ],
    ["a term of no kind", inComparisons("{at: 6, arm: A,", "{att: 6, arm: A,"), `${first}:9 unknown-key`, '"at"'],
    ["an unknown gauge", inComparisons("gauge: security", "gauge: securiti"), `${first}:9 unknown-gauge`, '"security"'],
    ["an unknown arm of a term", inComparisons("arm: low", "arm: lo"), `${first}:16 bad-value`, '"low"'],
    ["an unknown arm of a control", inComparisons("[A, B]", "[A, C]"), `${first}:30 bad-value`, "A, B"],
    ["a month after the end", inComparisons("at: 6", "at: 7"), `${first}:9 month-out-of-range`, "0 to 6"],
    [
      "a span that ends before it begins",
      inComparisons("from: 0, to: 6", "from: 6, to: 5"),
      `${first}:23 month-out-of-range`,
      "both",
    ],
    [
      "an unknown mechanism in an arm",
      inComparisons("A: {}", "A: {off: [movment]}"),
      `${first}:28 unknown-mechanism`,
      '"movement"',
    ],
    [
      "an unknown unit",
      inComparisons("unit: battalion-1", "unit: battalion1"),
      `${first}:6 unknown-unit`,
      '"battalion-1"',
    ],
    [
      "an unknown lever",
      inComparisons("set, lever: posture", "set, lever: postur"),
      `${first}:11 unknown-lever`,
      '"posture"',
    ],
    [
      "a lever out of its range",
      inComparisons("posture, value: 4", "posture, value: 9"),
      `${first}:14 out-of-range`,
      "0 to 4",
    ],
    ["an unknown output", inComparisons('output: "4.3"', 'output: "4.33"'), `${first}:20 unknown-output`, '"4.3"'],
    [
      "an unknown dilemma",
      inComparisons("dilemma: checkpoint", "dilemma: chekpoint"),
      `${first}:29 unknown-dilemma`,
      '"checkpoint"',
    ],
    ["an unknown option", inComparisons("option: insist", "option: inist"), `${first}:29 unknown-option`, '"insist"'],
    [
      "an unknown policy in what is shared",
      inComparisons("base: random", "base: randem"),
      `${first}:26 bad-value`,
      '"random"',
    ],
    [
      "a claim without terms",
      inComparisons("claims: [{inert: [A, B]}]", "claims: [{more: []}]"),
      `${first}:30 missing-key`,
      "more",
    ],
    [
      "an unknown event",
      inComparisons("{inert: [A, B]}", "{more: [{event: riots, arm: A, from: 1, to: 6}]}"),
      `${first}:30 unknown-event`,
      '"riot"',
    ],
    [
      "an unknown region",
      inComparisons("{inert: [A, B]}", "{more: [{event: riot, region: nord, arm: A, from: 1, to: 6}]}"),
      `${first}:30 unknown-region`,
      '"north"',
    ],
    [
      "an unknown arm to differ from",
      inComparisons("{inert: [A, B]}", "{more: [{diverges: 1, against: Z, arm: A, gauge: consent}]}"),
      `${first}:30 bad-value`,
      "A, B",
    ],
    [
      "a wrong count of assertions",
      change(path.assertions, assertions, "count: 2", "count: 3"),
      `${path.assertions}:1 bad-value`,
      "count: 2",
    ],
    [
      "an assertion that stands twice",
      change(path.assertions, assertions, "id: D62", "id: D57"),
      `${path.assertions}:17 duplicate-id`,
      "one",
    ],
    [
      "an unknown key of an assertion",
      change(path.assertions, assertions, "  sign: +", "  sine: +"),
      `${path.assertions}:9 unknown-key`,
      '"sign"',
    ],
    [
      "a name without a line",
      change(path.names, names, "  posture: [lever.posture]\n", ""),
      `${path.names}:3 missing-key`,
      "posture",
    ],
    [
      "a name for what is not there",
      change(path.names, names, "[security]", "[safety]"),
      `${path.names}:4 unknown-gauge`,
      "describe",
    ],
  ])("%s", (_, files, expected, hint) => {
    const { problems } = read(doctrineFiles(files));
    const told = problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(told, JSON.stringify(problems)).toContain(expected);
    expect(problems[told.indexOf(expected)]!.hint).toContain(hint);
  });

  test("all at once", () => {
    const broken = comparisons.replace("gauge: security", "gauge: securiti").replace("arm: low", "arm: lo");
    expect(read(doctrineFiles({ [first]: broken })).problems).toHaveLength(2);
  });

  test("even where the scenario is broken, but for what only its model knows", () => {
    const broken = comparisons.replace("gauge: security", "gauge: securiti").replace("arm: low", "arm: lo");
    const { problems } = readDoctrine(doctrineFiles({ [first]: broken }), () => null);
    expect(problems.map(({ line }) => line)).toEqual([16]);
  });
});
