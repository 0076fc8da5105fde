// Proves that wrong usage ends with exit 2, says where, what was expected and what may have been meant, and prints
// neither a stack trace nor anything on standard output.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { minimalFiles } from "../support/minimal.ts";
import { fileWith, json, mandate, minimalFolder, onMinimal, type Ran } from "./support.ts";

const arm = (text: string) => fileWith(`format: 1\n${text}\n`);
const action = (text: string) => arm(`actions: [${text}]`);
const run = json(await onMinimal("play", "minimal", "--seed", "1", "--json")).run;
const runFile = fileWith(JSON.stringify(run), "run.json");
const other = fileWith(JSON.stringify({ ...run, scenario: "other", digest: undefined, hashes: undefined }), "run.json");
const broken = fileWith(JSON.stringify(run).replace('"seed":"1"', '"seed":"2"'), "run.json");
const play = ["play", "minimal", "--seed", "1"];

function expectUsage(ran: Ran, ...reasons: RegExp[]): void {
  expect(ran).toMatchObject({ code: 2, out: "" });
  for (const reason of reasons) expect(ran.err).toMatch(reason);
  expect(ran.err).not.toMatch(/\n\s+at |node:|Error:/);
}

describe("exit 2:", () => {
  test.each<[string, string[], RegExp]>([
    ["an unknown command", ["plya"], /unknown command 'plya'\n\(Did you mean play\?\)/],
    ["an unknown option", [...play, "--sede", "2"], /unknown option '--sede'/],
    [
      "an unknown scenario",
      ["play", "minimol", "--seed", "1"],
      /no scenario is called "minimol"\n {2}hint: Did you mean "minimal"/,
    ],
    ["an unknown scenario to check", ["check", "x"], /no scenario is called "x"/],
    ["a scenario missing", ["describe"], /missing required argument 'id'/],
    ["the seed missing", ["play", "minimal"], /seed is missing\n {2}expected: --seed S/],
    ["a seed of nothing that can be seen", ["play", "minimal", "--seed", " \u200b"], /seed is missing/],
    [
      "a gauge called as what every object has",
      ["why", runFile, "--gauge", "constructor"],
      /no gauge is called "constructor"/,
    ],
    ["an empty seed", ["play", "minimal", "--seed", ""], /seed is missing/],
    [
      "an unknown policy",
      [...play, "--policy", "stedy"],
      /no policy is called "stedy"\n {2}hint: Did you mean "steady"/,
    ],
    ["an unknown policy to simulate", ["simulate", "minimal", "--policy", "x"], /no policy is called "x"/],
    ["an unknown policy to judge by", ["balance", "minimal", "--base", "stedy"], /Did you mean "steady"/],
    ["an unknown strategy", ["sensitivity", "minimal", "--policy", "frst"], /Did you mean "first"/],
    ["no threads", ["simulate", "minimal", "--threads", "0"], /'--threads <count>' argument '0' is invalid/],
    ["no seeds to judge by", ["balance", "minimal", "--seeds", "0"], /'0' is invalid/],
    [
      "an unknown arm",
      [...play, "--run", "stead"],
      /"stead" is neither a policy nor a file[\s\S]*Did you mean "steady"/,
    ],
    ["two policies", [...play, "--run", "steady", "--policy", "first"], /--run names a policy already/],
    ["an unknown parameter set", [...play, "--parameters", "mainstraem"], /Did you mean "mainstream"/],
    ["no turns", [...play, "--turns", "0"], /'--turns <turns>' argument '0' is invalid/],
    ["half a seed", ["compare", "minimal", "--a", "steady", "--b", "first", "--seeds", "1.5"], /'1.5' is invalid/],
    ["one arm only", ["compare", "minimal", "--a", "steady"], /required option '--b <b>' not specified/],
    ["wrong months", ["compare", "minimal", "--a", "steady", "--b", "first", "--at", "1,x"], /0 is the start/],
    ["a range from back to front", ["simulate", "minimal", "--seeds", "9..3"], /'9..3' is invalid/],
    ["a folder without scenarios", ["list", "--scenarios", "/no/folder"], /there is no scenario in \/no\/folder/],
    [
      "a run that is not there",
      ["replay", "no-such-file"],
      /the run no-such-file cannot be read\n {2}hint: there is no such file/,
    ],
    ["a folder for a run", ["replay", minimalFolder], /is a folder/],
    ["why without gauge", ["why", runFile], /required option '--gauge <id>' not specified/],
    [
      "an unknown gauge",
      ["why", runFile, "--gauge", "credibilty"],
      /no gauge is called "credibilty"\n {2}hint: Did you mean "credibility"/,
    ],
    [
      "a month that was not played",
      ["why", runFile, "--gauge", "consent", "--month", "7"],
      /no month 7\n {2}expected: 1 to 6/,
    ],
    ["why of a changed run", ["why", broken, "--gauge", "consent"], /changed after it was saved[\s\S]*hint/],
    ["a run of another scenario", [...play, "--run", other], /the run is of the scenario "other"/],
    ["a place that cannot be written to", [...play, "--out", "/no/such/folder/run.json"], /cannot be written/],
    ["a part that is no part", ["simulate", "minimal", "--merge", runFile], /only files that `simulate --out` wrote/],
    ["merging while playing", ["simulate", "minimal", "--merge", runFile, "--seeds", "5"], /--merge plays nothing/],
  ])("%s", async (_, argv, reason) => {
    expectUsage(argv.includes("--scenarios") ? await mandate(...argv) : await onMinimal(...argv), reason);
    expectUsage(
      argv.includes("--scenarios") ? await mandate(...argv, "--json") : await onMinimal(...argv, "--json"),
      reason,
    );
  });

  test.each<[string, string, RegExp]>([
    ["an unknown key", arm("bass: steady"), /file.yaml:2:1 error unknown-key.*"bass"[\s\S]*Did you mean "base"/],
    [
      "an unknown answer",
      arm("answer: {checkpoint: flee}"),
      /2:22 error unknown-option: "checkpoint" has no option "flee"/,
    ],
    ["several faults at once", arm("off: [a]\nanswer: {b: c}"), /unknown-mechanism[\s\S]*unknown-dilemma/],
    [
      "an illegal action",
      action("{month: 2, type: set, lever: posture, value: 9}"),
      /"lever":"posture","value":9.* is illegal in month 2: This cannot be done: 9 is outside[\s\S]*expected: 0 to 4/,
    ],
    [
      "an action too early",
      action("{month: 1, type: choose, dilemma: checkpoint, option: accept}"),
      /no longer on the table\.[\s\S]*hint: not-on-the-table: "checkpoint" is not on the table/,
    ],
    ["what is no YAML", arm("answer: {"), /yaml-syntax/],
    [
      "an arm in JSON with a fault",
      fileWith('{"format": 1, "base": "x"}', "arm.json"),
      /arm.json:1:23 error bad-value/,
    ],
  ])("a bad arm: %s", async (_, path, reason) => {
    expectUsage(await onMinimal(...play, "--run", path), reason);
    expectUsage(await onMinimal("compare", "minimal", "--a", "steady", "--b", path, "--seeds", "2"), reason);
  });
});

