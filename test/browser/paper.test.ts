// Proves what leaves the debrief: two sheets of paper for those who took part, with the numbers of the page on them; the
// facilitator's pack; tables and JSON as files; what the room wrote, kept with the run; and the document of the command line.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { debriefAsDocument, styles } from "../../src/cli/debrief.ts";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../src/cli/read-texts.ts";
import { playRun } from "../../src/cli/replay.ts";
import { debriefOf, whatIfOf } from "../../src/debrief/index.ts";
import { compile, seeModel } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { renderDocument } from "../../src/ui/pack/render.tsx";
import { Keyboard } from "./support/keyboard.ts";
import { printed } from "./support/paper.ts";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function openDebrief(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source });
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(runUntil(8)) });
  await page.locator(".debrief").waitFor();
}

async function findings(page: Page): Promise<string[]> {
  await page.locator("main details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  }, tags);
}

test("by keyboard: what the room writes goes onto paper, and paper tells what the page tells", {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const found = await watch(page);
  await openDebrief(page);
  const keyboard = new Keyboard(page);

  await keyboard.activate(/^Questions/);
  await keyboard.tabTo(({ tag, type }) => tag === "INPUT" && type === "text");
  await page.keyboard.type("Not where a district governs itself");
  await keyboard.activate(/^Mark as contested/);
  await page.locator(".contested li").waitFor();
  await keyboard.tabTo(({ tag }) => tag === "TEXTAREA");
  await page.keyboard.type("Ask who was told");
  await keyboard.press("Tab");
  expect(await findings(page)).toEqual([]);

  await page.reload();
  await page.locator(".debrief").waitFor();
  await page.locator(".contested li").waitFor();
  await keyboard.activate(/^Print$/);
  await page.locator(".print-sheet").waitFor();
  const without = await printed(page);
  expect(without[0]).not.toContain("The scores");
  await keyboard.activate(/^Show the scores/);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const sheets = await printed(page);
  expect(sheets).toHaveLength(2);
  expect(sheets[0]).toContain("The scores");
  expect(sheets[1]).toContain("Ask who was told");
  const paper = sheets.join(" ");
  const numbers = await page.locator(".print-sheet data").allInnerTexts();
  expect(numbers.length).toBeGreaterThan(20);
  for (const number of numbers) expect(paper).toContain(number.trim());

  await keyboard.tabTo(({ type }) => type === "radio", "Shift+Tab");
  await keyboard.press("ArrowDown");
  await page.locator(".pack-facilitator").waitFor();
  const pack = await printed(page);
  expect(pack.length).toBeGreaterThan(5);
  expect(pack.join(" ")).toContain("Not where a district governs itself");
  expect(found.problems).toEqual([]);
  await context.close();
});

test("the page of decisions prints all of its minutes on ten sheets at most, and nothing that may not be told yet", {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await openDebrief(page);
  await page.getByRole("link", { name: "Decisions", exact: true }).click();
  const matters = await page.locator(".decisions .decision-name > strong").allInnerTexts();
  expect(matters.length).toBeGreaterThan(6);
  const hidden = (await printed(page)).join(" ");
  for (const matter of matters) expect(hidden).toContain(matter);
  expect(hidden).not.toContain("By itself it moved");
  await page.getByRole("button", { name: "Show the scores" }).first().click();
  const sheets = await printed(page);
  expect(sheets.length).toBeLessThanOrEqual(10);
  expect(sheets.join(" ").split("By itself it moved").length - 1).toBe(matters.length);
  await context.close();
});

describe("files", () => {
  test.each([
    [/^Decisions \(CSV\)/, "-decisions.csv", /^\uFEFFmonth,matter,/],
    [/^Gauges by month \(CSV\)/, "-gauges.csv", /^\uFEFFmonth,gauge,/],
    [/^The whole debrief \(JSON\)/, "-debrief.json", /^\{[\s\S]*"notes": \{/],
  ])("%s", async (button, name, begins) => {
    const page = await browser.newPage();
    await openDebrief(page);
    await page.getByRole("link", { name: "Print" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`${name}$`));
    expect(readFileSync(await download.path(), "utf8")).toMatch(begins);
    await page.close();
  });
});

test("the document of the command line prints its first part on two sheets", { timeout: 120_000 }, async () => {
  const played = playRun(JSON.parse(runUntil(8)));
  if (typeof played === "string") throw new Error(played);
  const debrief = debriefOf(played.session);
  const whatIf = whatIfOf(played.session, { options: 2, run: 5 });
  const page = await browser.newPage();
  const found = await watch(page);
  await page.setContent(debriefAsDocument(played.session.model, debrief, whatIf));
  const sheets = await printed(page);
  expect(sheets[0]).toContain("for those who took part");
  expect(sheets[1]).toContain("What we take along");
  expect(sheets[2]).toContain("for whoever leads it");
  for (const count of Object.values(debrief.people))
    expect(sheets[0]).toContain(Math.round(count).toLocaleString("en"));
  expect(found.problems).toEqual([]);
  await page.close();
});

test.each([
  ["area-or-point", ["random", "doctrine", "first"]],
  ["timor-leste-2006", ["random"]],
])("two sheets hold any run of %s, with all that may be written on them", { timeout: 240_000 }, async (id, players) => {
  const { scenario, texts } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  const model = compile(scenario);
  const words = "Somebody would have to say so earlier. ".repeat(20).slice(0, 400);
  const notes = { contested: [], differently: words, sign: words };
  const dress = {
    interfaceTexts: readInterfaceTexts("text"),
    scenarioTexts: texts.en!,
    language: "en",
    telling: scenario,
    styles: styles(),
  };
  const page = await browser.newPage();
  for (const policy of players) {
    const session = playArm(model, `sheets-${policy}`, policyStrategy(policy));
    const whatIf = whatIfOf(session, { options: 1, run: 1 });
    await page.setContent(
      renderDocument(dress, { model: seeModel(model), debrief: debriefOf(session), whatIf, notes, scores: true }),
    );
    const sheets = await printed(page);
    expect(sheets[1]).toContain("Which sign would you watch?");
    expect(sheets[2]).toContain("for whoever leads it");
  }
  await page.close();
});
