// How long the page takes from "end the month" to the new report, on a processor slowed four times, and whether the
// month's animation ever blocks the page. Run by `npm run bench`; needs a build.
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/support/chromium.ts";
import { serveBuild } from "../browser/support/serve.ts";

/** Budgets of the design, in milliseconds. */
const budgets = { report: 100, longTask: 50 };

/** Opens the vignette at its desk. */
async function toDesk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: /^Read the briefing/ }).click();
  await page.getByRole("button", { name: /^Begin/ }).click();
  await page.getByRole("button", { name: /^Not now/ }).click();
  await page.locator(".desk").waitFor();
  await page.waitForTimeout(2000);
}

/** Ends a month, in silence where something is still open, and gives the milliseconds until its report stands. */
async function endMonth(page: Page): Promise<number> {
  await page.getByRole("button", { name: /^End month/ }).click();
  const anyway = page.getByRole("button", { name: /^End the month all the same/ });
  await anyway.or(page.locator(".report, .map-skip")).first().waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = [...document.querySelectorAll("button")].find((one) => /^End the month all/.test(one.innerText));
        if (button === undefined) reject(new Error("nothing was open in this month, so its end is not measured"));
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector(".report") === null) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        button?.click();
      }),
  );
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Go on to month|To the last page)/ }).click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
}

/** Measures both and returns lines for people, each with its budget. */
export async function measureBrowser(): Promise<string[]> {
  const served = await serveBuild();
  const browser = await launchChromium();
  try {
    const slow = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
    await toDesk(slow, served.url);
    const session = await slow.context().newCDPSession(slow);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const times: number[] = [];
    for (let month = 1; month <= 8; month++) {
      times.push(await endMonth(slow));
      await goOn(slow);
    }
    await slow.close();
    times.sort((a, b) => a - b);

    const moving = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "no-preference" });
    await toDesk(moving, served.url);
    await moving.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: "longtask",
      });
    });
    await endMonth(moving);
    const longest = await moving.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
    const verdict = (value: number, most: number) =>
      `${value.toFixed(0)} ms (at most ${most})  ${value <= most ? "met" : "MISSED"}`;
    return [
      `end of month to report at 4x slowdown, median of 8   ${verdict(times[3], budgets.report)}`,
      `end of month to report at 4x slowdown, slowest of 8  ${verdict(times[7], budgets.report)}`,
      `longest task while the month is played               ${verdict(longest, budgets.longTask)}`,
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}
