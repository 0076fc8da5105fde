// Proves that what is kept is renewed in one go: that what moved is told by gauge and figure, that nothing is written where
// the rules changed under the same version or only a check was asked for, and that weights are frozen on demand alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type RenewOptions, renew } from "../../../src/cli/renew/renew.ts";
import type { Places } from "../../../src/cli/renew/renewal.ts";
import { openScenario } from "../../../src/cli/scenarios.ts";
import { engineVersion } from "../../../src/engine/index.ts";
import { frozenHashes, weightsHash } from "../../../src/trials/fit/index.ts";
import { extendedFiles } from "../../support/extended.ts";
import { type Patch, patchedFiles } from "../../support/minimal.ts";
import { doctrineFiles } from "../../trials/doctrine/support/doctrine.ts";
import { caseFiles } from "../../trials/fit/support/case.ts";
import { mandate } from "../support.ts";

/** A checkout of the given files with nothing kept yet but an empty folder of records. */
function checkout(files: Record<string, string>): Places {
  const folder = mkdtempSync(join(tmpdir(), "mandate-renew-"));
  const places = { scenarios: join(folder, "scenarios"), others: [], golden: join(folder, "golden") };
  write(places, files);
  for (const path of [join(places.scenarios, "records"), places.golden]) mkdirSync(path, { recursive: true });
  return places;
}

function write({ scenarios }: Places, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scenarios, path)), { recursive: true });
    writeFileSync(join(scenarios, path), text);
  }
}

async function run(places: Places, options: RenewOptions = {}): Promise<{ code: number; out: string }> {
  let out = "";
  const code = await renew({ out: (text) => (out += text), err: () => {} }, places, options, "2026-02-28");
  return { code, out };
}

/** The case of the minimal campaign with all that is kept of it, each shape over five seeds. */
async function keptCase(): Promise<Places> {
  const places = checkout(caseFiles());
  const record = join(places.scenarios, "records/fit-minimal.json");
  await mandate("fit", "minimal", "--seeds", "5", "--threads", "1", "--out", record, "--scenarios", places.scenarios);
  await run(places);
  return places;
}

const goldenOf = (places: Places) => join(places.golden, "minimal.json");
const runOf = (places: Places) => join(places.scenarios, "minimal/historical.run.json");
const courseOf = (places: Places) => join(places.golden, "historical/minimal.json");
const recordOf = (places: Places) => join(places.scenarios, "records/fit-minimal.json");
const kept = (places: Places) =>
  [goldenOf, runOf, courseOf, recordOf].map((path) => readFileSync(path(places), "utf8"));

/** Changes a JSON file in place. */
// biome-ignore lint/suspicious/noExplicitAny: the tests change whatever stands there.
function edit(path: string, change: (data: any) => void): void {
  const data = JSON.parse(readFileSync(path, "utf8"));
  change(data);
  writeFileSync(path, JSON.stringify(data));
}

/** A month of the first golden run as if the rules had been others then. */
function moveGolden(places: Places, engine = engineVersion): void {
  edit(goldenOf(places), (golden) => {
    golden.engine = engine;
    golden.runs[0].hashes[2] = "0000000000000000";
    golden.runs[0].gauges.credibility = "30";
  });
}

/** The golden runs as if the version of the engine had been raised since they were recorded. */
function raiseVersion(places: Places): void {
  edit(goldenOf(places), (golden) => {
    golden.engine = "0.9.0";
  });
}

const patched = (patch: Patch) => patchedFiles(patch, caseFiles());
const weight: Patch = { "common/model.yaml": [["weight: 3\n", "weight: 3.5\n"]] };

