import type { Page } from "playwright-core";
import { served } from "./under-test.ts";

/** Opens the vignette at its desk and waits for the map, unless it is not to come. */
export async function openDesk(page: Page, waits = true): Promise<void> {
  await page.goto(served.url);
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Not now" }).click();
  if (waits) await page.locator(".map-host[data-ready]").waitFor();
}

/** Ends the month with what is open left to silence, and goes on from its report. */
export async function playMonth(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^End month/ }).click();
  await page.getByRole("button", { name: /all the same/ }).click();
  await page.getByRole("button", { name: "Go on to month 2" }).click();
  await page.locator('.desk[data-month="1"]').waitFor();
}

/** How many frames the map has drawn. */
export async function framesDrawn(page: Page): Promise<number> {
  const host = page.locator(".map-host");
  await host.dispatchEvent("frames");
  return Number(await host.getAttribute("data-frames"));
}

/** With what the map is drawn: a canvas that has a context of one kind gives none of another. */
export function renderer(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvases = document.querySelectorAll<HTMLCanvasElement>(".map-host canvas");
    return [...canvases].map((canvas) => (canvas.getContext("webgl") === null ? "canvas" : "WebGL")).join();
  });
}

/** What the graphics driver does to the map's context. */
export function context(page: Page, what: "loseContext" | "restoreContext"): Promise<void> {
  return page.evaluate((act) => {
    const gl = document.querySelector<HTMLCanvasElement>(".map-host canvas")?.getContext("webgl");
    const driver = Object.assign(window, { driver: gl?.getExtension("WEBGL_lose_context") ?? window.driver }).driver;
    driver?.[act]();
  }, what);
}

declare global {
  interface Window {
    driver?: WEBGL_lose_context | null;
  }
}

/** The middles of the regions' names in the window, by region. */
export function labels(page: Page): Promise<Record<string, { x: number; y: number }>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>(".region-label")].map((label) => {
        const { left, top, width, height } = label.getBoundingClientRect();
        return [label.dataset.region ?? "", { x: left + width / 2, y: top + height / 2 }];
      }),
    ),
  );
}
