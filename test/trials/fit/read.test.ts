// Proves that a case is read whole, that the historical arm plays what each dilemma says was chosen, and that whatever is
// wrong with a case is told with its place: above all, that nothing is fitted to what is only remembered.
import { describe, expect, test } from "vitest";
import { readCase } from "../../../src/trials/fit/index.ts";
import type { Patch } from "../../support/minimal.ts";
import { caseFiles, caseModel, minimalCase } from "./support/case.ts";

const fit = "minimal/fit.yaml";
const record = "minimal/record.yaml";
const found = (patch: Patch) => readCase(caseFiles(patch), caseModel());

describe("a case", () => {
  test("has the historical arm beside its own", () => {
    const { arms, observations } = minimalCase();
    expect(Object.keys(arms).sort()).toEqual(["historical", "left"]);
    expect(arms.historical).toMatchObject({ answer: { checkpoint: "insist" }, actions: [{ month: 4 }] });
    expect(observations.map(({ id }) => id)).toContain("hearsay");
  });

  test("is none where a file is absent", () => {
    const { [fit]: _, ...files } = caseFiles();
    expect(readCase(files, caseModel())).toEqual({ found: null, problems: [] });
  });

  test.each<[string, Patch, string, string]>([
    ["a shape fitted to memory", { [fit]: [["[calm-later]", "[hearsay]"]] }, fit, "only remembered"],
    ["an observation that is not there", { [fit]: [["[calm-later]", "[calm-latter]"]] }, fit, 'no "calm-latter"'],
    ["a gauge that is not there", { [fit]: [["gauge: security, at: 0", "gauge: calm, at: 0"]] }, fit, '"calm"'],
    [
      "an arm that is not there",
      { [fit]: [["arm: left, gauge: security, at: 0", "arm: gone, gauge: security, at: 0"]] },
      fit,
      '"gone"',
    ],
    ["a month after the end", { [fit]: [["at: 12", "at: 19"]] }, fit, "Month 19"],
    ["a shape that stands twice", { [fit]: [["id: S2", "id: S1"]] }, fit, "stands twice"],
    ["a freeze of no day", { [fit]: [["date: 2026-01-31", "date: January"]] }, fit, "a day of the calendar"],
    ["a freeze without a reason", { [fit]: [[", reason: Before the record.", ""]] }, fit, "reason is missing"],
    ["a source that is not there", { [record]: [["source: witness", "source: wittness"]] }, record, '"wittness"'],
    ["an observation without a source", { [record]: [[", source: witness", ""]] }, record, "source"],
    [
      "an arm that names what is not there",
      { "minimal/historical.yaml": [["base: steady", "base: stedy"]] },
      "minimal/historical.yaml",
      "stedy",
    ],
  ])("with %s is refused, with the place", (_, patch, file, words) => {
    const { found: read, problems } = found(patch);
    expect(read).toBeNull();
    expect(problems.map((problem) => `${problem.file} ${problem.message}`).join("\n")).toContain(words);
    expect(problems.some((problem) => problem.file === file && problem.line > 1)).toBe(true);
  });
});
