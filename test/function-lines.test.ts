// Proves that no function of src is longer than a reader can hold, markup counted. The snippets prove that the check can fail.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { longFunctions, mostLines } from "./support/function-lines.ts";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));

test("no function has more lines than that", () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((path) => longFunctions(path, readFileSync(`${root}${path}`, "utf8")))).toEqual([]);
});

const markup = (lines: number) => Array.from({ length: lines }, () => "      <p />").join("\n");

describe("a function is too long", () => {
  test.each([
    ["by its markup", `function A() {\n  return (\n    <div>\n${markup(mostLines)}\n    </div>\n  );\n}`],
    ["by the markup of an arrow", `const A = () => (\n    <div>\n${markup(mostLines)}\n    </div>\n);`],
    ["by its statements", `function a() {\n${"  b();\n".repeat(mostLines + 1)}}`],
    ["within an object", `const a = {\n  b() {\n${"  b();\n".repeat(mostLines + 1)}  },\n};`],
  ])("%s", (_name, code) => {
    expect(longFunctions("a.tsx", code)).toHaveLength(1);
  });
});

test("as many lines as are allowed are not too many", () => {
  expect(longFunctions("a.tsx", `function a() {\n${"  b();\n".repeat(mostLines)}}`)).toEqual([]);
});
