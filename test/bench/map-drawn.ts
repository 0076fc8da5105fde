// How long it takes from the click on "Begin" until the map is drawn, on a processor slowed four times, beside a former
// build: both in turns, each time in a new browser context, which has nothing of the page yet.
import type { Browser } from "playwright-core";
import { serveBuild } from "../browser/support/serve.ts";
import { median } from "./contest.ts";
import { formerBuild } from "./former-build.ts";

const heats = 7;
/** A change may make the map come so much later, and no more. */
const most = 1.15;

/** Measures this build beside the one in a folder or of a commit, and returns lines for people. */
export async function measureMapDrawn(browser: Browser, against: string): Promise<string[]> {
  const former = formerBuild(against);
  const [before, now] = [await serveBuild(former.folder), await serveBuild()];
  try {
    const times = { before: [] as number[], now: [] as number[] };
    // The first of each warms the servers and the disk up.
    for (let heat = 0; heat <= heats; heat++) {
      const pair = { before: await mapDrawn(browser, before.url), now: await mapDrawn(browser, now.url) };
      if (heat === 0) continue;
      times.before.push(pair.before);
      times.now.push(pair.now);
    }
    const ratio = median(times.now.map((time, heat) => time / times.before[heat]!));
    const what = "click on Begin to map drawn at 4x slowdown";
    return [
      `${what}, median of ${heats}  ${median(times.now).toFixed(0)} ms; ${former.name}: ${median(times.before).toFixed(0)} ms`,
      `${what}, times ${former.name}  ${ratio.toFixed(2)} (at most ${most})  ${ratio <= most ? "met" : "MISSED"}`,
    ];
  } finally {
    await before.close();
    await now.close();
    former.remove();
  }
}

async function mapDrawn(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
  // A map that comes late is a result, not a failure.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: /^Read the briefing.*Area or point/ }).click();
  const begin = page.getByRole("button", { name: /^Begin/ });
  await begin.waitFor();
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const time = await begin.evaluate(async (button) => {
    const started = performance.now();
    (button as HTMLElement).click();
    for (;;) {
      // The map tells how many frames it has drawn when it is asked, once it is there.
      const host = document.querySelector<HTMLElement>(".map-host");
      host?.dispatchEvent(new Event("frames"));
      if (Number(host?.dataset.frames ?? 0) > 0) return performance.now() - started;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await context.close();
  return time;
}
