// Proves that files about runs have names that tell the runs apart, in any script, and that a file system takes.
import { expect, test } from "vitest";
import { fileName } from "../../src/app/download.ts";
import { compile } from "../../src/engine/index.ts";
import { type RunFile, toRunFile } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());
const saved = (seed: string, policy = "random", turns = 2): RunFile =>
  toRunFile(playArm(model, seed, policyStrategy(policy), { turns }));

test.each([
  ["blue-7", /^mandate-minimal-blue-7-2-[0-9a-f]{6}-run\.json$/],
  ["الفريق ٢", /^mandate-minimal-الفريق_٢-2-/],
  ["कदम-१", /^mandate-minimal-कदम-१-2-/],
  ['../a\\b:c*?"<>|\u0000', /^mandate-minimal-_a_b_c_-2-/],
])("of the seed %j", (seed, name) => {
  expect(fileName(saved(seed), "run.json")).toMatch(name);
});

test("differ where seeds differ only in what a file system does not take, where runs part, and as a run goes on", () => {
  const runs = [saved("a b"), saved("a_b"), saved("a:b"), saved("a b", "steady"), saved("a b", "random", 3)];
  expect(new Set(runs.map((run) => fileName(run, "run.json"))).size).toBe(runs.length);
});

test("are the same for the same run, and differ by what the file holds", () => {
  expect(fileName(saved("1"), "run.json")).toBe(fileName(saved("1"), "run.json"));
  expect(fileName(saved("1"), "decisions.csv")).not.toBe(fileName(saved("1"), "gauges.csv"));
});
