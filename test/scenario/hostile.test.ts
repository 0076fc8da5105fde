// Proves that no file, however hostile, can crash the checker, stop it for long, or get anything past it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { minimalFiles, patchedFiles } from "../support/minimal.ts";

const tray = "minimal/tray.yaml";
const texts = "minimal/text/en.yaml";
const model = "common/model.yaml";

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join("\n");
const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels);

const withVariables = (count: number, formula: (index: number) => string) =>
  minimalFiles()[model]!.replace(
    "variables:\n",
    (start) => `${start}${lines(count, (n) => `  - {id: g${n}, kind: derived, formula: ${formula(n)}}`)}\n`,
  );

/** Files that have stopped other readers: by size, by number, by depth, or by what they would mean to JavaScript. */
const hostileFiles: readonly [why: string, file: string, text: string][] = [
  ["ten megabytes", tray, "x: y\n".repeat(2_000_000)],
  ["20,000 keys", texts, lines(20_000, (n) => `key-${n}: x`)],
  ["20,000 numbers for texts", texts, lines(20_000, (n) => `key-${n}: ${n}`)],
  ["20,000 unknown keys", tray, lines(20_000, (n) => `key-${n}: x`)],
  ["one key 20,000 times", tray, "a: 1\n".repeat(20_000)],
  ["10,000 effects of no kind", "minimal/events/patrol-mine.yaml", `effects:\n${"  - {x: 1}\n".repeat(10_000)}`],
  ["5,000 unknown gauges", model, withVariables(5_000, (n) => `h${n}`)],
  ["a chain of 6,000 gauges", model, withVariables(6_000, (n) => `g${n + 1}`)],
  ["a ring of 6,000 gauges", model, withVariables(6_000, (n) => `g${(n + 1) % 6_000}`)],
  ["200,000 list items", tray, `items: [${"1,".repeat(200_000)}1]`],
  ["40,000 documents", tray, "---\n".repeat(40_000)],
  ["40,000 quotes", tray, '"'.repeat(40_000)],
  ["40,000 commas", tray, `[${",".repeat(40_000)}`],
  ["an alias bomb", tray, lines(60, (n) => `a${n}: &a${n} [${n === 0 ? "x, x" : `*a${n - 1}, *a${n - 1}`}]`)],
  ["20,000 aliases", tray, `a: &a x\n${lines(20_000, (n) => `b${n}: *a`)}`],
  ["10,000 anchors on a line", tray, `a: ${"&a ".repeat(10_000)}`],
  ["10,000 levels of brackets", tray, nested(10_000, "[", "", "]")],
  ["10,000 levels of mappings", tray, nested(10_000, "{a: ", "1", "}")],
  ["10,000 levels of question marks", tray, "? ".repeat(10_000)],
  [
    "a formula of 38 levels with a slip at the bottom",
    model,
    `variables: [{id: a, kind: derived, formula: ${nested(36, "{root: ", "{rot: 1}", "}")}}]`,
  ],
  [
    "a condition of 90 levels",
    "minimal/events/patrol-mine.yaml",
    `when:\n${lines(45, (n) => `${" ".repeat(2 * n + 2)}not:`)}`,
  ],
  ["keys of JavaScript's own", tray, "__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}"],
  ["keys of JavaScript's own among texts", texts, "__proto__: x\ntoString: x\nhasOwnProperty: x\nconstructor: x"],
  ["a number beyond numbers", tray, "format: 1e999\nitems: [.inf, -.inf, .nan, 0x7fffffffffffffffff]"],
  ["a byte order mark in the middle", tray, "format: 1\n\ufeffitems: []"],
  [
    "bytes that are no text",
    tray,
    Array.from({ length: 5000 }, (_, n) => String.fromCharCode((n * 7919) % 256)).join(""),
  ],
  ["carriage returns only", tray, "format: 1\ritems: []\r"],
  [
    "ids in Arabic, Greek and Chinese",
    tray,
    "format: 1\nsituations: [{id: وضع, months: {from: 1, to: 6}}]\nitems: [{id: δ}, {id: 村}]",
  ],
];

