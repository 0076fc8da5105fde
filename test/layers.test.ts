// Proves that each folder of src imports only what the architecture allows, that no imports run in a circle, and that the
// engine and the format use nothing that differs from machine to machine. The tables of snippets prove that the check itself can fail.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { circlesOf, importGraph } from "./support/circles.ts";
import { banProblems } from "./support/engine-bans.ts";
import { layerProblems, layers, relativeImports, rooms } from "./support/layers.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith(".d.ts"));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

const circles = (files: readonly (readonly [path: string, code: string])[]): string[][] =>
  circlesOf(importGraph(files.map(([path, code]) => ({ path, specifiers: relativeImports(path, code) }))));

describe("the sources", () => {
  test("there are some, in known folders only", () => {
    expect(sources.length).toBeGreaterThan(0);
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).filter((name) => layers[name] === undefined)).toEqual([]);
  });

  test("where a folder's rooms have rules, each has its own", () => {
    const inRooms = sources.filter((path) => path.split("/").length > 3);
    const unknown = inRooms.filter((path) => {
      const [, layer, room] = path.split("/");
      return rooms[layer!] !== undefined && rooms[layer!]?.[room!] === undefined;
    });
    expect(unknown).toEqual([]);
  });

  test("every import follows the table", () => {
    expect(sources.flatMap((path) => layerProblems(path, read(path)))).toEqual([]);
  });

  test("no file leads back to itself by what it imports, types included", () => {
    expect(circles(sources.map((path) => [path, read(path)]))).toEqual([]);
  });

  test("the engine and the format use nothing that differs between machines", () => {
    const pure = sources.filter((path) => /^src\/(engine|scenario)\//.test(path));
    expect(pure.flatMap((path) => banProblems(path, read(path)))).toEqual([]);
  });

  test("scenarios hold no code", () => {
    if (!existsSync(`${root}scenarios`)) return;
    const files = readdirSync(`${root}scenarios`, { recursive: true, encoding: "utf8" });
    expect(files.filter((path) => /\.[cm]?[jt]sx?$/.test(path))).toEqual([]);
  });
});

