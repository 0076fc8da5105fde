// Proves what is promised of stored runs and files: undo, branch, deletion, a broken or foreign file that changes nothing, a
// store that is full, and a debrief that prints whole, stays over a reload and follows the way back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";

/** Opens the page without moving parts and begins a run; the desk of month 1 is open. */
async function atDesk(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Not now" }).click();
  return page;
}

async function setMessage(page: Page, at: number): Promise<void> {
  await page.getByRole("button", { name: "Change Message" }).click();
  await page.locator("dialog input[type=radio]").nth(at).check();
  await page.getByRole("button", { name: "Set the plan" }).click();
}

async function endMonth(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^End month/ }).click();
  await page.getByRole("button", { name: /all the same/ }).click();
  await page.getByRole("button", { name: /^Go on to month/ }).click();
}

async function toStart(page: Page): Promise<void> {
  await page.locator(".menu > summary").click();
  await page.getByRole("button", { name: "Leave to the start page" }).click();
  await page.locator(".start").waitFor();
}

const open = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(text) });

async function savedRun(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.locator(".menu > summary").click();
  await page.getByRole("button", { name: "Save the run as a file" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

test("undo takes back the last step and no more", async () => {
  const page = await atDesk();
  const message = page.locator(".plan > div", { hasText: "Message" }).locator("dd").first();
  const before = await message.innerText();
  await setMessage(page, 1);
  const first = await message.innerText();
  await setMessage(page, 2);
  expect(await message.innerText()).not.toBe(first);
  await page.getByRole("button", { name: /^Undo/ }).click();
  expect(await message.innerText()).toBe(first);
  await page.getByRole("button", { name: /^Undo/ }).click();
  expect(await message.innerText()).toBe(before);
  expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  await page.context().close();
});

test("a branch is a run of its own, and the run before stays stored", async () => {
  const page = await atDesk();
  await endMonth(page);
  await endMonth(page);
  await page.locator(".menu > summary").click();
  await page.getByRole("button", { name: "Months" }).click();
  await page.getByRole("button", { name: "Branch from here Month 2" }).click();
  await page.locator('.desk[data-month="1"]').waitFor();
  await toStart(page);
  expect(await page.locator(".start-continue").innerText()).toContain("Month 2 of 8");
  await page.getByText("1 other run stored in this browser").click();
  expect(await page.locator(".other-runs").innerText()).toContain("Month 3 of 8");
  await page.context().close();
});

test("a run is deleted only once asked again, and then for good", async () => {
  const page = await atDesk();
  await toStart(page);
  await open(page, runUntil(1));
  await page.locator('.desk[data-month="1"]').waitFor();
  await toStart(page);
  const others = page.locator(".other-runs");
  const askToDelete = async () => {
    await page.getByText("1 other run stored in this browser").click();
    await others.getByRole("button", { name: "Delete Area or point, Month 1 of 8" }).click();
  };
  await askToDelete();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.reload();
  await askToDelete();
  await page.locator("dialog[open]").getByRole("button", { name: "Delete" }).click();
  await others.waitFor({ state: "detached" });
  await page.reload();
  await page.locator(".start-continue").waitFor();
  expect(await others.count()).toBe(0);
  await page.context().close();
});

test("a file that is broken, foreign or forged is refused with place and hint, and what is stored stays", async () => {
  const page = await atDesk();
  await setMessage(page, 1);
  const run = JSON.parse(await savedRun(page));
  await toStart(page);
  const before = await page.locator(".start-continue").innerText();
  const { digest: _, shown: __, ...loose } = run;
  const bad = [
    ["{", "file"],
    [JSON.stringify({ ...run, actions: [{ turn: 1, type: "conquer" }] }), "actions[1]"],
    [JSON.stringify({ ...run, seed: "another" }), "digest"],
    [JSON.stringify({ ...loose, scenario: "elsewhere" }), "scenario"],
    [JSON.stringify({ ...loose, seed: "another" }), "Month 0"],
  ];
  for (const [text, place] of bad) {
    await open(page, text!);
    await page.locator(".faults tbody td code", { hasText: place }).first().waitFor();
    expect(await page.locator(".faults").innerText()).toContain("has not been touched");
    expect(await page.locator(".start-continue").innerText()).toBe(before);
  }
  await page.reload();
  expect(await page.locator(".start-continue").innerText()).toBe(before);
  await open(page, JSON.stringify(run));
  await page.locator('.desk[data-month="0"]').waitFor();
  await page.context().close();
});

test("what cannot be stored is said, and the run before stays as it was", async () => {
  const page = await atDesk();
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await setMessage(page, 1);
  await page.locator(".trouble").waitFor();
  await page.reload();
  await page.getByRole("button", { name: /^Continue/ }).click();
  await page.locator('.desk[data-month="0"]').waitFor();
  expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  await page.context().close();
});

test("the browser's way back leads to the start page, with the run on offer", async () => {
  const page = await atDesk();
  await page.goBack();
  await page.locator(".start-continue").waitFor();
  await page.getByRole("button", { name: /^Continue/ }).click();
  await page.locator(".desk").waitFor();
  await page.context().close();
});

/** Opens a run that has ended: the debrief's first page. */
async function atDebrief(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  await open(page, runUntil(8));
  await page.locator(".debrief").waitFor();
  return page;
}

const turnTo = (page: Page, part: string) => page.locator(`.debrief-nav a[href="#${part}"]`).click();
const current = (page: Page) => page.locator(".debrief-nav [aria-current]").getAttribute("href");

test("every page of the debrief opens folded, is printed whole, and is folded again", { timeout: 60_000 }, async () => {
  const page = await atDebrief();
  await page.getByRole("button", { name: "Show the scores" }).click();
  const folded = () => page.locator("details:not([open])").count();
  let all = 0;
  for (const part of ["beliefs", "story", "decisions", "what-if", "process", "questions", "print"]) {
    await turnTo(page, part);
    await page.locator(`main#${part}`).waitFor();
    const before = await folded();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await folded()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await folded()).toBe(before);
    all += before;
  }
  expect(all).toBeGreaterThan(15);
  await page.close();
});

test("the debrief's pages follow the browser's way back and forward, and a reload stays on the page", async () => {
  const page = await atDebrief();
  expect(await current(page)).toBe("#beliefs");
  await turnTo(page, "story");
  await turnTo(page, "process");
  await page.locator("main#process").waitFor();
  await page.goBack();
  await page.locator("main#story").waitFor();
  expect(await current(page)).toBe("#story");
  await page.goForward();
  await page.locator("main#process").waitFor();
  await page.reload();
  await page.locator("main#process").waitFor();
  expect(new URL(page.url()).hash).toBe("#process");
  await page.getByRole("button", { name: "Leave to the start page" }).click();
  await page.locator(".start").waitFor();
  await page.reload();
  await page.locator(".start-continue").waitFor();
  expect(await page.locator(".debrief").count()).toBe(0);
  await page.close();
});

test("what was true is told on no page before the room asks, and then on all that tell it", async () => {
  const page = await atDebrief();
  const told = async (part: string) => {
    await turnTo(page, part);
    await page.locator(`main#${part}`).waitFor();
    return page.locator(".misjudged, .minute-truth").count();
  };
  expect(await told("beliefs")).toBe(0);
  expect(await told("decisions")).toBe(0);
  await turnTo(page, "beliefs");
  await page.getByRole("button", { name: "Show what was true" }).click();
  expect(await told("decisions")).toBeGreaterThan(0);
  expect(await told("beliefs")).toBe(1);
  await page.close();
});

test("no score is shown on any page before the room asks for the scores, and none after it hides them", async () => {
  const page = await atDebrief();
  const shown = async () => {
    const found: string[] = [];
    for (const part of ["beliefs", "story", "decisions", "what-if", "process", "questions", "print"]) {
      await turnTo(page, part);
      await page.locator(`main#${part}`).waitFor();
      if ((await page.locator(".chart-series, .account").count()) > 0) found.push(part);
    }
    return found;
  };
  expect(await shown()).toEqual([]);
  await page.getByRole("button", { name: "Show the scores" }).first().click();
  expect(await shown()).toContain("story");
  await page.getByRole("button", { name: "Hide the scores" }).click();
  expect(await shown()).toEqual([]);
  await page.close();
});
