// Proves that the map rests when nothing moves, that its regions are reached by keys, and that the desk does without it.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { Keyboard } from "./support/keyboard.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

async function toDesk(page: Page): Promise<void> {
  await page.goto(served.url);
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Not now" }).click();
}

async function framesDrawn(page: Page): Promise<number> {
  const host = page.locator(".map-host");
  await host.dispatchEvent("frames");
  return Number(await host.getAttribute("data-frames"));
}

test("an idle map draws no frame", async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await toDesk(page);
  await page.locator(".map-host[data-ready]").waitFor();
  await page.waitForTimeout(1500);
  const before = await framesDrawn(page);
  expect(before).toBeGreaterThan(0);
  await page.waitForTimeout(2000);
  expect(await framesDrawn(page)).toBe(before);
  await page.close();
});

test("arrow keys move between the regions, Enter opens one", async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const keys = new Keyboard(page);
  await toDesk(page);
  await page.locator(".region-label").first().waitFor();
  const first = await keys.tabTo((focus) => focus.classes.includes("region-label"));
  await keys.press("ArrowRight");
  const second = await keys.focus();
  expect(second.name).not.toBe(first.name);
  await keys.press("Enter");
  const name = second.name.split(",")[0].trim();
  expect((await page.locator(".region-card h3").innerText()).toLowerCase()).toBe(name.toLowerCase());
  await page.close();
});

test.each([
  ["without WebGL the map is drawn on a canvas", ["webgl", "webgl2"], ".region-label"],
  ["without any canvas the list stands in for the map", ["webgl", "webgl2", "2d"], ".shows-list .region-table"],
])("%s, and a month can be played", async (_name, missing, shown) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const { problems } = await watch(page);
  await page.addInitScript((kinds) => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kinds.includes(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  }, missing);
  await toDesk(page);
  await page.locator(shown).first().waitFor();
  await page.getByRole("button", { name: /^End month/ }).click();
  await page.getByRole("button", { name: /all the same/ }).click();
  await page.getByRole("button", { name: "Go on to month 2" }).click();
  await page.locator('.desk[data-month="1"]').waitFor();
  expect(problems).toEqual([]);
  await page.close();
});
