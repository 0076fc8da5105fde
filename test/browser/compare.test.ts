// Proves that run files are set side by side from the start page and from a debrief: by keyboard, with the numbers of the
// runs, no run ranked or named, nothing found by axe-core; and that what cannot be compared is told file by file.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { Keyboard } from "./support/keyboard.ts";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const campaign = readFileSync(
  fileURLToPath(new URL("../../scenarios/timor-leste-2006/historical.run.json", import.meta.url)),
  "utf8",
);
const fileOf = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const [one, other] = [fileOf("one.json", runUntil(8)), fileOf("other.json", runUntil(8, "last"))];

async function openChoice(page: Page): Promise<Keyboard> {
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  const keyboard = new Keyboard(page);
  await keyboard.activate(/^Compare runs/);
  await page.locator(".compare").waitFor();
  return keyboard;
}

test("two files from the start page, by keyboard", { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const found = await watch(page);
  await page.addInitScript({ content: axe.source });
  const keyboard = await openChoice(page);
  expect(await keyboard.focus()).toMatchObject({ tag: "H1" });
  await page.locator("input[type=file]").setInputFiles([one, other]);
  await keyboard.activate(/^Compare$/);
  await page.getByRole("heading", { name: /^Where they parted: Month 1/ }).waitFor();

  const words = await page.locator("main").innerText();
  expect(words).toMatch(/Run\sA[\s\S]*Run\sB/);
  expect(words).not.toMatch(/winner|best|rank \d/i);
  expect(await page.locator(".differs").count()).toBeGreaterThan(3);
  await page.locator("main details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  const findings = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  }, tags);
  expect(findings).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(found.problems).toEqual([]);
  await context.close();
});

test("a debrief beside a file; the way back leads to the start page", { timeout: 120_000 }, async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  await page.locator("input[type=file]").setInputFiles(one);
  await page.locator(".debrief").waitFor();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.locator(".compare input[type=checkbox]:checked").waitFor();
  await page.locator("input[type=file]").setInputFiles(other);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.locator(".compare-matters").waitFor();
  await page.getByRole("button", { name: "Back to the start page" }).click();
  await page.locator(".start").waitFor();
  await page.close();
});

test.each([
  ["runs of two scenarios", [one, fileOf("campaign.json", campaign)], /campaign\.json[\s\S]*timor-leste-2006/],
  ["a file that is no run", [one, fileOf("broken.json", "{")], /broken\.json[\s\S]*not JSON/],
  [
    "a file that was changed",
    [one, fileOf("changed.json", one.buffer.toString().replace('"shown"', '"other"'))],
    /changed\.json/,
  ],
])("%s are refused, each by its name", async (_, files, reason) => {
  const page = await browser.newPage();
  const keyboard = await openChoice(page);
  await page.locator("input[type=file]").setInputFiles(files);
  await keyboard.activate(/^Compare$/);
  await page.locator(".faults").waitFor();
  expect(await page.locator(".faults").innerText()).toMatch(reason);
  expect(await page.locator(".compare-choice li").count()).toBe(files.length);
  await page.close();
});