describe("an import is refused:", () => {
  test.each([
    ["upwards", "src/scenario/read/parse.ts", `import { compile } from "../engine/compile.ts";`],
    ["upwards, of a type", "src/engine/state.ts", `import type { Session } from "../session/session.ts";`],
    ["upwards, of a type inline", "src/engine/state.ts", `import { type Session } from "../session/session.ts";`],
    ["upwards, in a type", "src/engine/state.ts", `type S = import("../session/session.ts").Session;`],
    ["upwards, for effect", "src/engine/state.ts", `import "../session/session.ts";`],
    ["upwards, by a dynamic import", "src/sim/batch.ts", `const m = await import("../debrief/story.ts");`],
    ["upwards, in a template", "src/sim/batch.ts", "const m = await import(`../debrief/story.ts`);"],
    ["upwards, by a re-export", "src/session/index.ts", `export * from "../sim/batch.ts";`],
    ["upwards, by a named re-export", "src/session/index.ts", `export { batch } from "../sim/batch.ts";`],
    ["upwards, through a long path", "src/engine/month/a.ts", `import "../../engine/../session/session.ts";`],
    ["upwards, as a worker", "src/sim/batch.ts", `new Worker(new URL("../app/worker.ts", import.meta.url));`],
    ["by require", "src/engine/state.ts", `const s = require("../session/session.ts");`],
    ["of the map by the interface", "src/ui/desk.tsx", `import { draw } from "../map/draw.ts";`],
    ["of the interface by the map", "src/map/draw.ts", `import { Desk } from "../ui/desk.tsx";`],
    ["of the server by the browser", "src/app/main.ts", `import { serve } from "../server/serve.ts";`],
    ["of the browser by the command line", "src/cli/main.ts", `import "../app/main.ts";`],
    ["of the interface by the command line", "src/cli/main.ts", `import { Desk } from "../ui/desk.tsx";`],
    ["of the interface by the namer", "src/words/causes.ts", `import { useText } from "../ui/parts/text.ts";`],
    ["of the session by the interface", "src/ui/desk.tsx", `import { Session } from "../session/session.ts";`],
    ["of Phaser outside the map", "src/app/main.ts", `const phaser = await import("phaser");`],
    ["of a part of Phaser", "src/ui/desk.tsx", `import x from "phaser/src/x.js";`],
    ["of the symbols' library at run time, in the map", "src/map/draw.ts", `import milsymbol from "milsymbol";`],
    ["of the symbols' library at run time, lazily", "src/app/main.ts", `const m = await import("milsymbol");`],
    ["of Preact in the map", "src/map/draw.ts", `import { h } from "preact";`],
    ["of a package that only the book needs", "src/debrief/a.ts", `import { DirectedGraph } from "graphology";`],
    ["of the book by the page", "src/app/main.ts", `import { modelBook } from "../book/index.ts";`],
    ["of the book, lazily, by the page", "src/app/main.ts", `await import("../book/index.ts");`],
    ["of Node in the engine", "src/engine/state.ts", `import { readFile } from "node:fs/promises";`],
    ["of Node by its bare name", "src/session/log.ts", `import { join } from "path";`],
    ["of Node in the page", "src/app/main.ts", `import { join } from "node:path";`],
    ["of a test", "src/engine/state.ts", `import { game } from "../../test/support/game.ts";`],
    ["from the root", "src/engine/state.ts", `import "/src/session/session.ts";`],
    ["of a computed target", "src/ui/desk.tsx", "const text = await import(language);"],
    ["of a room above", "src/engine/compile/layout.ts", `import { a } from "../month/events.ts";`],
    ["of a type from a room above", "src/scenario/read/parse.ts", `import type { A } from "../rules/ids.ts";`],
    ["of a room by the kernel", "src/engine/kernel/a.ts", `import type { A } from "../compile/layout.ts";`],
    ["of what stands in no room by the kernel", "src/engine/kernel/a.ts", `import { draw } from "../random.ts";`],
    ["of the format by the kernel", "src/engine/kernel/a.ts", `import type { A } from "../../scenario/text.ts";`],
    ["of a package by the kernel", "src/engine/kernel/a.ts", `import * as z from "zod";`],
    ["of the folder's own door by a room", "src/engine/month/events.ts", `import { a } from "../index.ts";`],
    ["of a page by another page", "src/ui/desk/a.tsx", `import { B } from "../plan/b.tsx";`],
    ["of a type of another page", "src/ui/debrief/a.tsx", `import type { B } from "../pack/b.tsx";`],
    ["of a page by a page's inner room", "src/ui/debrief/what-if/a.tsx", `import { B } from "../../desk/b.tsx";`],
    ["of a page by what several pages use", "src/ui/parts/charts/a.tsx", `import { B } from "../../debrief/b.ts";`],
    ["of the model by the interface", "src/ui/desk/a.tsx", `import { type Model } from "../../engine/index.ts";`],
    ["of a state by the interface", "src/ui/desk/a.tsx", `import type { Page, State } from "../../engine/state.ts";`],
    [
      "of a scenario by a part",
      "src/ui/parts/a.ts",
      `import type { Scenario as S } from "../../scenario/schema/index.ts";`,
    ],
    ["of a state in a type", "src/ui/desk/a.tsx", `type S = import("../../engine/state.ts").State;`],
    [
      "of the whole engine by the interface",
      "src/ui/desk/a.tsx",
      `import type * as engine from "../../engine/index.ts";`,
    ],
    ["of a model by a re-export", "src/ui/parts/a.ts", `export type { Model } from "../../engine/index.ts";`],
    ["from no folder at all", "src/main.ts", ""],
    ["from an unknown folder", "src/helpers/text.ts", ""],
    ["from a shapeless folder", "src/engine/utils/text.ts", ""],
    ["from another shapeless folder", "src/ui/common/button.tsx", ""],
  ])("%s", (_name, path, code) => {
    expect(layerProblems(path, code)).toHaveLength(1);
  });
});

