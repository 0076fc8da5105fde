// Proves that the example in the README is what it says: two whole files that `check` accepts in the scenario named.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the README's example dilemma is two whole files without a problem", () => {
  const paths = [...readme.matchAll(/`scenarios\/(area-or-point\/[a-z/-]+\.yaml)`/g)].map(([, path]) => path);
  const blocks = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block);
  expect(paths).toHaveLength(2);
  expect(blocks).toHaveLength(2);
  const files = { ...readScenarios(), ...Object.fromEntries(paths.map((path, at) => [path, blocks[at]])) };
  const { scenario, problems } = loadScenario(files, "area-or-point");
  expect(problems.map(formatProblem)).toEqual([]);
  expect(scenario?.dilemmas.map(({ id }) => id)).toContain("bridge-at-night");
});
