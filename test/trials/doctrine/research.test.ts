// Proves that findings of research are read with every fault told, and that the model's own effect stands beside the
// published range as the play of its arms gives it.
import { describe, expect, test } from "vitest";
import { mean } from "../../../src/sim/statistics.ts";
import {
  measure,
  readDoctrine,
  researchReport,
  type Settled,
  settle,
  tryPart,
} from "../../../src/trials/doctrine/index.ts";
import { minimalModel } from "../../sim/support/play.ts";
import { doctrineFiles, research } from "./support/doctrine.ts";

const path = "common/research.yaml";
const model = minimalModel();
const read = (text: string) =>
  readDoctrine(doctrineFiles({ [path]: text }), (id) => (id === "minimal" ? model : undefined));

describe("findings", () => {
  const { doctrine, problems } = read(research);
  const seeds = 6;
  const played = doctrine.research.flatMap(({ comparison }) => comparison ?? []);
  const trial = { comparisons: played, seeds, withLedger: 0 };
  const settled = settle(trial, tryPart(model, trial, { from: 1, to: played.length * seeds }));
  const byFinding = new Map<string, Settled>(played.map(({ id }, at) => [id, settled[at]!]));
  const report = researchReport(doctrine.research, byFinding, { parameters: "mainstream", seeds });
  const columns = (at: number) => {
    const { rows } = measure(model, played[at]!, { from: 1, to: seeds });
    return [0, 1].map((column) => mean(rows.map((row) => row[column]!)));
  };

  test("are read without a fault", () => {
    expect(problems).toEqual([]);
    expect(doctrine.research.map(({ finding, comparison }) => [finding.id, comparison === null])).toEqual([
      ["F01", false],
      ["F02", false],
      ["F03", true],
    ]);
  });

  test("stand beside a ratio of means", () => {
    const [more, less] = columns(0);
    expect(report.findings[0]).toMatchObject({ id: "F01", value: more! / less!, inside: true });
    expect(more! / less!).toBeGreaterThan(1.01);
  });

  test("stand beside a weighed sum of means", () => {
    const [calm, tense] = columns(1);
    expect(report.findings[1]).toMatchObject({ id: "F02", value: calm! - tense!, inside: false });
  });

  test("that informed a structure have no value", () => {
    expect(report.findings[2]).toMatchObject({ value: null, inside: null, note: "Informs the width of ranges." });
    expect(report).toMatchObject({ inside: 1, outside: 1 });
  });
});

describe("a fault is told, with line, code and hint:", () => {
  test.each([
    [
      "an unknown influence",
      "sets: [force-protects]",
      "sets: [force-protect]",
      "7 unknown-influence",
      '"force-protects"',
    ],
    ["a finding that stands twice", "id: F02", "id: F01", "15 duplicate-id", "one"],
    ["an id of no finding", "id: F02", "id: G02", "15 bad-value", "pattern"],
    ["no word where there is no value", "    note: Informs the width of ranges.\n", "", "23 missing-key", "note"],
    [
      "a value without a published range",
      "    published: {low: 90, high: 95, unit: points, says: Ten points.}\n",
      "",
      "15 missing-key",
      "range",
    ],
    ["a range that ends before it begins", "low: 90, high: 95", "low: 96, high: 95", "19 bad-value", "low"],
    [
      "an unknown arm",
      "{at: 6, arm: A, gauge: consent.government}",
      "{at: 6, arm: C, gauge: consent.government}",
      "22 bad-value",
      "A, B",
    ],
    [
      "an unknown gauge",
      "over: [{at: 6, arm: B, gauge: security}]",
      "over: [{at: 6, arm: B, gauge: securiti}]",
      "14 unknown-gauge",
      '"security"',
    ],
    ["an unknown lever", "lever: posture", "lever: postur", "20 unknown-lever", '"posture"'],
    [
      "arms without a value",
      "    value:\n      of: [{at: 6, arm: A, gauge: consent.government}, {at: 6, arm: B, gauge: consent.government, times: -1}]\n",
      "    note: None.\n",
      "15 missing-key",
      "together",
    ],
    ["an unknown scenario", "scenario: minimal", "scenario: minimum", "2 bad-value", "folder"],
  ])("%s", (_, before, after, expected, hint) => {
    expect(research).toContain(before);
    const { problems } = read(research.replace(before, after));
    const told = problems.map(({ line, code }) => `${line} ${code}`);
    expect(told, JSON.stringify(problems)).toContain(expected);
    expect(problems[told.indexOf(expected)]!.hint).toContain(hint);
  });
});
