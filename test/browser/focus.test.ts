// Proves that the keyboard is never left without a place: where a control takes itself away, what held it has the focus.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { Keyboard } from "./support/keyboard.ts";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";

async function atDesk(): Promise<{ page: Page; keys: Keyboard }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  await page.goto(served.url);
  const buffer = Buffer.from(runUntil(0));
  await page.locator("input[type=file]").setInputFiles({ name: "run.json", mimeType: "application/json", buffer });
  await page.locator('.desk[data-month="0"]').waitFor();
  return { page, keys: new Keyboard(page) };
}

/** Opens the first matter of the desk and goes past one's own view, to the table. */
async function toTheTable(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo((focus) => /matter-(now|later)/.test(focus.classes));
  await keys.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await keys.activate(/^Skip$/);
}

/** Waits until an element of this kind has the focus; answers what is written there. */
async function focused(page: Page, selector: string): Promise<string> {
  await page.locator(`${selector}:focus`).waitFor({ timeout: 5_000 });
  return (await page.locator(`${selector}:focus`).innerText()).replace(/\s+/g, " ");
}

test("what is taken back leaves the focus in its dialog, or beside the end of the month", async () => {
  const { page, keys } = await atDesk();
  await keys.activate(/^Change Your time/);
  await keys.activate(/^Put it in the diary/);
  await keys.activate(/^Take back/, "Shift+Tab");
  await focused(page, "dialog[open] .dialog-body");
  await keys.activate(/^Put it in the diary/);
  await keys.activate(/^Done$/);
  await keys.activate(/^Undo/);
  expect(await focused(page, ".end-month")).toMatch(/End month 1/);
  await page.close();
});

test("staff work that was asked for has the focus with what it found, and a matter opened again its dialog", async () => {
  const { page, keys } = await atDesk();
  await toTheTable(page, keys);
  await keys.activate(/^Staff work, at a price/);
  await keys.tabTo((focus) => focus.tag === "BUTTON" && focus.classes.startsWith("link"));
  const asked = (await keys.focus()).name;
  await keys.press("Enter");
  expect(await focused(page, ".staff-work li")).toContain(asked);
  await keys.tabTo((focus) => focus.type === "radio" && focus.classes.includes("option"), "Shift+Tab");
  await keys.press("Space");
  await keys.activate(/^Decide$/);
  await keys.activate(/^Reopen$/);
  await focused(page, "dialog[open] .dialog-body");
  await page.close();
});
