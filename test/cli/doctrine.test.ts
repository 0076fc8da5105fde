// Proves what `doctrine` prints and with which exit code: passing, failing, beside, what carried it, and wrong usage.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engineVersion } from "../../src/engine/index.ts";
import { assertions, comparisons, doctrineFolder, others, research } from "../trials/doctrine/support/doctrine.ts";
import { fileWith, json, mandate, untold } from "./support.ts";

const folder = doctrineFolder();
/** The first assertion the other way round: force would have to lower security. */
const failing = doctrineFolder({
  "common/comparisons/first.yaml": comparisons
    .replace("more: [{at: 6, arm: A, gauge: security}]", "more: [{at: 6, arm: B, gauge: security}]")
    .replace("less: [{at: 6, arm: B, gauge: security}]", "less: [{at: 6, arm: A, gauge: security}]"),
});
const doctrine = (...argv: string[]) => mandate("doctrine", "--seeds", "10", "--scenarios", folder, ...argv);

describe("doctrine", () => {
  test("tells each assertion, test and control, and passes when all hold", async () => {
    const report = json(await doctrine("--json"));
    expect(report).toMatchObject({ parameters: "mainstream", passed: 2, failed: 0, untried: [] });
    expect(report.seeds).toEqual({ assertion: 10, behaviour: 10, control: 10 });
    const [force, posture] = report.assertions;
    expect(force).toMatchObject({ id: "D57", pass: true, agree: 1, ties: 0, section: "4.2", size: "M", fault: null });
    expect(force.diff).toBeGreaterThan(1);
    expect(posture).toMatchObject({ id: "D62", pass: true, says: "Posture strains consent" });
    expect(report.behaviours.map((entry: { id: string }) => entry.id)).toEqual(["B-effort"]);
    expect(report.controls[0]).toMatchObject({ id: "N-intent", pass: true, diff: 0, ties: 1 });
  });

  test("plays more seeds for assertions than for tests where none are asked for, and says so", async () => {
    const ran = await mandate("doctrine", "--only", "D57,B-effort", "--scenarios", folder);
    expect(ran.out).toContain("Assertions that pass: 1 of 1, each over 200 seeds");
    expect(ran.out).toContain("Behavioural tests that pass: 1 of 1, each over 60 seeds");
  });

  test("tells the other parameter sets beside it", async () => {
    const { beside } = json(await doctrine("--json")).assertions[0];
    expect(Object.keys(beside)).toEqual(["sceptical"]);
    expect(Object.keys(beside.sceptical)).toEqual(["pass", "seeds", "diff", "agree", "ties"]);
    // They gate nothing, so a seventh of the seeds will do.
    expect(beside.sceptical.seeds).toBe(2);
  });

  test("tells what carried a claim, which adds up to its difference but for the start", async () => {
    const [force, posture] = json(await doctrine("--json")).assertions;
    expect(force.carriers[0][0]).toMatchObject({
      cause: { kind: "influence", id: "force-protects" },
      mechanism: "protection",
    });
    expect(posture.carriers[0].map(({ cause }: { cause: { id: string } }) => cause.id)).toEqual([
      "posture-strains-consent",
    ]);
  });

  test("fails with exit 1 where an assertion fails, and tells it in full", async () => {
    const ran = await mandate("doctrine", "--seeds", "10", "--scenarios", failing);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Assertions that pass: 1 of 2");
    expect(ran.out).toMatch(/D57 FAILS: Force protects\n {2}1\. DOES NOT HOLD: difference -/);
    expect(ran.out).not.toContain("D62 passes");
  });

  test("does not fail where one fails under another parameter set", async () => {
    const ran = await mandate("doctrine", "--seeds", "5", "--parameters", "sceptical", "--scenarios", failing);
    expect(ran.code).toBe(0);
  });

  test("counts an assertion that nothing tries as failed", async () => {
    const untried = doctrineFolder({
      "common/comparisons/first.yaml": comparisons.replace(
        "  - id: D62",
        "  - id: B-posture\n    says: Posture strains.",
      ),
    });
    const report = json(await mandate("doctrine", "--seeds", "5", "--json", "--scenarios", untried), 1);
    expect(report).toMatchObject({ passed: 1, failed: 1, untried: ["D62"] });
  });

  test("--only tells what was asked for in full", async () => {
    const ran = await doctrine("--only", "D62,N-intent");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/D62 passes: .*\n {2}1\. holds: difference \+/);
    expect(ran.out).toContain("+ low consent.government at 6: ");
    expect(ran.out).toContain("carried by: posture-strains-consent [protection] +");
    expect(ran.out).toContain("A = B; nothing differs");
    expect(ran.out).not.toContain("D57");
    expect(ran.out).not.toMatch(untold);
  });

  test("--off switches a mechanism off in every arm", async () => {
    const report = json(await doctrine("--off", "protection", "--json"), 1);
    expect(report.off).toEqual(["protection"]);
    expect(report.assertions.map(({ pass }: { pass: boolean }) => pass)).toEqual([false, false]);
    expect(report.behaviours[0].pass).toBe(true);
  });

  test("an arm that cannot be played ends with exit 2 and is told", async () => {
    const illegal = doctrineFolder({
      "common/comparisons/first.yaml": comparisons
        .replace("stance: area", "stance: area, month: 2")
        .replace("{month: 1, type: deploy", "{type: deploy")
        .replace("unit: battalion-1, region: north", "unit: battalion-2, region: north"),
    });
    const ran = await mandate("doctrine", "--seeds", "5", "--only", "D57", "--scenarios", illegal);
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/could not be played: arm A, seed 1: in month 2/);
  });

  test("faults in the files are told by check and stop the command", async () => {
    const broken = doctrineFolder({ "common/assertions.yaml": assertions.replace("count: 2", "count: 4") });
    for (const command of ["check", "doctrine"]) {
      const ran = await mandate(command, "--scenarios", broken);
      expect(ran.code).toBe(1);
      expect(ran.out + ran.err).toContain("common/assertions.yaml:1:51 error bad-value");
    }
  });

  test.each([
    ["an unknown assertion", ["--only", "D61"], '"D62"'],
    ["an unknown mechanism", ["--off", "protecting"], '"protection"'],
    ["an unknown parameter set", ["--parameters", "sceptic"], '"sceptical"'],
    ["two reports at once", ["--mutations", "--research"], "one after the other"],
    ["research where there is none", ["--research"], "common/research.yaml"],
    ["no names", ["--only", "D57,,D62"], "joined by commas"],
  ])("%s is wrong usage", async (_, argv, hint) => {
    const ran = await doctrine(...argv);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(hint);
  });
});

