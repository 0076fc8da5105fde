// Proves what `fit` prints and with which exit code, that the record of it says what it was made on, and that the
// campaign is fitted under the weights of a commit older than its record.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileWith, openFolder, openScenario } from "../../src/cli/scenarios.ts";
import { lastFreeze, readCase, weightsHash } from "../../src/trials/fit/index.ts";
import type { Patch } from "../support/minimal.ts";
import { caseFiles } from "../trials/fit/support/case.ts";
import { folderOf, json, mandate, onMinimal, untold } from "./support.ts";

const folderWith = (patch: Patch = {}) => folderOf(caseFiles(patch));
const fitted = (folder: string, ...argv: string[]) =>
  mandate("fit", "minimal", "--seeds", "5", "--threads", "1", "--scenarios", folder, ...argv);

describe("fit", () => {
  const folder = folderWith();

  test("tells each shape with pass or miss and its figures, and allows one miss", async () => {
    const ran = await fitted(folder);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Shapes that show: 2 of 3");
    expect(ran.out).toMatch(
      /the same as those frozen on 2026-01-31 \([0-9a-f]{16}, commit 98dfb1d\): Before the record\./,
    );
    expect(ran.out).toMatch(
      /S2 IS MISSED: Security falls\n {2}record: calm-later\n {2}1\. DOES NOT HOLD in 0% of the seeds/,
    );
    expect(ran.out).toMatch(/S1 passes: .*\n.*\n {2}1\. holds in \d+% of the seeds; margin \+/);
    expect(ran.out).toContain("held out");
    expect(ran.out).not.toMatch(untold);
  });

  test("prints its structure, and keeps it with what it was made on", async () => {
    const out = join(folder, "fit.json");
    const report = json(await fitted(folder, "--json", "--out", out));
    expect(report.shapes.map(({ id, pass }: { id: string; pass: boolean }) => [id, pass])).toHaveLength(3);
    const kept = JSON.parse(readFileSync(out, "utf8"));
    expect(kept).toMatchObject({ format: 1, kind: "fit", report });
    expect(kept.madeOn.scenarios.minimal).toBe(openScenario("minimal", folder).scenario.hash);
  });

  test("fails where more than one shape is missed, or the weights are others", async () => {
    const twoMissed: Patch = { "minimal/fit.yaml": [["    afterExit: true\n", ""]] };
    expect((await fitted(folderWith(twoMissed))).code).toBe(1);
    const others = await fitted(folderWith({ "common/model.yaml": [["weight: 3\n", "weight: 3.5\n"]] }));
    expect([others.code, others.out.includes("the same as")]).toEqual([1, false]);
    const hash = weightsHash(openScenario("minimal", folder).scenario, "mainstream");
    const changed = await fitted(folderWith({ "minimal/fit.yaml": [[hash, "0".repeat(16)]] }));
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("NOT THE SAME AS");
  });

  test("of a scenario without a record is wrong usage; a broken case is a finding", async () => {
    const none = await onMinimal("fit", "minimal");
    expect(none.code).toBe(2);
    expect(none.err).toContain("record.yaml");
    const broken = await fitted(folderWith({ "minimal/fit.yaml": [["[calm-later]", "[hearsay]"]] }));
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("only remembered");
  });
});

describe("the campaign Timor-Leste 2006-2012", () => {
  const { scenario } = openScenario("timor-leste-2006");
  const { found, problems } = readCase(openFolder(), compileWith(scenario));

  test("is a case of eight shapes without a problem", () => {
    expect(problems).toEqual([]);
    expect(found?.shapes.map(({ id }) => id)).toEqual(["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"]);
  });

  test("is fitted under weights that are older than its record", () => {
    if (found === null) throw new Error("no case");
    expect(found.frozen).toMatchObject({ parameters: "mainstream", freezes: [{ commit: "98dfb1d" }] });
    expect(lastFreeze(found.frozen).hash).toBe(weightsHash(scenario, "mainstream"));
  });
});