describe("renew", () => {
  test("records what is not kept yet, and then finds that nothing moved", async () => {
    const places = checkout(caseFiles());
    const first = await run(places, { only: "golden" });
    expect(first.out).toMatch(/golden runs of minimal:\n {2}recorded for the first time: \d runs\n1 written anew/);
    expect(existsSync(runOf(places))).toBe(false);
    expect((await run(places, { only: "historical" })).out).toContain("recorded for the first time");
    const { code, out } = await run(places, { check: true });
    expect(code).toBe(1);
    expect(out).toMatch(/golden runs of minimal: nothing moved\nhistorical run of minimal: nothing moved\nrecord fit-/);
    expect(existsSync(recordOf(places))).toBe(false);
  });

  test("says so when nothing moved, over as many seeds as a record was made with", async () => {
    const places = await keptCase();
    const before = kept(places);
    expect(JSON.parse(before[3]!).report.shapes[0].seeds).toBe(5);
    const { code, out } = await run(places, { check: true });
    expect(out.split("\n").filter((line) => !line.endsWith("nothing moved"))).toEqual([""]);
    expect(code).toBe(0);
    await run(places);
    expect(kept(places)).toEqual(before);
  });

  test("writes nothing where the rules changed under the same version, and tells what moved", async () => {
    const places = await keptCase();
    moveGolden(places);
    const before = kept(places);
    for (const only of [undefined, "golden", "historical", "records"]) {
      const words = run(places, { only });
      await expect(words).rejects.toThrow(/differs from month 2 on[\s\S]*credibility +[+-][\d.]+ +30 /);
      await expect(words).rejects.toThrow(/the rules changed .*raise engineVersion in src\/.* and run npm run renew/);
    }
    expect(kept(places)).toEqual(before);
  });

  test("renews golden runs of an older version and tells first month, gauge and values", async () => {
    const places = await keptCase();
    const [whole] = kept(places);
    moveGolden(places, "0.9.0");
    const moved = readFileSync(goldenOf(places), "utf8");
    const checked = await run(places, { only: "golden", check: true });
    expect(checked.code).toBe(1);
    expect(readFileSync(goldenOf(places), "utf8")).toBe(moved);
    const { code, out } = await run(places, { only: "golden" });
    expect(code).toBe(0);
    expect(out).toContain(`engine 0.9.0 -> ${engineVersion}`);
    expect(out).toMatch(/run 1, seed 1, mainstream: differs from month 2 on/);
    expect(out).toMatch(/credibility +[+-][\d.]+ +30 +[\d.]+ +run 1, seed 1, mainstream/);
    expect(readFileSync(goldenOf(places), "utf8")).toBe(whole);
  });

  test("holds the historical run by the same rule", async () => {
    const places = await keptCase();
    const [, whole, course] = kept(places);
    const move = (engine: string) =>
      edit(runOf(places), (data) => {
        const { digest: _, ...rest } = Object.assign(data, { engine });
        data.hashes = rest.hashes.with(4, "0000000000000000");
        delete data.digest;
      });
    move(engineVersion);
    await expect(run(places, { only: "historical" })).rejects.toThrow(
      /the rules changed \(historical run of minimal\)/,
    );
    move("0.9.0");
    edit(courseOf(places), (data) => Object.assign(data.gauges, { consent: "1" }));
    const { out } = await run(places, { only: "historical" });
    expect(out).toMatch(/seed 1: differs from month 4 on/);
    expect(out).toMatch(/consent +\+[\d.]+ +1 /);
    expect(kept(places).slice(1, 3)).toEqual([whole, course]);
  });

  test("renews without a new version where the scenario changed, or something else was decided", async () => {
    const places = await keptCase();
    write(places, patched({ "minimal/scenario.yaml": [["consent.front: 50", "consent.front: 45"]] }));
    const changed = await run(places, { only: "golden" });
    expect(changed.out).toContain("the scenario's structure has changed");
    expect(changed.out).toMatch(/consent\.front +-5 /);
    await run(places);
    const decided = readFileSync(join(places.scenarios, "minimal/historical.yaml"), "utf8");
    write(places, { "minimal/historical.yaml": decided.replace("month: 4", "month: 7") });
    const { code, out } = await run(places, { only: "historical" });
    expect([code, out]).toEqual([0, expect.stringContaining("something else is decided")]);
    write(places, { "minimal/historical.yaml": decided.replace("reassure", "unheard-of") });
    await expect(run(places)).rejects.toThrow(/illegal in month 4/);
  });

  test("leaves out what has become illegal, and says so; a file whose scenario is gone goes", async () => {
    const places = await keptCase();
    edit(goldenOf(places), (golden) => {
      golden.engine = "0.9.0";
      golden.runs[0].actions.unshift({ type: "set", lever: "posture", value: 99 });
    });
    writeFileSync(
      join(places.golden, "gone.json"),
      readFileSync(goldenOf(places), "utf8").replaceAll('"minimal"', '"gone"'),
    );
    const { out } = await run(places, { only: "golden" });
    expect(out).toContain("1 actions that are illegal now are left out");
    expect(existsSync(join(places.golden, "gone.json"))).toBe(false);
  });
});

