// Proves that a chapter of a campaign is chosen, played to its end and read about afterwards by keyboard alone; that its
// sources are at hand from briefing, desk and history; that axe-core finds nothing there, and that nothing runs off a
// telephone's screen in either direction of writing.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { decideNext } from "./support/decide.ts";
import { Keyboard } from "./support/keyboard.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on what is shown now, and how far it runs off the screen in either direction of writing. */
async function faults(page: Page, screen: string): Promise<string[]> {
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    const direction = document.documentElement.dir;
    const off = ["rtl", "ltr"].flatMap((dir) => {
      document.documentElement.dir = dir;
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`${dir}: ${scrollWidth} wide on ${clientWidth}`] : [];
    });
    document.documentElement.dir = direction;
    return [...off, ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`))];
  }, tags);
  return found.map((fault) => `${screen}: ${fault}`);
}

/** Ends the quarter; what is undecided is left to silence, with the words that say so. */
async function endQuarter(page: Page, keys: Keyboard): Promise<void> {
  await keys.activate(/^End 20/);
  await page.locator("dialog[open], .map-skip").first().waitFor();
  if ((await page.locator(".report").count()) === 0) await keys.activate(/all the same$/);
  await page.locator(".report").waitFor();
}

test.each([
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])("the chapter of 2007 by keyboard at $width x $height", { timeout: 240_000 }, async (viewport) => {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  const { problems, origins } = await watch(page);
  await page.addInitScript({ content: axe.source });
  const keys = new Keyboard(page);
  const found: string[] = [];
  const look = async (screen: string) => {
    found.push(...(await faults(page, screen)));
  };
  await page.goto(served.url);
  await page.locator(".chapters").waitFor();
  await look("start");
  expect(await page.locator(".card-draft").innerText()).toMatch(/^Draft: /);
  await keys.tabTo((focus) => focus.type === "radio");
  await keys.press("ArrowDown");
  await keys.activate(/^Read the briefing.*Timor-Leste/);

  await page.locator(".briefing").waitFor();
  await look("briefing");
  await keys.activate(/^Source \d+: /);
  await page.locator("dialog[open] .sources [aria-current]").waitFor();
  await look("sources");
  await keys.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await keys.activate(/^Begin$/);
  await page.locator("dialog[open]").waitFor();
  await keys.activate(/^Not now$/);

  for (let turn = 3; turn <= 6; turn++) {
    const month = (turn - 1) * 3;
    await page.locator(`.desk[data-month="${month}"]`).waitFor();
    expect(await page.locator(".head-where").innerText()).toContain(`quarter ${turn - 2} of 4`);
    if (turn === 3) {
      expect(await page.locator(".head-where").innerText()).toContain("2007, first quarter");
      await look("desk");
      await keys.activate(/^Run$/);
      await keys.activate(/^Quarters$/);
      await page.locator(".months").waitFor();
      expect(await page.locator(".months li .meta", { hasText: "As it was decided at the time" }).count()).toBe(2);
      await look("quarters");
      await keys.press("Escape");
    }
    if (viewport.width < 700) await keys.activate(/^Decide$/);
    // One matter a quarter is decided; the others are left to silence.
    await decideNext(page, keys, turn === 3);
    await endQuarter(page, keys);
    await keys.activate(/^(Go on to 20|To the debrief)/);
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }

  await page.locator(".debrief h1:focus").waitFor();
  for (const part of ["Story", "Decisions", "What if", "Process", "Questions", "Print", "Beliefs"]) {
    await look(`debrief, before ${part}`);
    await keys.activate(new RegExp(`^${part}$`), "Shift+Tab");
    await page.locator(".debrief-nav [aria-current]", { hasText: part }).waitFor();
    await page.locator(".debrief h1:focus").waitFor();
  }
  await keys.activate(/^Decisions$/, "Shift+Tab");
  await keys.activate(/^What was decided at the time$/);
  await page.locator(".history").waitFor();
  await page.locator(".history h1:focus").waitFor();
  expect(await page.locator(".history h2").allInnerTexts()).toEqual(["The elections of 2007"]);
  expect(await page.locator(".history").innerText()).not.toMatch(/consent|credibility|legitimacy/i);
  await look("history");
  await keys.activate(/^Back to the debrief$/, "Shift+Tab");
  await page.locator(".debrief h1:focus").waitFor();
  expect(await page.locator(".debrief-nav [aria-current]").innerText()).toBe("Decisions");
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  expect([...origins]).toEqual([new URL(served.url).origin]);
  await page.close();
});
