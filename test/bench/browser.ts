// How long the page takes from "end the month" to the new report, on a processor slowed four times, and whether the
// month's animation ever blocks the page. Run by `npm run bench`; needs a build.
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/support/chromium.ts";
import { serveBuild } from "../browser/support/serve.ts";
import { measureMapDrawn } from "./map-drawn.ts";
import { verdict } from "./verdict.ts";
import { measureWhatIf } from "./what-if.ts";

/** Budgets of the design, in milliseconds. */
const budgets = { report: 100, longTask: 50 };

/** Opens the vignette at its desk. */
async function toDesk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
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
  await page.getByRole("button", { name: /^(Go on to month|To the debrief)/ }).click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
}

/**
 * Plays months on the map and gives the longest task in milliseconds, from the question before the end of a month to the
 * desk renewed below its report. The browser tells tasks of 50 ms and more only; 0 stands for none.
 */
async function longestTask(page: Page, months: number): Promise<{ duration: number; when: string }> {
  await page.evaluate(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })));
    }).observe({ type: "longtask" });
  });
  let longest = { duration: 0, when: "" };
  for (let month = 1; month <= months; month++) {
    const toReport = await endMonth(page);
    const report = await page.evaluate(() => performance.now());
    // The desk is renewed after the report has been painted, and tasks are told late.
    await page.waitForTimeout(500);
    const tasks = await page.evaluate(() =>
      (window as unknown as { tasks: { start: number; duration: number }[] }).tasks.splice(0),
    );
    for (const { start, duration } of tasks) {
      if (duration <= longest.duration) continue;
      const after = (start - report + toReport).toFixed(0);
      longest = { duration, when: `, month ${month}, ${after} ms after its end was ordered` };
    }
    await goOn(page);
  }
  return longest;
}

/**
 * Measures these, what playing otherwise takes, and how soon the map comes beside a former build, a folder or a commit.
 * Returns lines for people, each with its budget.
 */
export async function measureBrowser(against: string): Promise<string[]> {
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
    const sorted = times.toSorted((a, b) => a - b);
    const slowest = times.indexOf(sorted[7]!) + 1;

    const moving = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: "no-preference" });
    await toDesk(moving, served.url);
    const longest = await longestTask(moving, 3);
    await moving.close();
    const otherwise = await measureWhatIf(await browser.newPage(), served.url);
    return [
      `end of month to report at 4x slowdown, median of 8   ${verdict(sorted[3]!, budgets.report)}`,
      `end of month to report at 4x slowdown, slowest of 8  ${verdict(sorted[7]!, budgets.report)}, month ${slowest}`,
      `longest task while three months are played           ${verdict(longest.duration, budgets.longTask)}${longest.when}`,
      ...otherwise,
      ...(await measureMapDrawn(browser, against)),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}
