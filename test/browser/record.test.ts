// Proves that a run keeps what its desk showed, and that a run of another version, from a file or from the store, opens read-only
// from that alone: month by month, by keyboard, with nothing played again; and that axe-core finds nothing there.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { digestOf, type RunFile } from "../../src/session/index.ts";
import { Keyboard } from "./support/keyboard.ts";
import { browser, served } from "./support/under-test.ts";

interface Look {
  width?: number;
  colorScheme?: "light" | "dark";
}

async function startPage({ width = 1366, colorScheme = "light" }: Look = {}): Promise<Page> {
  const viewport = { width, height: 768 };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  // The map has no part in what is tested here, and drawing it takes a slow machine's time.
  await context.addInitScript(() => localStorage.setItem("mandate-settings", JSON.stringify({ map: "off" })));
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.addInitScript({ content: axe.source });
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  return page;
}

const openFile = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** Begins a run, changes the public message and plays one month; the desk of month 2 is open. */
async function atSecondMonth(): Promise<Page> {
  const page = await startPage();
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Not now" }).click();
  await page.getByRole("button", { name: "Change Message" }).click();
  await page.locator("dialog input[type=radio]").nth(1).check();
  await page.getByRole("button", { name: "Set the plan" }).click();
  await endMonth(page);
  return page;
}

async function endMonth(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^End month/ }).click();
  await page.getByRole("button", { name: /all the same/ }).click();
  await page.getByRole("button", { name: /^Go on to month/ }).click();
}

async function savedRun(page: Page): Promise<RunFile> {
  const download = page.waitForEvent("download");
  await page.locator(".menu > summary").click();
  await page.getByRole("button", { name: "Save the run as a file" }).click();
  return JSON.parse(readFileSync(await (await download).path(), "utf8"));
}

const signed = (run: object): string => {
  const { digest: _, ...rest } = run as RunFile;
  return JSON.stringify({ ...rest, digest: digestOf(rest) });
};

const withText = (run: RunFile, change: (text: string) => string): RunFile => ({
  ...run,
  ...(run.shown === undefined ? {} : { shown: { ...run.shown, texts: run.shown.texts.map(change) } }),
});

async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}

let saved: RunFile;

beforeAll(async () => {
  const desk = await atSecondMonth();
  saved = await savedRun(desk);
  await desk.context().close();
});

test("a saved run holds what its desk showed in each month, and what was decided", () => {
  const { shown } = saved;
  expect(shown?.turns.map(({ turn, scores }) => [turn, scores])).toEqual([
    [1, "bands"],
    [2, "bands"],
  ]);
  const texts = shown?.texts.join("\n") ?? "";
  for (const words of ["Month 1", "Month 2", "Where the mission stands", "What month 1 brought", "Message: "]) {
    expect(texts).toContain(words);
  }
  expect(shown?.turns[0]?.decided.map((at) => shown.texts[at])).toEqual([expect.stringContaining("Message: ")]);
});

test("a run of another engine is read by keyboard from what it kept, and nothing of it is played", async () => {
  // The mark stands in the file alone, and the first action is of a kind that is not known here.
  const marked = withText(saved, (text) => (text === "Month 2" ? "Month 2, as it was" : text));
  const actions = [{ turn: 1, type: "conquer" }, ...saved.actions];
  const text = signed({ ...marked, engine: "0.9.0", actions, scenarioHash: "0" });
  const page = await startPage();
  await openFile(page, text);
  await page.locator(".record").waitFor();
  expect(await page.locator(".record .note").innerText()).toBe(
    "This run was played under version 0.9.0 of the rules. These are version 1.0.0.",
  );
  expect(await page.title()).toContain("Area or point");
  const keys = new Keyboard(page);
  const second = page.locator(".record-turns > li").nth(1);
  expect(await second.locator(".record-part").first().isVisible()).toBe(false);
  await keys.activate(/^Month 2, as it was$/);
  expect(await second.innerText()).toContain("What month 1 brought");
  expect(await second.innerText()).toContain("Where the mission stands");
  expect(await page.locator(".record-turns > li").first().innerText()).toContain("Message: ");
  expect(await page.getByRole("button", { name: /^End month/ }).count()).toBe(0);
  const download = page.waitForEvent("download");
  await keys.activate(/^Save the run as a file$/);
  expect(readFileSync(await (await download).path(), "utf8")).toBe(text);
  await page.context().close();
});

test.each<Look>([{}, { colorScheme: "dark" }, { width: 390 }])("axe-core finds nothing there: %o", async (look) => {
  const page = await startPage(look);
  await openFile(page, signed({ ...saved, engine: "0.9.0" }));
  await page.locator(".record").waitFor();
  await page.locator(".record details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.context().close();
});

test("a run of another engine that kept nothing says so, and tells what was decided", async () => {
  const page = await startPage();
  const { shown: _, ...without } = saved;
  await openFile(page, signed({ ...without, engine: "0.9.0" }));
  await page.locator(".record").waitFor();
  const text = await page.locator(".record").innerText();
  expect(text).toContain("was not kept");
  expect(text).toContain("Month 1");
  expect(text).toContain("Message: ");
  await page.context().close();
});

test("a run whose scenario is not here is read all the same; without a record it is refused", async () => {
  const page = await startPage();
  await openFile(page, signed({ ...saved, scenario: "elsewhere" }));
  await page.locator(".record").waitFor();
  expect(await page.locator(".record .note").innerText()).toBe("The scenario of this run is not here: elsewhere.");
  await page.getByRole("button", { name: /start page/ }).click();
  const { shown: _, ...without } = saved;
  await openFile(page, signed({ ...without, scenario: "elsewhere" }));
  await page.locator(".faults").waitFor();
  await page.context().close();
});

test("a stored run of another engine is read-only too, and stays stored", async () => {
  const page = await startPage();
  await openFile(page, signed(saved));
  await page.locator('.desk[data-month="1"]').waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const runs = (await done(indexedDB.open("mandate"))).transaction("runs", "readwrite").objectStore("runs");
    const [key] = await done(runs.getAllKeys());
    const stored = await done(runs.get(key!));
    stored.run.engine = "0.9.0";
    await done(runs.put(stored, key));
  });
  await page.reload();
  await page.getByRole("button", { name: /^Continue/ }).click();
  await page.locator(".record").waitFor();
  expect(await page.locator(".record").innerText()).toContain("Where the mission stands");
  await page.getByRole("button", { name: /start page/ }).click();
  await page.locator(".start-continue").waitFor();
  await page.context().close();
});

test("a run that is played on keeps its earlier months in the words that they had", async () => {
  const page = await startPage();
  await openFile(page, signed(withText(saved, (text) => (text === "Month 1" ? "The first month" : text))));
  await page.locator('.desk[data-month="1"]').waitFor();
  await endMonth(page);
  const { shown } = await savedRun(page);
  expect(shown?.turns.map(({ title }) => shown.texts[title])).toEqual(["The first month", "Month 2", "Month 3"]);
  await page.context().close();
});
