// Proves that recorded runs come out as they did, state by state: of every shipped scenario and of the minimal one, under
// the version of the engine that the file names. What to do where they do not is said by the fault itself.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { action, compile } from "../../src/engine/index.ts";
import { loadScenario, scenarioIds } from "../../src/scenario/load.ts";
import type { Scenario } from "../../src/scenario/schema/index.ts";
import { engineVersionFile, type Golden, goldenFault, playGolden } from "../../src/trials/golden/index.ts";
import { minimalScenario } from "../support/minimal.ts";

const folder = fileURLToPath(new URL("./golden/", import.meta.url));
const content = readScenarios();
const shipped = scenarioIds(content);
const files = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
const names = [...new Set(["minimal", ...shipped, ...files])];

function recordedOf(name: string): Golden | null {
  const path = `${folder}${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

function scenarioOf(name: string): Scenario | null {
  if (name === "minimal") return minimalScenario();
  return shipped.includes(name) ? loadScenario(content, name).scenario : null;
}

test.each(names)("the golden runs of %s hold", (name) => {
  const [recorded, scenario] = [recordedOf(name), scenarioOf(name)];
  const played = scenario && playGolden((set) => compile(scenario, set), recorded?.runs ?? []);
  expect(goldenFault(recorded, played)?.message).toBeUndefined();
});

describe("the golden runs together", () => {
  const golden = names.flatMap((name) => recordedOf(name) ?? []);

  test("use every kind of action", () => {
    const used = new Set(golden.flatMap(({ runs }) => runs.flatMap(({ actions }) => actions.map(({ type }) => type))));
    expect(action.options.map((one) => one.shape.type.value).filter((type) => !used.has(type))).toEqual([]);
  });

  test("name the file in which the version stands", () => {
    const path = fileURLToPath(new URL(`../../${engineVersionFile}`, import.meta.url));
    expect(readFileSync(path, "utf8")).toContain("export const engineVersion =");
  });
});
