// Proves the small parts on which the checks stand: positions, canonical JSON, suggestions, and the list of readings.
import { describe, expect, test } from "vitest";
import { makeLayout } from "../../src/engine/compile/layout.ts";
import { canonicalJson } from "../../src/scenario/canonical.ts";
import { namesOf } from "../../src/scenario/names/names.ts";
import { formatProblem, sortProblems } from "../../src/scenario/problems.ts";
import { readScenarioFiles } from "../../src/scenario/read/files.ts";
import { parseFile } from "../../src/scenario/read/parse.ts";
import { didYouMean, nearest } from "../../src/scenario/suggest.ts";
import { minimalFiles, minimalScenario } from "../support/minimal.ts";

describe("positions", () => {
  const file = parseFile("a.yaml", 'a: 1\nlist:\n  - {id: x, by: "two words"}\n  - id: y\n    empty:\nlast: end\n');
  test.each([
    [["a"], "value", 1, 4],
    [["a"], "key", 1, 1],
    [["list"], "value", 2, 1],
    [["list", 0], "value", 3, 5],
    [["list", 0, "by"], "value", 3, 17],
    [["list", 0, "by"], "key", 3, 13],
    [["list", 1, "id"], "value", 4, 9],
    [["list", 1, "empty"], "value", 5, 5],
    [["list", 1, "absent"], "value", 4, 5],
    [["list", 9], "value", 2, 1],
    [["absent", "deeper"], "value", 1, 1],
    [[], "value", 1, 1],
  ] as const)("%j, %s, is at %i:%i", (path, part, line, column) => {
    expect(file.placeOf(path, part)).toEqual({ file: "a.yaml", line, column });
  });

  test("of a character within a quoted text", () => {
    expect(file.placeIn(["list", 0, "by"], 4)).toEqual({ file: "a.yaml", line: 3, column: 22 });
  });

  test("JSON is read by the same parser", () => {
    expect(parseFile("a.json", '{"a": [1, {"b": null}]}').value).toEqual({ a: [1, { b: null }] });
  });
});

describe("canonical JSON", () => {
  test("does not depend on the order of keys, and is JSON", () => {
    const one = { b: [1, { d: null, c: "x" }], a: true, "10": 0, "9": 0, gone: undefined };
    const other = { "9": 0, a: true, "10": 0, b: [1, { c: "x", d: null }] };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"10":0,"9":0,"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(JSON.parse(canonicalJson(one))).toEqual(other);
  });
});

describe("suggestions", () => {
  test.each([
    ["credibilty", "credibility"],
    ["norht", "north"],
    ["Consent", "consent"],
    ["zzz", undefined],
    ["x".repeat(5000), undefined],
  ])("%s means %s", (wrong, meant) => {
    expect(nearest(wrong, ["consent", "credibility", "north", "south"])).toBe(meant);
  });

  test("few names are all named", () => expect(didYouMean("zzz", ["one", "two"])).toBe("Allowed: one, two."));
});

test("the names that a scenario may read are those that the engine writes", () => {
  const names = namesOf(readScenarioFiles(minimalFiles(), "minimal"));
  const readings = [...(names.gauges ?? [])].flatMap(([id, kind]) => (kind === "reading" ? [id] : []));
  const { index, byId } = makeLayout(minimalScenario());
  const written = Object.keys(index).filter((name) => byId[name] === undefined && !name.startsWith("target."));
  expect(readings.sort()).toEqual(written.sort());
});

test("problems are sorted by place, told once, and printed in one form", () => {
  const at = (line: number, code: "alias" | "empty-file") =>
    ({
      file: "a.yaml",
      line,
      column: 3,
      severity: "error",
      code,
      message: "This is wrong.",
      hint: "Mend it.",
    }) as const;
  const sorted = sortProblems([at(10, "alias"), at(9, "alias"), at(10, "alias")]);
  expect(sorted.map(({ line }) => line)).toEqual([9, 10]);
  expect(formatProblem(sorted[0]!)).toBe("a.yaml:9:3 error alias: This is wrong.\n    Mend it.");
});