test("a value held that leaves a gauge without a number is told as such", async () => {
  const held = arm("hold: [{gauge: promised, value: 0, from: 1, to: 8}, {gauge: delivered, value: 0, from: 1, to: 8}]");
  const ran = await mandate("play", "area-or-point", "--seed", "1", "--run", held);
  expectUsage(ran, /not a finite number[\s\S]*look at what is held/);
});

describe("exit 1:", () => {
  const folder = copyWith("months: 6", "months: x");

  test("a scenario with errors is not played, and the errors are told", async () => {
    const ran = await mandate("play", "minimal", "--seed", "1", "--scenarios", folder, "--json");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/has errors and cannot be played\nminimal\/scenario.yaml:\d+:\d+ error/);
  });

  test("a trap that names what is not there is the scenario's fault", async () => {
    const unknown = copyWith("facts: {restriction: cover}, tempts", "facts: {restriction: x}, tempts");
    const ran = await mandate("balance", "minimal", "--seeds", "4", "--scenarios", unknown);
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/cannot be (judged|played)[\s\S]*"x"/) });
  });

  test("check tells all problems", async () => {
    const { problems } = json(await mandate("check", "--scenarios", folder, "--json"), 1);
    expect(Object.keys(problems[0])).toEqual(["file", "line", "column", "severity", "code", "message", "hint"]);
    expect((await mandate("check", "minimal", "--scenarios", folder)).out).toMatch(/minimal: \d+ problems\n$/);
  });

  test("list names it on standard error and lists the rest", async () => {
    const ran = await mandate("list", "--scenarios", folder, "--json");
    expect(ran.err).toMatch(/"minimal" has errors/);
    expect(json(ran).scenarios).toEqual([]);
  });
});

/** A copy of the minimal scenario with something in its own file changed. */
function copyWith(before: string, after: string): string {
  const folder = dirname(fileWith(""));
  for (const [path, text] of Object.entries(minimalFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === "minimal/scenario.yaml" ? text.replace(before, after) : text);
  }
  rmSync(join(folder, "file.yaml"));
  return folder;
}
