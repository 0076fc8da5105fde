// Proves that recorded runs come out as they did: the state hashes of every month, forever for a given engine version. When
// a rule or a scenario changes on purpose, `npx tsx test/engine/golden/write.ts` writes them anew.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Golden, playGolden } from "./golden/runs.ts";
import { scenarios } from "./golden/scenarios.ts";

const fileOf = (name: string) => fileURLToPath(new URL(`./golden/${name}.json`, import.meta.url));
const recorded = Object.keys(scenarios).filter((name) => existsSync(fileOf(name)));

test("at least the minimal scenario is recorded", () => {
  expect(recorded).toContain("minimal");
});

describe.each(recorded)("the runs of %s", (name) => {
  const golden: Golden = JSON.parse(readFileSync(fileOf(name), "utf8"));
  const scenario = scenarios[name]();

  test("were recorded on this very structure", () => {
    expect(scenario.hash).toBe(golden.scenarioHash);
  });

  test("come out month by month as recorded", () => {
    expect(playGolden(scenario).runs).toEqual(golden.runs);
  });
});