describe("a hostile file is refused at once:", { timeout: 20_000 }, () => {
  test.each(hostileFiles)("%s", (_why, file, text) => {
    const started = performance.now();
    const { scenario, problems } = loadScenario({ ...minimalFiles(), [file]: text }, "minimal");
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(scenario).toBeNull();
    expect(problems.some((problem) => problem.file === file && problem.line >= 1 && problem.column >= 1)).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("no files at all", () => {
    const { scenario, problems } = loadScenario({}, "nowhere");
    expect(scenario).toBeNull();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["missing-file", "standard-event-missing"]));
  });
});

describe("a file is read as its author meant it:", () => {
  const hash = loadScenario(minimalFiles(), "minimal").scenario?.hash;
  test.each([
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["with the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with comments", (text: string) => `# yaml-language-server: $schema=../../schema/event.json\n${text}`],
  ])("%s", (_how, rewrite) => {
    const files = minimalFiles();
    const yaml = Object.keys(files).filter((path) => path.endsWith(".yaml"));
    const rewritten = { ...files, ...Object.fromEntries(yaml.map((path) => [path, rewrite(files[path]!)])) };
    const { scenario, problems } = loadScenario(rewritten, "minimal");
    expect(problems).toEqual([]);
    expect(scenario?.hash).toBe(hash);
  });
});

/** One random change of a text: a part taken away, doubled, or replaced by something that does not belong there. */
const mutation = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  by: fc.constantFrom(
    ...["", "null", "[]", "{}", "-1", "1e400", "'", '"', "*", "&a", "!x", "\t", "\n", ": ", "- ", "{", "}", "[", "#"],
    ...["format", "region.*.x", "\0", "é", "中", "__proto__", "when", "true", "4.30", "{a: {b: [1]}}", "\n  - ", "…"],
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(files: Record<string, string>, mutations: readonly Mutation[]): Record<string, string> {
  const paths = Object.keys(files);
  const result = { ...files };
  for (const { file, at, length, by } of mutations) {
    const path = paths[file % paths.length]!;
    const start = Math.floor(at * result[path]!.length);
    result[path] = result[path]!.slice(0, start) + by + result[path]!.slice(start + length);
  }
  return result;
}

describe("random changes never throw", () => {
  const check = (files: Record<string, string>, id: string) => (mutations: readonly Mutation[]) => {
    const { scenario, problems } = loadScenario(mutate(files, mutations), id);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(scenario === null).toBe(errors.length > 0);
    for (const { hint, message } of problems) expect(Math.min(hint.length, message.length)).toBeGreaterThan(3);
  };

  test("of the minimal scenario", { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), check(minimalFiles(), "minimal")), {
      numRuns: 80,
    });
  });

  test("of a shipped scenario", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 20 }), check(readScenarios(), "area-or-point")),
      {
        numRuns: 5,
      },
    );
  });

  test("of one value of the minimal scenario to another kind of value", { timeout: 60_000 }, () => {
    const value = fc.constantFrom(
      "null",
      "[]",
      "{}",
      "x",
      "1",
      '"1"',
      "true",
      "[[x]]",
      "{x: {y: z}}",
      "[{id: x}, {id: x}]",
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), value, (file, place, by) => {
        const files = minimalFiles();
        const path = Object.keys(files)[file % Object.keys(files).length]!;
        const spots = [...files[path]!.matchAll(/: ([^\n,{}[\]]+)/g)];
        const spot = spots[place % spots.length]!;
        const start = spot.index + 2;
        const text = files[path]!.slice(0, start) + by + files[path]!.slice(start + spot[1]!.length);
        expect(() => loadScenario({ ...files, [path]: text }, "minimal")).not.toThrow();
      }),
      { numRuns: 80 },
    );
  });
});

test("a scenario's words are no part of its hash, its rules are", () => {
  const hashOf = (patch: Parameters<typeof patchedFiles>[0]) =>
    loadScenario(patchedFiles(patch), "minimal").scenario?.hash;
  const plain = hashOf({});
  expect(hashOf({ [texts]: [["scenario.title: ", "scenario.title: A better title # "]] })).toBe(plain);
  expect(hashOf({ "minimal/map.json": [['"width": 100', '"width": 120']] })).toBe(plain);
  expect(hashOf({ "common/catalogue.yaml": [["title: First impressions", "title: First impression"]] })).toBe(plain);
  expect(hashOf({ [model]: [["start: 55", "start: 56"]] })).not.toBe(plain);
});
