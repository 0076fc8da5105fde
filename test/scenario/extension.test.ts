// Proves that what a scenario adds to the model stands behind the common part, shifts nothing of it and acts like it; and
// that hashes tell apart what decides a run and what does not.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import { latinHypercube, variedOf } from "../../src/trials/sensitivity/hypercube.ts";
import { begin, course, pass } from "../engine/support/game.ts";
import { extendedFiles, extendedScenario } from "../support/extended.ts";
import { minimalScenario, type Patch } from "../support/minimal.ts";

const own = "minimal/model.yaml";
const common = minimalScenario();
const { scenario } = extendedScenario();

describe("an extended scenario", () => {
  test("has what it adds behind the common model, and by itself", () => {
    for (const list of ["mechanisms", "variables", "influences"] as const) {
      expect(scenario.model[list].slice(0, common.model[list].length)).toEqual(common.model[list]);
      expect(scenario.model[list].slice(common.model[list].length)).toEqual(scenario.extension?.[list]);
    }
    expect(scenario.extension?.variables?.map(({ id }) => id)).toEqual(["region.*.water", "water", "anger.*"]);
    expect(common.extension).toBeUndefined();
  });

  test("leaves every common gauge where it stands, with the same luck of looking", () => {
    const [before, after] = [common, scenario].map((one) => compile(one).layout.gauges);
    expect(after!.slice(0, before!.length)).toEqual(before);
    expect(after!.slice(before!.length).map(({ id }) => id)).toEqual([
      ...["region.north.water", "region.south.water", "water", "anger.government", "anger.front"],
    ]);
  });

  test("is moved by its own influences, which move the common gauges", () => {
    const [plain, extended] = [common, scenario].map((one) => pass(begin(one), 4));
    const water = course(extended!, "region.north.water");
    expect(water.at(-1)).toBeGreaterThan(water[0]!);
    expect(course(extended!, "anger.government").at(-1)).toBeGreaterThan(20);
    expect(course(extended!, "consent.government").at(-1)).toBeLessThan(
      course(plain!, "consent.government").at(-1) ?? 0,
    );
    expect(course(extended!, "region.north.security")).toEqual(course(plain!, "region.north.security"));
  });

  test("can do without its own mechanism", () => {
    const [plain, without] = [begin(common), begin(scenario, "a", { off: ["wells"] })].map((game) => pass(game, 4));
    expect(course(without!, "consent.government")).toEqual(course(plain!, "consent.government"));
    expect(course(without!, "anger.government")).toEqual([20, 20, 20, 20, 20]);
  });

  test("has its weights drawn like the common ones, whose draws stay as they are", () => {
    const [before, after] = [common, scenario].map((one) => latinHypercube(variedOf(one), 20));
    expect(variedOf(scenario).map(({ influence }) => influence)).toEqual(
      expect.arrayContaining(["patrols-guard-wells", "dry-wells-anger"]),
    );
    expect(after).toEqual(before!.map((weights) => expect.objectContaining(weights)));
  });
});

describe("the hash", () => {
  const hashOf = (patch: Patch) => {
    const files = extendedFiles(patch);
    return loadScenario(files, "minimal").scenario?.hash;
  };

  test.each<[string, Patch]>([
    ["a weight", { [own]: [["weight: 4", "weight: 5"]] }],
    ["a start value", { [own]: [["start: 20", "start: 21"]] }],
    [
      "a number of the engine",
      {
        "common/engine.yaml": [
          ["value: 0.5, range: [0.25, 0.75], source: design", "value: 0.6, range: [0.25, 0.75], source: design"],
        ],
      },
    ],
  ])("changes with %s", (_, patch) => {
    expect(hashOf(patch)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf(patch)).not.toBe(scenario.hash);
  });

  test.each<[string, Patch]>([
    [
      "where the desk shows a gauge",
      { [own]: [[", desk: {where: parties, heading: mood}", ", unread: Why}".slice(0, -1)]] },
    ],
    ["the range of a number of the engine", { "common/engine.yaml": [["range: [4, 8]", "range: [3, 9]"]] }],
    ["how a run is put into words", { "common/engine.yaml": [["value: 25", "value: 30"]] }],
  ])("does not change with %s", (_, patch) => {
    expect(hashOf(patch)).toBe(scenario.hash);
  });

  test("is another than without the extension", () => {
    expect(scenario.hash).not.toBe(common.hash);
  });
});

test("the example of the authors' page is a whole extension with its words, without a warning", () => {
  const page = readFileSync(new URL("../../docs/authoring.md", import.meta.url), "utf8");
  const [, part] = page.split("## Gauges of your own");
  const [structure, words] = [...part!.matchAll(/```yaml\n(.*?)```/gs)].map(([, example]) => example!);
  const files = { ...readScenarios(), "laboratory/model.yaml": structure!, "laboratory/text/en-wells.yaml": words! };
  const { scenario: extended, problems } = loadScenario(files, "laboratory");
  expect(problems.map(formatProblem)).toEqual([]);
  expect(extended?.extension?.influences).toHaveLength(1);
});