describe("an import is allowed:", () => {
  test.each([
    ["within a folder", "src/engine/a/b.ts", `import { c } from "../c.ts";`],
    ["of a room below", "src/engine/month/events.ts", `import { a } from "../compile/layout.ts";`],
    ["within the kernel", "src/engine/kernel/a.ts", `import { clamp } from "./arithmetic.ts";`],
    ["of the kernel by a room", "src/engine/month/a.ts", `import { clamp } from "../kernel/arithmetic.ts";`],
    ["of what stands in no room", "src/engine/month/events.ts", `import { a } from "../random.ts";`],
    [
      "of what is shown by the interface",
      "src/ui/desk/a.tsx",
      `import type { SeenModel } from "../../engine/index.ts";`,
    ],
    ["of the model by the app", "src/app/a.ts", `import type { Model, State } from "../engine/index.ts";`],
    ["of a part by a page", "src/ui/debrief/what-if/a.tsx", `import { B } from "../../parts/paper/b.tsx";`],
    ["within a page", "src/ui/debrief/what-if/a.tsx", `import { B } from "../props.ts";`],
    ["of pages by the app", "src/app/a.tsx", `import { Desk } from "../ui/desk/desk-page.tsx";`],
    ["downwards", "src/session/log.ts", `import { reduce } from "../engine/reduce.ts";`],
    ["of a package", "src/scenario/read/parse.ts", `import { z } from "zod";`],
    ["of Phaser in the map", "src/map/draw.ts", `import * as Phaser from "phaser";`],
    ["of the map, lazily, by the page", "src/app/main.ts", `const map = await import("../map/draw.ts");`],
    ["of the book at build time", "src/app/build/a.ts", `import { modelBook } from "../../book/index.ts";`],
    ["of the book's own packages", "src/book/a.ts", `import { DirectedGraph } from "graphology";`],
    ["of Node at build time", "src/app/build/plugin.ts", `import { gzipSync } from "node:zlib";`],
    ["of the namer by the book", "src/book/teller.ts", `import { gaugeName } from "../words/index.ts";`],
    ["of the symbols' library at build time", "src/app/build/symbols.ts", `import milsymbol from "milsymbol";`],
    ["of what is put on paper by the command line", "src/cli/a.ts", `import { a } from "../ui/pack/render.tsx";`],
    ["of Node by the command line", "src/cli/main.ts", `import { join } from "node:path";`],
    ["of a picture", "src/ui/desk.tsx", `import url from "../../assets/emblem.svg";`],
    ["in a comment", "src/engine/a.ts", `// import "../session/session.ts";\n/* import("phaser") */`],
    ["in a string", "src/engine/a.ts", `const text = 'import "../session/session.ts"';`],
  ])("%s", (_name, path, code) => {
    expect(layerProblems(path, code)).toEqual([]);
  });
});

