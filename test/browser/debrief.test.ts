// Proves the debrief of a run that has ended: by keyboard the room predicts and the run is played otherwise beside the
// page; the run's own line ends at the score shown, work can be stopped and goes on, and axe-core finds nothing.
import axe from "axe-core";
import { expect, test } from "vitest";
import { Keyboard } from "./support/keyboard.ts";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test("what would have happened, by keyboard", { timeout: 240_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const found = await watch(page);
  await page.addInitScript({ content: axe.source });
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(runUntil(8)) });
  const keyboard = new Keyboard(page);
  await page.locator(".debrief").waitFor();
  await keyboard.activate(/^What if$/);
  const part = page.locator("main#what-if");
  await part.waitFor();
  expect(await part.locator(".what-if").count()).toBe(0);

  await keyboard.tabTo(({ tag }) => tag === "SELECT");
  await keyboard.press("ArrowDown");
  await keyboard.activate(/^Play it otherwise/);
  const work = part.locator(".what-if");
  const row = part.locator(".decisions > li");
  await work.waitFor();
  expect(await keyboard.focus()).toMatchObject({ tag: "H2" });
  expect(await row.count()).toBe(0);
  await keyboard.activate(/^Show the scores/);
  await row.first().waitFor();

  await keyboard.activate(/^Stop/, "Shift+Tab");
  await part.locator('.what-if[data-state="stopped"]').waitFor();
  const words = await part.locator(".what-if-progress label").innerText();
  const played = await row.count();
  expect(played).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  expect(await part.locator(".what-if-progress label").innerText()).toBe(words);
  expect(await row.count()).toBe(played);

  await keyboard.activate(/^Go on/);
  await part.locator('.what-if[data-state="done"]').waitFor({ timeout: 180_000 });
  expect(await work.innerText()).toMatch(/You expected most of .* it comes \d+\w\w of \d+/);
  expect(await work.locator(".standings tbody tr").count()).toBe(3);

  const openAll = () =>
    page.locator("main details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
  // The run's own line of every option ends at the score that the story's chart of the whole run writes.
  const ends = await work
    .locator('tr[data-row="own"]')
    .evaluateAll((rows) => rows.map((one) => one.querySelector("td:last-child")?.textContent));
  expect(ends.length).toBeGreaterThan(0);

  await openAll();
  const findings = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("main", {
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  }, tags);
  expect(findings).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  // What has been played and predicted is still there when the room comes back from another page.
  const scores = page.locator("#scores tbody tr:last-child [data-score]");
  await keyboard.activate(/^Story$/);
  await scores.first().waitFor({ state: "attached" });
  const told = await scores.allTextContents();
  for (const end of ends) expect(told).toContain(end);
  // The weightiest decision taken otherwise is a line of its own on the story's chart, and said below it.
  expect(await page.locator(".story-plot .chart-instead").count()).toBe(1);
  expect(await page.locator(".story-key").innerText()).toMatch(/had “.+” been chosen on “.+”/);
  await keyboard.activate(/^Decisions$/);
  await keyboard.activate(/^Advice that was not taken/);
  expect(await page.locator("main .advice").first().innerText()).toMatch(
    /(Higher|Lower|Both ways): .*\d|No score a point/,
  );
  await keyboard.activate(/^What if$/);
  await work.locator(".standings").waitFor();
  expect(await work.innerText()).toMatch(/You expected most of/);

  await openAll();
  const option = work.locator(".otherwise button", { hasText: "Play on from here" }).first();
  const name = (await option.locator(".unseen").innerText()).trim();
  await option.press("Enter");
  await page.locator(".desk").waitFor();
  await page.locator(".tabs").getByRole("button", { name: "Decide" }).press("Enter");
  expect(await page.locator(".desk").innerText()).toContain(name);
  expect(found.problems).toEqual([]);
  await context.close();
});

test("the story by keyboard: a month is opened, and a score's change is traced to what it rests on", async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  const found = await watch(page);
  const keyboard = new Keyboard(page);
  await page.goto(served.url);
  await page.locator(".start").waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(runUntil(8)) });
  await page.locator(".debrief").waitFor();
  await keyboard.activate(/^Story$/);
  await keyboard.tabTo(({ type }) => type === "range");
  const month = page.locator(".story-month");
  expect(await month.locator("h3").innerText()).toBe("Month 1");
  await keyboard.press("ArrowRight");
  expect(await month.locator("h3").innerText()).toBe("Month 2");
  await keyboard.press("End");
  expect(await month.locator("h3").innerText()).toBe("Month 8");

  expect(await page.locator(".account").count()).toBe(0);
  await keyboard.activate(/^Show the scores/, "Shift+Tab");
  const rows = page.locator(".account tbody tr");
  const amounts = async () =>
    (await rows.locator(".number").allInnerTexts()).map((text) => Math.round(Number(text.replace("−", "-")) * 10));
  const addUp = async () => {
    const all = await amounts();
    expect(all.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(all.at(-1));
  };
  await addUp();
  for (const [label, value] of [
    ["From", "3"],
    ["To the end of", "5"],
    ["Look at", "consent.government"],
  ] as const) {
    const field = page.locator(".account-choice label", { has: page.getByText(label, { exact: true }) });
    await field.locator("select").selectOption(value);
    await addUp();
  }
  await keyboard.mark(/^Name every cause/, "checkbox");
  await addUp();
  await rows.locator("summary").first().press("Enter");
  expect(await rows.locator("details[open]").innerText()).toMatch(/The study, §|in the model book|Our own judgement/);
  expect(found.problems).toEqual([]);
  await page.close();
});
