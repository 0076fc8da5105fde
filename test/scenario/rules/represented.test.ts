// Proves that the shipped model has every consideration, issue and output of the study at work in it, and that the check
// would tell if one were not.
import { expect, test } from "vitest";
import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { sectionsToRepresent } from "../../../src/scenario/rules/represented.ts";

const files = readScenarios();
const path = "common/model.yaml";
const sectionProblems = (model: string) =>
  loadScenario({ ...files, [path]: model }, "laboratory").problems.filter(({ code }) => code.startsWith("section-"));

test("the study has eight considerations, six cross-cutting and four management issues, and twenty outputs", () => {
  const { scenario } = loadScenario(files, "laboratory");
  const sections = sectionsToRepresent(scenario?.catalogue as Parameters<typeof sectionsToRepresent>[0]);
  const count = (beginning: string) => sections.filter((id) => id.startsWith(beginning) && id.length === 5).length;
  expect([count("1.4."), count("2.1."), count("2.2."), sections.filter((id) => id.length === 3).length]).toEqual([
    8, 6, 4, 20,
  ]);
});

test("each has a gauge that stands for it, moves another and is moved", () => {
  expect(files[path]).toContain("represents:");
  expect(sectionProblems(files[path]!)).toEqual([]);
});

test("one that is taken out is missed", () => {
  const without = files[path]!.replace('represents: ["2.1.4"]', 'represents: ["2.1.3"]');
  expect(sectionProblems(without).map(({ message }) => message)).toEqual([
    "No gauge stands for section 2.1.4 of the study.",
  ]);
});