describe("doctrine --mutations", () => {
  const whole = doctrineFolder({ "common/comparisons/others.yaml": others });

  test("passes when every mechanism is noticed, and tells by what", async () => {
    const report = json(await mandate("doctrine", "--mutations", "--seeds", "10", "--json", "--scenarios", whole));
    expect(report).toMatchObject({ parameters: "mainstream", seeds: 10, unnoticed: [], failing: [] });
    expect(report.mechanisms).toHaveLength(5);
    expect(report.mechanisms[1]).toMatchObject({
      mechanism: "delivery",
      noticed: { by: "B-effort", claim: 1, after: 0 },
    });
  });

  test("ends with exit 1 and names what nothing noticed", async () => {
    const ran = await doctrine("--mutations");
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Mechanisms that nothing noticed: movement, manner, programmes");
    expect(ran.out).toMatch(/delivery +B-effort/);
    expect(ran.out).not.toMatch(untold);
  });
});

describe("doctrine --research", () => {
  test("tells the model's own effects and gates nothing", async () => {
    const folder = doctrineFolder({ "common/research.yaml": research });
    const ran = await mandate("doctrine", "--research", "--seeds", "5", "--scenarios", folder);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("own value: 1 of 2");
    expect(ran.out).toContain("F03: Informs the width of ranges.");
    expect(ran.out).not.toMatch(untold);
  });
});

test("--out saves the report with what it was made on", async () => {
  const path = fileWith("", "doctrine.json");
  const report = json(await doctrine("--json", "--out", path));
  const record = JSON.parse(readFileSync(path, "utf8"));
  expect(record).toMatchObject({ format: 1, kind: "doctrine", madeOn: { engine: engineVersion }, report });
  expect(Object.keys(record.madeOn.scenarios)).toEqual(["minimal"]);
  const changed = doctrineFolder({ "common/comparisons/first.yaml": comparisons.replace("by: 1}", "by: 0.5}") });
  await mandate("doctrine", "--seeds", "2", "--out", path, "--scenarios", changed);
  const other = JSON.parse(readFileSync(path, "utf8"));
  expect(other.madeOn.scenarios).toEqual(record.madeOn.scenarios);
  expect(other.madeOn.comparisons).not.toBe(record.madeOn.comparisons);
});
