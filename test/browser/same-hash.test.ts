// Proves that the engine gives the same bits in Node and in a browser: every month's state hash of 50 random runs of
// the shipped vignette. Random runs use every kind of action, so this covers the whole engine.
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { launchChromium } from "./support/chromium.ts";
import { playRandomRuns } from "./support/random-runs.ts";

declare const Runs: { playRandomRuns: typeof playRandomRuns };

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

/** The same source as one script for a page. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("./support/random-runs.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "warn",
    // A library build leaves this to its user; here the user is a bare page.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "Runs" } },
  });
  const output = [built].flat()[0]!;
  if (!("output" in output)) throw new Error("The build gave no output.");
  return output.output[0].code;
}

test("50 random runs have the same state hashes in Node and in Chromium", async () => {
  const { scenario } = loadScenario(readScenarios(), "area-or-point");
  if (scenario === null) throw new Error("The shipped scenario has errors.");
  const seeds = Array.from({ length: 50 }, (_, at) => `run-${at + 1}`);
  const here = playRandomRuns(scenario, seeds);

  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
  const there = await page.evaluate(([given, names]) => Runs.playRandomRuns(given, names), [scenario, seeds] as const);
  await page.close();

  expect(there).toEqual(here);
  expect(new Set(here.map((hashes) => hashes.at(-1))).size).toBe(seeds.length);
});