describe("a record", () => {
  test("is told by the figures that changed, old and new, and renewed alone by its name", async () => {
    const places = await keptCase();
    const whole = readFileSync(recordOf(places), "utf8");
    edit(recordOf(places), ({ report }) => Object.assign(report.shapes[1].claims[0], { share: 0.25, pass: true }));
    const { out } = await run(places, { only: "fit-minimal" });
    expect(out).toBe(
      "record fit-minimal:\n  report.shapes.S2.claims.0.pass: true -> false\n  report.shapes.S2.claims.0.share: 0.25 -> 0\n1 written anew; read them over\n",
    );
    expect(readFileSync(recordOf(places), "utf8")).toBe(whole);
  });

  test("of doctrine, mechanisms and sensitivity is made over as many seeds as before", {
    timeout: 60_000,
  }, async () => {
    const places = checkout(doctrineFiles());
    const at = (name: string) => join(places.scenarios, `records/${name}.json`);
    const make = (...argv: string[]) => mandate(...argv, "--threads", "1", "--scenarios", places.scenarios);
    await make("doctrine", "--seeds", "3", "--out", at("doctrine"));
    await make("doctrine", "--mutations", "--seeds", "3", "--out", at("mechanisms"));
    await make(
      "sensitivity",
      "minimal",
      "--runs",
      "4",
      "--seeds-per-run",
      "2",
      "--policy",
      "steady",
      "first",
      "--out",
      at("sensitivity-minimal"),
    );
    const { code, out } = await run(places, { only: "records", check: true });
    expect(out).toBe(
      ["doctrine", "mechanisms", "sensitivity-minimal"].map((name) => `record ${name}: nothing moved\n`).join("") +
        "nothing moved\n",
    );
    expect(code).toBe(0);
  });

  test.each([["golden runs"], ["fit-elsewhere"]])("that is not kept, such as %s, is wrong usage", async (only) => {
    await expect(run(checkout(caseFiles()), { only })).rejects.toThrow(`nothing that is kept is called "${only}"`);
  });
});

test("refuses a common model that changed under the same version", async () => {
  const places = await keptCase();
  write(places, patched(weight));
  const before = kept(places);
  await expect(run(places)).rejects.toThrow(/common model or a number of the engine has changed: raise engineVersion/);
  expect(kept(places)).toEqual(before);
});

describe("a freeze of the weights", () => {
  const fitOf = (places: Places) => readFileSync(join(places.scenarios, "minimal/fit.yaml"), "utf8");

  test("is never made silently", async () => {
    const places = await keptCase();
    write(places, patched(weight));
    raiseVersion(places);
    const before = fitOf(places);
    const { out } = await run(places);
    expect(out).toContain("the weights are not those under which minimal is fitted (frozen on 2026-01-31)");
    expect(out).toContain("report.frozen.same: true -> false");
    expect(fitOf(places)).toBe(before);
  });

  test("is added with its day and reason below those before it, and counts from then on", async () => {
    const places = await keptCase();
    write(places, patched(weight));
    raiseVersion(places);
    const before = fitOf(places);
    const { out } = await run(places, { freeze: 'F12: a "new" analysis' });
    const hash = weightsHash(openScenario("minimal", places.scenarios).scenario, "mainstream");
    const line = `    - {date: 2026-02-28, hash: "${hash}", reason: "F12: a \\"new\\" analysis"}\n`;
    expect(fitOf(places)).toBe(before.replace("heldOut:", `${line}heldOut:`));
    expect(out).toMatch(/weights of minimal:\n {2}frozen anew on 2026-02-28/);
    expect(JSON.parse(readFileSync(recordOf(places), "utf8")).report.frozen).toMatchObject({
      ...{ date: "2026-02-28", hash, same: true, reason: 'F12: a "new" analysis' },
      earlier: [{ date: "2026-01-31", commit: "98dfb1d" }],
    });
    expect((await run(places, { check: true })).code).toBe(0);
    await expect(run(places, { freeze: "again" })).rejects.toThrow("nothing to freeze");
  });

  test("covers what the scenario adds to the model, from the first freeze on that it adds it", async () => {
    const places = checkout(caseFiles());
    const own = extendedFiles();
    write(
      places,
      Object.fromEntries(["minimal/model.yaml", "minimal/text/en-own.yaml"].map((path) => [path, own[path]!])),
    );
    const { out } = await run(places, { freeze: "The wells" });
    const { hash, extension } = frozenHashes(openScenario("minimal", places.scenarios).scenario, "mainstream");
    expect(out).toContain(`(${hash} -> ${hash}, and ${extension} of the scenario’s own): The wells`);
    expect(fitOf(places)).toContain(`hash: "${hash}", extension: "${extension}", reason: "The wells"}`);
    write(places, { "minimal/model.yaml": own["minimal/model.yaml"]!.replace("weight: 4", "weight: 5") });
    expect((await run(places)).out).toContain("the weights are not those under which minimal is fitted");
  });

  test.each<[string, RenewOptions, RegExp]>([
    ["without a reason", { freeze: " " }, /no reason/],
    ["in a check", { freeze: "why", check: true }, /writes nothing/],
  ])("%s is wrong usage", async (_, options, message) => {
    await expect(run(checkout(caseFiles()), options)).rejects.toThrow(message);
  });
});
