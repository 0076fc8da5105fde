// Proves that the model book opens as a page of its own without a script, that axe-core finds nothing on it, and that the
// start page and the causes that a player sees lead to it.
import axe from "axe-core";
import { expect, test } from "vitest";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.each([
  ["desktop, light", { width: 1366, height: 768 }, "light"],
  ["telephone, dark", { width: 390, height: 844 }, "dark"],
] as const)("no finding of A or AA, and nothing wider than the screen: %s", async (_name, viewport, colorScheme) => {
  // The page's policy allows no script; the test's own is let in beside it.
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${served.url}model.html`);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations } = await run(document, { runOnly, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(" ")} ${nodes[0]!.failureSummary ?? ""}`);
  }, tags);
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator("script").count()).toBe(0);
  await context.close();
});

test("the start page and the causes of a run lead to their places in the book", { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const open = async (months: number) => {
    await page.goto(served.url);
    const buffer = Buffer.from(runUntil(months));
    await page.locator("input[type=file]").setInputFiles({ name: "run.json", mimeType: "", buffer });
  };
  const follow = async (link: string) => {
    const popup = context.waitForEvent("page");
    await page.locator(link).first().click();
    const book = await popup;
    await book.waitForLoadState();
    const { pathname, hash } = new URL(book.url());
    const target = await book.locator("main :target").count();
    await book.close();
    return { pathname, kind: hash.replace(/-.*/, ""), target };
  };

  await page.goto(served.url);
  await page.locator(".start-foot a").click();
  await expect.poll(() => page.locator("h1").textContent()).toBe("The model book of Mandate");

  await open(3);
  await page.locator('.desk[data-month="3"]').waitFor();
  await page.getByRole("button", { name: /Why/ }).first().click();
  expect(await follow("dialog[open] .causes .book-link")).toMatchObject({ pathname: "/model.html", target: 1 });

  await open(8);
  await page.getByRole("button", { name: "Show the scores" }).click();
  await page.locator(".debrief-nav").getByRole("link", { name: "Story", exact: true }).click();
  const rule = '.book-link[href*="#influence"]';
  await page
    .locator(".cause-more", { has: page.locator(rule) })
    .first()
    .locator("summary")
    .click();
  expect(await follow(`.cause-more[open] ${rule}`)).toMatchObject({ kind: "#influence", target: 1 });
  await context.close();
});
