// Proves that a gauge is named with its place, that a `*` is named for each place, and that the numbers which the engine
// itself writes have names, each of them.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, seeNames } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { gaugeName } from "../../src/words/index.ts";
import { namerText } from "./support/namer-text.ts";

const { scenario, texts } = loadScenario(readScenarios(), "area-or-point");
if (scenario === null) throw new Error("the scenario cannot be read");
const model = compile(scenario);
const names = seeNames(model);
const t = namerText(texts.en!);

test.each([
  ["credibility", "Credibility"],
  ["region.dovrane.security", "Security in Dovrane"],
  ["region.*.security", "Security in the region"],
  ["consent.*", "Consent of the party"],
  ["lever.posture", "Security posture"],
  ["force.kestrane.area", "Troops in area in Kestrane"],
  ["force.*.police", "Formed police in the region"],
  ["force.reserve", "Troops held in reserve"],
  ["region.*.need", "Battalions that the region needs"],
  ["party.*.armed", "Whether the party is armed (0 or 1)"],
  ["output.4.3.institution", "Whether Civilians protected builds an institution (0 or 1)"],
  ["mission-month", "Month of the mission"],
  ["something.else", "The plan"],
])("%s is called “%s”", (id, name) => {
  expect(gaugeName(t, names, id)).toBe(name);
});

test("every number of a run has a name", () => {
  // What a smoothed gauge follows is told by that gauge; what rules hold back or fix, by none.
  const ids = Object.keys(model.layout.index).filter((id) => !/^(target|delay|constant)\./.test(id));
  expect(ids.length).toBeGreaterThan(500);
  const told = ids.map((id) => [id, gaugeName(t, names, id)]);
  expect(told.filter(([, name]) => name === "The plan" || name === "" || /[⟦{]/.test(name!))).toEqual([]);
});
