// Proves that each budget counts what it says and only that, and that nothing goes uncounted: a map that is no longer a
// chunk of its own, a scenario without a budget, or a budget without a scenario.
import { expect, test } from "vitest";
import { type Budgets, type BuiltFile, scriptBudgets, spendings } from "../../../src/app/build/budgets.ts";

interface Links {
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
  facadeModuleId?: string;
}

const chunk = (fileName: string, links: Links = {}): BuiltFile => ({
  type: "chunk",
  fileName,
  code: `console.log("${fileName}");`,
  ...links,
});
const page = (source: string): BuiltFile => ({ type: "asset", fileName: "index.html", source });

const built = [
  chunk("entry.js", { isEntry: true, imports: ["a.js", "b.js"], dynamicImports: ["play.js", "one.js"] }),
  chunk("a.js", { imports: ["b.js"] }),
  chunk("b.js", { imports: ["a.js"] }),
  chunk("play.js", { imports: ["shared.js", "b.js"], dynamicImports: ["map.js", "symbols.js"] }),
  chunk("shared.js"),
  chunk("map.js", { facadeModuleId: "/x/src/map/index.ts", imports: ["shared.js", "phaser.js"] }),
  chunk("symbols.js", { facadeModuleId: "\0virtual:unit-symbols" }),
  chunk("phaser.js", { imports: ["b.js"] }),
  chunk("one.js", { facadeModuleId: "\0virtual:scenario/one" }),
];
const budgets: Budgets = { firstScreen: 1000, map: 1000, script: 1000, scenarios: { one: 1000 } };

const filesOf = (name: string, files: readonly BuiltFile[] = built) =>
  spendings(files, budgets).find((one) => one.name === name)?.files;

test("the first screen is the entry and all that it imports statically, once, but nothing fetched later", () => {
  expect(filesOf("first screen")).toEqual(["a.js", "b.js", "entry.js"]);
});

test("the first screen has what the page preloads", () => {
  const files = [page(`<link rel="modulepreload" href="./shared.js">`), ...built];
  expect(filesOf("first screen", files)).toEqual(["a.js", "b.js", "entry.js", "shared.js"]);
});

test("the map is what it imports and those who fetch it have not", () => {
  expect(filesOf("map")).toEqual(["map.js", "phaser.js", "symbols.js"]);
});

test("all script is every chunk but the data of scenarios, which have budgets of their own", () => {
  expect(filesOf("all script")).toHaveLength(built.length - 1);
  expect(filesOf("all script")).not.toContain("one.js");
  expect(filesOf("scenario one")).toEqual(["one.js"]);
});

test("sizes are those of the compressed files, added up", () => {
  const [first] = spendings(built, budgets);
  const [alone] = spendings([...built.filter(({ fileName }) => !"ab".includes(fileName[0]!))], budgets);
  expect(alone?.size).toBeGreaterThan(20);
  expect(first?.size).toBeGreaterThan(2 * (alone?.size ?? 0));
});

test.each([
  ["a map that is not fetched by itself", built.filter(({ fileName }) => fileName !== "map.js"), "/src/map/index.ts"],
  [
    "a scenario without a budget",
    [...built, chunk("two.js", { facadeModuleId: "\0virtual:scenario/two" })],
    "two has no",
  ],
  ["a budget without a scenario", built.filter(({ fileName }) => fileName !== "one.js"), "budget for one"],
])("%s is told", (_what, files, words) => {
  expect(() => spendings(files, budgets)).toThrow(words);
});

test.each([
  ["first screen", { ...budgets, firstScreen: 100 }, "entry.js"],
  ["map", { ...budgets, map: 100 }, "phaser.js"],
  ["all script", { ...budgets, script: 100 }, "shared.js"],
  ["scenario one", { ...budgets, scenarios: { one: 10 } }, "one.js"],
])("a build over its budget for %s fails, and says on what it was spent", (name, tight, file) => {
  const { generateBundle } = scriptBudgets(tight) as unknown as {
    generateBundle: { handler: (this: object, options: object, bundle: object) => void };
  };
  const printed: string[] = [];
  const failed: string[] = [];
  const context = {
    environment: { logger: { info: (text: string) => printed.push(text) } },
    error: (text: string) => failed.push(text),
  };
  generateBundle.handler.call(context, {}, Object.fromEntries(built.map((one) => [one.fileName, one])));
  expect(printed.join()).toContain(`${name}: 0.`);
  expect(failed).toHaveLength(1);
  expect(failed[0]).toContain(`Over budget: ${name}`);
  expect(failed[0]).toContain(file);
});
