// Proves that the budget counts what the first screen fetches, and only that.
import { expect, test } from "vitest";
import { type BuiltFile, compressedSize, firstScreenScripts } from "../../../src/app/build/first-screen-budget.ts";

const chunk = (fileName: string, imports: string[] = [], isEntry = false): BuiltFile => ({
  type: "chunk",
  fileName,
  imports,
  isEntry,
  code: `console.log("${fileName}");`,
});
const page = (source: string): BuiltFile => ({ type: "asset", fileName: "index.html", source });

test("counts the entry and all that it imports statically, once, but nothing loaded later", () => {
  const files = [
    chunk("entry.js", ["a.js", "b.js"], true),
    chunk("a.js", ["b.js"]),
    chunk("b.js", ["a.js"]),
    chunk("phaser.js", ["a.js"]),
  ];
  expect(firstScreenScripts(files)).toEqual(["a.js", "b.js", "entry.js"]);
});

test("counts what the page preloads", () => {
  const files = [
    page(`<link rel="modulepreload" href="./assets/map.js">`),
    chunk("entry.js", [], true),
    chunk("assets/map.js", ["phaser.js"]),
    chunk("phaser.js"),
  ];
  expect(firstScreenScripts(files)).toEqual(["assets/map.js", "entry.js", "phaser.js"]);
});

test("adds up compressed sizes", () => {
  const files = [chunk("a.js"), chunk("b.js"), chunk("c.js")];
  const alone = compressedSize(files, ["a.js"]);
  expect(alone).toBeGreaterThan(0);
  expect(compressedSize(files, ["a.js", "b.js"])).toBe(2 * alone);
});
