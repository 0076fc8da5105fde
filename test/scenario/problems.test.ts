// Proves that each problem code is reported for what it means, at the exact line and with a hint, and only then.
import { describe, expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem, problemCodes } from "../../src/scenario/problems.ts";
import { campaignFiles } from "../support/campaign.ts";
import { extendedFiles } from "../support/extended.ts";
import { minimalFiles, patchedFiles } from "../support/minimal.ts";
import type { Broken } from "./support/broken.ts";
import { brokenCampaign } from "./support/broken-campaign.ts";
import { brokenEngine } from "./support/broken-engine.ts";
import { brokenExtension } from "./support/broken-extension.ts";
import { brokenFiles } from "./support/broken-files.ts";
import { brokenNames } from "./support/broken-names.ts";
import { brokenRules } from "./support/broken-rules.ts";

const fixtures = [
  ...brokenFiles,
  ...brokenNames,
  ...brokenRules,
  ...brokenCampaign,
  ...brokenEngine,
  ...brokenExtension,
];

function filesOf({ patch = {}, files = {} }: Broken): Record<string, string> {
  const merged = { ...patchedFiles(patch), ...files };
  return Object.fromEntries(
    Object.entries(merged).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
}

/** The line, counted from 1, on which the words first stand. */
function lineOf(text: string, words: string): number {
  const index = text.indexOf(words);
  if (index < 0) throw new Error(`the file does not contain ${JSON.stringify(words)}`);
  return text.slice(0, index + words.search(/\S|$/)).split("\n").length;
}

describe("the minimal scenario, as a vignette, as a campaign and extended,", () => {
  test.each([minimalFiles(), campaignFiles(), extendedFiles()])("has not even a warning", (files) => {
    const { scenario, problems } = loadScenario(files, "minimal");
    expect(problems.map(formatProblem)).toEqual([]);
    expect(scenario?.hash).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("a problem is reported:", () => {
  test.each(fixtures.map((broken) => [broken.code, broken.why, broken] as const))("%s, %s", (code, _why, broken) => {
    const files = filesOf(broken);
    const { scenario, problems } = loadScenario(files, "minimal");
    const found = problems.filter((problem) => problem.code === code);
    const [file, words] = broken.at;
    const line = words === undefined ? 1 : lineOf(files[file]!, words);
    const here = found.find((problem) => problem.file === file && problem.line === line);
    expect(here, `expected ${code} at ${file}:${line}, got\n${problems.map(formatProblem).join("\n")}`).toBeDefined();
    expect(here?.hint).toContain(broken.hint ?? "");
    expect(here?.hint.length).toBeGreaterThan(8);
    expect(here?.message.length).toBeGreaterThan(8);
    expect(scenario === null).toBe(problems.some(({ severity }) => severity === "error"));
  });

  test("for every code there is a fixture, and every code has a meaning", () => {
    const covered = new Set(fixtures.map(({ code }) => code));
    expect(Object.keys(problemCodes).filter((code) => !covered.has(code as never))).toEqual([]);
    expect(Object.values(problemCodes).every((meaning) => meaning.endsWith("."))).toBe(true);
  });
});

test("many mistakes in several files are all reported at once", () => {
  const files = patchedFiles({
    "minimal/events/patrol-mine.yaml": [
      ["tone: harm", "tone: harmful"],
      ["most: 2", "most: 0"],
    ],
    "minimal/dilemmas/checkpoint.yaml": [
      ["{mark: yielded}", "{mark: yielding}"],
      ["statusQuo: accept", "statusQuo: acept"],
    ],
    "minimal/text/en.yaml": [["scenario.title: ", "scenario.titel: "]],
  });
  const codes = loadScenario(files, "minimal").problems.map(({ code }) => code);
  expect(codes.sort()).toEqual(["bad-value", "out-of-range", "status-quo-missing", "text-missing", "unknown-mark"]);
});
