// Proves that axe-core finds nothing against WCAG 2.2 A and AA on any page or dialog, in light and dark, on a desktop
// and on a telephone.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { runUntil } from "./support/runs.ts";
import { browser, served } from "./support/under-test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const sizes = { desktop: { width: 1366, height: 768 }, telephone: { width: 390, height: 844 } };

/** The findings on what is shown now, each with its screen, rule and element. */
async function findings(page: Page, screen: string, theme: "light" | "dark"): Promise<string[]> {
  // Light and dark differ in their colours alone.
  const rules = theme === "light" ? tags : ["color-contrast", "link-in-text-block"];
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
    );
  }, rules);
  return found.map((finding) => `${screen}: ${finding}`);
}

const combinations = Object.keys(sizes).flatMap((size) =>
  (["light", "dark"] as const).map((theme) => ({ size: size as keyof typeof sizes, theme })),
);

test.each(combinations)("no finding of A or AA: $size, $theme", { timeout: 120_000 }, async ({ size, theme }) => {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, reducedMotion: "reduce" });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.addInitScript({ content: axe.source });
  const all: string[] = [];
  const look = async (screen: string) => {
    all.push(...(await findings(page, screen, theme)));
  };
  const press = async (name: string | RegExp) => {
    const dialog = page.locator("dialog[open]");
    const scope = (await dialog.count()) > 0 ? dialog : page.locator("body");
    await scope
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  };
  /** Opens every folded part of what is in front. */
  const openAll = () =>
    page.locator("dialog[open] details, :root:not(:has(dialog[open])) main details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
  const close = () => page.locator("dialog[open] .icon-button").click();
  const tab = async (name: string) => {
    if (size === "telephone") await page.locator(".tabs").getByRole("button", { name }).click();
  };
  const menu = async (name: string) => {
    await page.locator(".menu > summary").click();
    await look(`menu, before ${name}`);
    await press(name);
  };

  await page.goto(served.url);
  await page.locator(".card").first().waitFor();
  await openAll();
  await look("start");
  await press(/^Settings/);
  await look("settings at the start");
  await close();
  await page.locator("input[type=file]").setInputFiles({ name: "run.json", mimeType: "", buffer: Buffer.from("{") });
  await page.locator(".faults").waitFor();
  await look("start, a file refused");

  await press(/^Workshop cut/);
  await page.locator(".briefing").waitFor();
  await openAll();
  await look("briefing");
  await press("Begin");
  await look("intent");
  await press("Not now");
  for (const name of ["Report", "Map", "Decide"]) {
    await tab(name);
    await page.locator(".region-label").first().waitFor({ state: "attached" });
    await look(`desk, ${name}`);
  }
  await press(/^First bases|^\S.*Due this month/);
  await look("dilemma, private position");
  await page.locator("dialog .option input").first().check();
  await press(/^Note it/);
  await press("Staff work");
  expect(await page.locator("#staff-work[open] > summary:focus").count()).toBe(1);
  await openAll();
  await look("dilemma, at the table");
  await page.locator("dialog .option input").last().check();
  await look("dilemma, something else");
  await page.locator("dialog .option input").first().check();
  await press("Defer…");
  await look("dilemma, deferral");
  await press("Back to the options");
  await press("Decide");
  await look("dilemma, decided");
  await close();
  for (const part of ["Force", "Effort", "Your time", "Message", "Money", "Report to New York", "Posture"]) {
    const change = page.getByRole("button", { name: new RegExp(`^Change ${part}`) });
    if ((await change.count()) === 0) continue;
    await change.click();
    await look(`plan, ${part}`);
    await close();
  }
  await press(/Why/);
  await look("why, first month");
  await close();
  await menu("Settings");
  await look("settings");
  await page.locator("dialog").getByLabel("as a list").check();
  await close();
  await tab("Map");
  await look("desk, list");
  await menu("Briefing");
  await openAll();
  await look("briefing during play");
  await close();
  await menu("Months");
  await look("months");
  await close();

  const file = async (months: number) => {
    const buffer = Buffer.from(runUntil(months));
    await page.locator("input[type=file]").setInputFiles({ name: "run.json", mimeType: "", buffer });
  };
  await menu("Leave to the start page");
  await file(2);
  await page.locator('.desk[data-month="2"]').waitFor();
  await tab("Report");
  await look("desk, month 3");
  await press(/Why/);
  await look("why, month 3");
  await close();
  await tab("Decide");
  await look("desk, month 3, table");
  await page.locator(".matter-standing button").first().click();
  await look("dilemma by standing instruction");
  await close();
  await press(/^End month/);
  if ((await page.locator("dialog[open]").count()) > 0) {
    await look("end of the month");
    await press(/all the same/);
  }
  await page.locator(".report").waitFor();
  await look("report");
  await press(/^Go on/);
  await menu("Leave to the start page");
  await page.locator(".other-runs summary").click();
  await press(/^Delete/);
  await look("start, a run about to be deleted");
  await press("Keep it");
  await file(8);
  await page.locator(".debrief").waitFor();
  const parts = ["Beliefs", "Story", "Decisions", "What if", "Process", "Questions", "Print"];
  const turnTo = async (part: string) => {
    await page.locator(".debrief-nav").getByRole("link", { name: part, exact: true }).click();
    await page.locator(".debrief-nav [aria-current]", { hasText: part }).waitFor();
  };
  for (const part of parts) {
    await turnTo(part);
    await look(`debrief, ${part}`);
  }
  await press("Show the scores");
  await turnTo("Beliefs");
  await press("Show what was true");
  for (const part of parts) {
    await turnTo(part);
    await openAll();
    await look(`debrief, ${part}, all shown and opened`);
  }
  expect(all).toEqual([]);
  await context.close();
});
