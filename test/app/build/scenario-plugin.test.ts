// Proves that a page is built with its scenarios checked and joined, and not at all when they have a problem.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, createServer, type InlineConfig, type Rolldown } from "vite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scenarioPlugin } from "../../../src/app/build/scenario-plugin.ts";
import { readContent } from "../../../src/cli/read-scenarios.ts";
import { minimalFiles, minimalScenario, patchedFiles } from "../../support/minimal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mandate-plugin-"));
  write({ "page.js": page, ...under("scenarios", minimalFiles()), "words/en.yaml": "next: End the month\n" });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = `import { cards, scenarios } from "virtual:scenarios";
import { texts } from "virtual:interface-text";
export const all = { cards, texts, load: () => scenarios.minimal() };`;

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function under(name: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));
}

function settings() {
  const plugin = scenarioPlugin({
    scenarios: join(folder, "scenarios"),
    interfaceText: join(folder, "words"),
    read: readContent,
  });
  return { root: folder, configFile: false as const, logLevel: "silent" as const, plugins: [plugin] };
}

async function buildPage(): Promise<Rolldown.OutputChunk[]> {
  const input = join(folder, "page.js");
  const options = { write: false, minify: false, rollupOptions: { input, preserveEntrySignatures: "strict" } } as const;
  const result = (await build({ ...settings(), build: options })) as Rolldown.RolldownOutput;
  return result.output.filter((file) => file.type === "chunk");
}

describe("a build", () => {
  test("holds the cards and the words, and each scenario in a file of its own", async () => {
    const [first, scenario] = await buildPage();
    expect(first!.code).toContain("End the month");
    expect(first!.code).toContain("vignette");
    expect(first!.code).not.toContain(minimalScenario().hash);
    expect(first!.dynamicImports).toEqual([scenario!.fileName]);
    expect(scenario!.code).toContain(minimalScenario().hash);
  });

  test("holds the symbols of all units, drawn, each once and in both themes", async () => {
    write({ "page.js": `export { symbols } from "virtual:unit-symbols";` });
    const { code } = (await buildPage())[0]!;
    expect(code.match(/SFGPUCI----E---/g)).toHaveLength(1);
    expect(code.match(/<svg /g)).toHaveLength(2);
    expect(code).not.toContain("milsymbol");
  });

  test("fails on a unit whose symbol the standard does not have", async () => {
    write({ "page.js": `export { symbols } from "virtual:unit-symbols";` });
    write(under("scenarios", patchedFiles({ "minimal/scenario.yaml": [["SFGPUCI----E---", "SFGPQQQ----E---"]] })));
    await expect(buildPage()).rejects.toThrow("SFGPQQQ----E---");
  });

  test("shows no card of a laboratory, but can fetch it", async () => {
    write(under("scenarios", patchedFiles({ "minimal/scenario.yaml": [["kind: vignette", "kind: laboratory"]] })));
    const [first, scenario] = await buildPage();
    expect(first!.code).not.toContain("laboratory");
    expect(first!.dynamicImports).toEqual([scenario!.fileName]);
  });

  test.each([
    ["an error", { "minimal/tray.yaml": [["from: village", "from: vilage"]] }, "tray.yaml:6:27 error unknown-sender"],
    [
      "a mere warning",
      { "minimal/text/en.yaml": [["scenario.title", "unused: x\nscenario.title"]] },
      "warning text-unused",
    ],
  ] as const)("fails on %s, with its place and hint", async (_what, patch, words) => {
    write(under("scenarios", patchedFiles(patch)));
    await expect(buildPage()).rejects.toThrow(words);
    await expect(buildPage()).rejects.toThrow(/1 problem in the content/);
  });

  test("fails on a mistake in the interface's words", async () => {
    write({ "words/en.yaml": "next: End {the month\n" });
    await expect(buildPage()).rejects.toThrow("words/en.yaml:1:11 error text-syntax");
  });
});

describe("in development", () => {
  test("a saved file is checked again, and the page reloads", { timeout: 30_000 }, async () => {
    const place: InlineConfig["server"] = { port: 0, host: "127.0.0.1" };
    const server = await createServer({ ...settings(), server: place });
    try {
      await server.listen();
      const { client } = server.environments;
      const code = async () => (await client.transformRequest("virtual:interface-text"))?.code ?? "";
      expect(await code()).toContain("End the month");
      const reloads: unknown[] = [];
      client.hot.send = (payload: unknown) => void reloads.push(payload);
      const save = async (text: string) => {
        const before = reloads.length;
        // The watcher may still be settling; saving again is what an author would do.
        const reloaded = () => {
          write({ "words/en.yaml": text });
          return reloads.length;
        };
        await expect.poll(reloaded, { interval: 300, timeout: 10_000 }).toBeGreaterThan(before);
      };
      await save("next: Finish the month\n");
      expect(reloads[0]).toEqual({ type: "full-reload" });
      expect(await code()).toContain("Finish the month");
      await save("next: Finish {the month\n");
      await expect(code()).rejects.toThrow("text-syntax");
      await save("next: Close the month\n");
      expect(await code()).toContain("Close the month");
    } finally {
      await server.close();
    }
  });
});