describe("a circle is found:", () => {
  const stateOfOrders = `import type { Order } from "./order.ts";`;
  test.each<[name: string, files: [path: string, code: string][], circle: string[]]>([
    [
      "of types",
      [
        ["src/engine/state.ts", stateOfOrders],
        ["src/engine/order.ts", `import type { State } from "./state.ts";`],
      ],
      ["src/engine/order.ts", "src/engine/state.ts"],
    ],
    [
      "of a type that is named where it is used",
      [
        ["src/engine/state.ts", stateOfOrders],
        ["src/engine/order.ts", `type State = import("./state.ts").State;`],
      ],
      ["src/engine/order.ts", "src/engine/state.ts"],
    ],
    [
      "through other files and folders",
      [
        ["src/ui/desk/desk.tsx", `import { A } from "../parts/a.tsx";\nimport "./alone.ts";`],
        ["src/ui/desk/alone.ts", ""],
        ["src/ui/parts/a.tsx", `export { B } from "./b.tsx";`],
        ["src/ui/parts/b.tsx", `const desk = await import("../desk/desk.tsx");`],
      ],
      ["src/ui/desk/desk.tsx", "src/ui/parts/a.tsx", "src/ui/parts/b.tsx"],
    ],
    ["of a file alone", [["src/engine/a.ts", `import { b } from "./a.ts";`]], ["src/engine/a.ts"]],
  ])("%s", (_name, files, circle) => {
    expect(circles(files)).toEqual([circle]);
  });

  test("two that do not meet are two", () => {
    const pair = (one: string, other: string): [string, string][] => [
      [`src/map/${one}.ts`, `import "./${other}.ts";`],
      [`src/map/${other}.ts`, `import "./${one}.ts";`],
    ];
    const bridge: [string, string] = ["src/map/x.ts", `import "./a.ts";\nimport "./c.ts";`];
    const found = [
      ["src/map/a.ts", "src/map/b.ts"],
      ["src/map/c.ts", "src/map/d.ts"],
    ];
    expect(circles([bridge, ...pair("a", "b"), ...pair("c", "d")])).toEqual(found);
  });

  test("none where two ways lead to the same file", () => {
    const top: [string, string] = ["src/map/top.ts", `import "./a.ts";\nimport "./b.ts";`];
    const ways = ["a", "b"].map((name): [string, string] => [`src/map/${name}.ts`, `import "./low.ts";`]);
    expect(circles([top, ...ways, ["src/map/low.ts", ""]])).toEqual([]);
  });
});

describe("the engine may not use", () => {
  test.each([
    ["a power", "const a = b ** 2;"],
    ["a power in place", "a **= 2;"],
    ["Math.pow", "Math.pow(a, 2);"],
    ["Math.exp", "Math.exp(a);"],
    ["Math.random", "Math.random();"],
    ["Math.round", "Math.round(a);"],
    ["Math by a quoted name", `Math["pow"](a, 2);`],
    ["Math by a computed name", "Math[name](a);"],
    ["Math taken apart", "const { pow } = Math;"],
    ["Date", "const now = new Date();"],
    ["Date.now", "Date.now();"],
    ["Date in a type", "interface State { at: Date }"],
    ["performance", "performance.now();"],
    ["crypto", "crypto.getRandomValues(bytes);"],
    ["toLocaleString", "a.toLocaleString();"],
    ["toLocaleUpperCase, optional", "a?.toLocaleUpperCase();"],
    ["localeCompare", "names.sort((a, b) => a.localeCompare(b));"],
    ["Intl", `new Intl.NumberFormat("en");`],
    ["sort without comparator", "numbers.sort();"],
    ["toSorted without comparator", "numbers.toSorted();"],
    ["fetch", `await fetch("x");`],
    ["document", "document.title;"],
    ["window", "window.name;"],
    ["process", "process.env.HOME;"],
    ["globalThis", "globalThis.name;"],
    ["setTimeout", "setTimeout(next, 1);"],
    ["a host's name in shorthand", "const host = { process };"],
    ["eval", "eval(text);"],
  ])("%s", (_name, code) => {
    expect(banProblems("src/engine/a.ts", code)).toHaveLength(1);
  });
});

describe("the engine may use", () => {
  test.each([
    ["exact arithmetic", "Math.min(1, Math.max(a, Math.floor(Math.abs(Math.sqrt(b))))) * Math.imul(a, b);"],
    ["sort with a comparator", "numbers.sort((a, b) => a - b);"],
    ["a member that has a host's name", "const a = { process: 1, window: 2 }; a.process + a.window;"],
    ["a field that has a host's name", "interface Step { document: string; performance: number }"],
    ["a variable that has a host's name", "const document = parse(text); document.errors;"],
    ["a parameter that has a host's name", "function run(window: number[]) { return window.length; }"],
    ["a banned name in a comment", "// Date.now() and Math.random() are banned"],
    ["a banned name in a string", `const text = "Math.random() ** 2";`],
  ])("%s", (_name, code) => {
    expect(banProblems("src/engine/a.ts", code)).toEqual([]);
  });
});
