// Proves that all 26 quarters of the campaign, its closing page and its debrief are played by keyboard alone, with every
// matter decided that is put to the leadership and in the order in which it was known; that nothing is reported twice in the
// same words, and each chapter's end is told; that the histories of all four can be read at the end; and that Node replays
// the file of the run to the same state, bit for bit.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readRunFile, replay } from "../../src/session/index.ts";
import { decideNext } from "./support/decide.ts";
import { Keyboard } from "./support/keyboard.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const quarters = 26;

/** Chooses the whole of the campaign and a seed, and begins without words on intent. */
async function begin(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo((focus) => focus.type === "radio");
  await keys.press("ArrowUp");
  await keys.activate(/given seed/);
  await keys.tabTo((focus) => focus.tag === "INPUT" && focus.type === "text");
  for (const letter of "whole-1") await keys.press(letter);
  await keys.activate(/^Read the briefing.*Timor-Leste/, "Shift+Tab");
  await page.locator(".briefing").waitFor();
  await keys.activate(/^Begin$/);
  await page.locator("dialog[open]").waitFor();
  await keys.activate(/^Not now$/);
}

/** What a quarter put on the table, in its order, and what its report told. */
interface Quarter {
  matters: string[];
  reports: string[];
  notes: string[];
}

/** Decides whatever is on the table, one matter after another, and ends the quarter. */
async function playQuarter(page: Page, keys: Keyboard, quarter: number): Promise<Quarter> {
  await page.locator(`.desk[data-month="${(quarter - 1) * 3}"]`).waitFor();
  expect(await page.locator(".head-where").innerText()).toContain(`quarter ${quarter} of ${quarters}`);
  const matters = await page.locator(".matter-title").allInnerTexts();
  while (await decideNext(page, keys, quarter === 1));
  await keys.activate(/^End 20/);
  await page.locator(".report").waitFor();
  const reports = await page.locator(".report .event .reading").allInnerTexts();
  const notes = await page.locator(".report .note").allInnerTexts();
  await keys.activate(quarter < quarters ? /^Go on to 20/ : /^To the debrief/);
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  return { matters, reports, notes };
}

/** Turns to a part of the debrief; its heading has the focus then. */
async function turnTo(page: Page, keys: Keyboard, part: string): Promise<void> {
  await keys.activate(new RegExp(`^${part}$`), "Shift+Tab");
  await page.locator(".debrief-nav [aria-current]", { hasText: part }).waitFor();
  await page.locator(".debrief h1:focus").waitFor();
}

test("26 quarters by keyboard alone, to the state that Node replays", async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  const { problems, origins } = await watch(page);
  const keys = new Keyboard(page);
  await page.goto(served.url);
  await page.locator(".chapters").waitFor();
  await begin(page, keys);
  const played: Quarter[] = [];
  for (let quarter = 1; quarter <= quarters; quarter++) played.push(await playQuarter(page, keys, quarter));
  const reports = played.flatMap((one) => one.reports);
  expect(reports.filter((report, at) => reports.indexOf(report) < at)).toEqual([]);
  expect(played[4]!.matters).toEqual(["Who is called first", "Fires in the east"]);
  expect(played[6]!.matters).toEqual(["Eleventh of February", "One command for army and police"]);
  expect(played.flatMap(({ notes }, at) => (notes.length > 0 ? [at + 1] : []))).toEqual([2, 6, 10]);

  await page.locator(".debrief h1:focus").waitFor();
  const shown = await page.locator(".debrief").getAttribute("data-hash");
  await turnTo(page, keys, "Story");
  const closing = await page.locator(".debrief .lead").innerText();
  for (const part of ["Decisions", "What if", "Process", "Questions"]) await turnTo(page, keys, part);
  await turnTo(page, keys, "Decisions");
  await keys.activate(/^What was decided at the time$/);
  await page.locator(".history h1:focus").waitFor();
  expect(await page.locator(".history h2").count()).toBe(4);
  await keys.activate(/^Back to the debrief$/, "Shift+Tab");
  await page.locator(".debrief h1:focus").waitFor();
  await turnTo(page, keys, "Print");
  const download = page.waitForEvent("download");
  await keys.activate(/^Save the run/);

  const { run, faults } = readRunFile(readFileSync(await (await download).path(), "utf8"));
  expect(faults).toEqual([]);
  if (run === null) throw new Error("the run file cannot be read");
  const { scenario, texts } = loadScenario(readScenarios(), run.scenario);
  if (scenario === null) throw new Error("the scenario cannot be read");
  const { session, firstMismatch } = replay(compile(scenario, run.parameters), run);
  expect(firstMismatch).toBeNull();
  const { month, ended, decisions } = session.state;
  expect([run.seed, run.setting, month]).toEqual(["whole-1", undefined, scenario.months]);
  expect(closing).toBe(texts.en![`ending.${ended}.text`]);
  expect(decisions.filter(({ by }) => by !== "leadership")).toEqual([]);
  expect(decisions.length).toBeGreaterThan(quarters);
  expect(shown).toBe(session.hashes.at(-1));

  expect(problems).toEqual([]);
  expect([...origins]).toEqual([new URL(served.url).origin]);
  await page.close();
});
