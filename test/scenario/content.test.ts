// Proves that the shipped content has not even a warning, and that what is generated from the format is up to date.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { authoringPage, authoringPath } from "../../src/cli/authoring-page.ts";
import { editorSchemas, schemaLine } from "../../src/cli/editor-schemas.ts";
import { readContent, readScenarios, scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { cardOf } from "../../src/scenario/card.ts";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import { loadScenario, scenarioIds } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import { translator } from "../../src/scenario/text.ts";
import { minimalFiles, minimalScenario } from "../support/minimal.ts";

describe("the shipped content", () => {
  const files = readScenarios();
  test("holds scenarios", () => expect(scenarioIds(files)).toContain("area-or-point"));

  test.each(scenarioIds(files))("%s has not even a warning, and a card", (id) => {
    const { scenario, texts, problems } = loadScenario(files, id);
    expect(problems.map(formatProblem)).toEqual([]);
    if (scenario === null) return;
    const card = cardOf(scenario, texts.en!);
    expect(card).toMatchObject({ id, months: scenario.months, turns: scenario.months / scenario.turn });
    expect(card.cut).toBe(scenario.workshopCut?.dilemmas.length ?? null);
    expect(JSON.stringify(card)).not.toContain("⟦");
  });

  test("every text can be shown", () => {
    for (const id of scenarioIds(files)) {
      const { texts } = loadScenario(files, id);
      for (const [language, own] of Object.entries(texts)) {
        const translate = translator(own, language);
        for (const time of ["second", "third", "later"]) {
          for (const name of Object.keys(own)) expect(translate(name, { place: "Havessa", time })).not.toMatch(/[{}⟦]/);
        }
      }
    }
  });

  test("the interface's words have not even a warning", () => {
    const { problems } = loadInterfaceTexts(readContent(join(scenariosFolder, "../assets/text")));
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

describe("the JSON Schemas for editors", () => {
  test.each(Object.entries(editorSchemas()))("%s is up to date (else run `npm run schema`)", (name, text) => {
    const path = join(scenariosFolder, "schema", name);
    expect(existsSync(path)).toBe(true);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(text));
  });

  test("every content file names its schema in its first line, and the schema is there", () => {
    const files = readScenarios();
    const named = Object.keys(files).flatMap((path) => {
      const line = schemaLine(path);
      return line === null ? [] : [{ path, line }];
    });
    expect(named.length).toBeGreaterThan(150);
    for (const { path, line } of named) {
      expect(`${path}: ${files[path]!.split("\n")[0]}`).toBe(`${path}: ${line}`);
      expect(existsSync(join(scenariosFolder, path, "..", line.split("$schema=")[1]!)), line).toBe(true);
    }
  });
});

test("the tables of docs/authoring.md are up to date (else run `npm run schema`)", () => {
  expect(readFileSync(authoringPath, "utf8")).toBe(authoringPage());
});

test("the minimal scenario's card tells its trade-offs", () => {
  const { texts } = loadScenario(minimalFiles(), "minimal");
  expect(cardOf(minimalScenario(), texts.en!)).toEqual({
    id: "minimal",
    kind: "vignette",
    chapters: [],
    draft: null,
    title: "Title",
    place: "Place",
    summary: "Summary",
    months: 6,
    turns: 6,
    minutes: { from: 5, to: 10 },
    dilemmas: minimalScenario().dilemmas.length,
    cut: 0,
    tradeOffs: ["4.4.6-4"],
    tradeOffTitles: ["Sovereignty and movement"],
  });
});
