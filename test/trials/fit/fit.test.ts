// Proves that shapes are judged over their seeds, hit and missed alike; that `*` sums over regions; that bands hold the
// middle; that months held out are marked; and that the hash of the weights moves with a weight and with nothing else.
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/engine/index.ts";
import { mergeMeasured } from "../../../src/trials/doctrine/index.ts";
import { measure } from "../../../src/trials/doctrine/measure.ts";
import { batchesOf, type FitReport, fitReport, weightsHash } from "../../../src/trials/fit/index.ts";
import { campaignScenario } from "../../support/campaign.ts";
import type { Patch } from "../../support/minimal.ts";
import { caseModel, minimalCase } from "./support/case.ts";

function reportOf(seeds: number, patch: Patch = {}): FitReport {
  const [model, found] = [caseModel(), minimalCase(patch)];
  const batches = batchesOf(model, found, seeds);
  const measured = batches.map((batch) =>
    mergeMeasured([measure(batch.model, batch.comparison, { from: 1, to: batch.seeds })]),
  );
  return fitReport(model, found, batches, measured);
}

describe("the report", () => {
  const report = reportOf(5);
  const [rises, falls, left] = report.shapes;

  test("tells hits and misses alike, in the order of the file", () => {
    expect(report.shapes.map(({ id, pass }) => [id, pass])).toEqual([
      ["S1", true],
      ["S2", false],
      ["S3", true],
    ]);
    expect(report).toMatchObject({ passed: 2, failed: 1, parameters: "mainstream", heldOut: { from: 10, to: 18 } });
    expect(falls).toMatchObject({ note: "It does not.", claims: [{ pass: false, share: 0 }] });
    expect(falls!.claims[0]!.margin).toBeLessThan(0);
  });

  test("sums a gauge over the regions and gives its band", () => {
    const [then] = rises!.claims[0]!.figures.filter(({ side }) => side === "less");
    expect(then).toMatchObject({ mean: 100, low: 100, median: 100, high: 100 });
    const [later] = rises!.claims[0]!.figures;
    expect(later!.low).toBeLessThanOrEqual(later!.median);
    expect(later!.median).toBeLessThanOrEqual(later!.high);
    expect(later!.term).toMatchObject({ gauge: "region.*.security", at: 6 });
  });

  test("marks claims about months that were held out", () => {
    expect(rises!.claims.map(({ heldOut }) => heldOut)).toEqual([false, true]);
  });

  test("plays a shape over at least the seeds that it asks for, and where it says in the country left alone", () => {
    expect([rises!.seeds, left!.seeds]).toEqual([5, 12]);
    expect(reportOf(20).shapes[2]!.seeds).toBe(20);
    // With the mission's battalions there security would have risen, as it does in S1.
    expect(left!.claims[0]!.pass).toBe(true);
    expect(reportOf(5, { "minimal/fit.yaml": [["    afterExit: true\n", ""]] }).shapes[2]!.pass).toBe(false);
  });

  test("tells what could not be played", () => {
    const [shape] = reportOf(2, {
      "minimal/historical.yaml": [["type: message, theme: reassure", "type: set, lever: posture, value: 9"]],
    }).shapes;
    expect(shape).toMatchObject({ pass: false, claims: [] });
    expect(shape!.fault).toContain("posture");
  });
});

describe("the hash of the weights", () => {
  const hashOf = (patch: Patch) => weightsHash(campaignScenario(patch).scenario, "mainstream");
  const own = hashOf({});

  test.each<[string, Patch, boolean]>([
    ["a weight", { "common/model.yaml": [["weight: 3\n", "weight: 3.5\n"]] }, false],
    ["a common event", { "common/events/riot.yaml": [["by: -4", "by: -5"]] }, false],
    [
      "a straight rule's weight",
      { "common/model.yaml": [["weight: 4\n    span: 5", "weight: 4\n    span: 6"]] },
      false,
    ],
    [
      "a straight rule told in other numbers",
      { "common/model.yaml": [["weight: 4\n    span: 5", "weight: 8\n    span: 10"]] },
      true,
    ],
    ["a grade", { "common/model.yaml": [["grade: D\ndecisionRules", "grade: C\ndecisionRules"]] }, true],
    ["a start value of the scenario", { "minimal/scenario.yaml": [["consent.front: 50", "consent.front: 45"]] }, true],
    ["a series", { "minimal/scenario.yaml": [["value: 60", "value: 70"]] }, true],
    ["an event of the scenario", { "minimal/events/patrol-mine.yaml": [["by: -2", "by: -3"]] }, true],
  ])("with another: %s", (_, patch, same) => {
    expect(hashOf(patch) === own).toBe(same);
  });

  test("is told beside that of the file", () => {
    const freeze = { date: "2026-01-31", commit: "98dfb1d", hash: own, reason: "Before the record." };
    expect(reportOf(1).frozen).toEqual({ ...freeze, now: own, same: true, earlier: [] });
    const other = { "minimal/fit.yaml": [[own, "0".repeat(16)] as const] };
    expect(reportOf(1, other).frozen).toMatchObject({ hash: "0".repeat(16), now: own, same: false });
  });

  test("is held against the last freeze; those before it are told", () => {
    const second = '{date: 2026-02-28, hash: "0123456789abcdef", reason: A study was withdrawn.}';
    const file = [`reason: Before the record.}\n`, `reason: Before the record.}\n    - ${second}\n`] as const;
    const { frozen } = reportOf(1, { "minimal/fit.yaml": [file] });
    expect(frozen).toMatchObject({ date: "2026-02-28", reason: "A study was withdrawn.", same: false });
    expect(frozen.commit).toBeUndefined();
    expect(frozen.earlier).toMatchObject([{ date: "2026-01-31", hash: own }]);
  });

  test("is that of the parameter set asked for", () => {
    const { scenario } = campaignScenario();
    expect(weightsHash(scenario, scenario.parameters[1]!.id)).not.toBe(own);
    expect(() => weightsHash(scenario, "none")).toThrow(/no parameter set/);
    expect(compile(scenario).parameters).toBe("mainstream");
  });
});
