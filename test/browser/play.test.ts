// Proves that eight months can be played by keyboard alone at three sizes, the whole vignette and its workshop cut; that
// a run survives a reload in the middle of a month; and that Node replays the browser's run file to the same state, bit
// for bit.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readRunFile, replay } from "../../src/session/index.ts";
import { decideNext } from "./support/decide.ts";
import { Keyboard } from "./support/keyboard.ts";
import { browser, served } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

async function begin(keys: Keyboard, cut: boolean): Promise<void> {
  await keys.activate(/given seed/);
  await keys.tabTo((focus) => focus.tag === "INPUT" && focus.type === "text");
  for (const letter of "keyboard-7") await keys.press(letter);
  await keys.activate(cut ? /^Workshop cut/ : /^Read the briefing.*Area or point/, "Shift+Tab");
}

async function endMonth(page: Page, keys: Keyboard): Promise<void> {
  await keys.activate(/^End month/);
  // Enter skips what the map plays; with nothing to play the report is there at once.
  await page.locator(".map-skip, .report").first().waitFor();
  if ((await page.locator(".report").count()) === 0) await keys.press("Enter");
  await page.locator(".report").waitFor();
  await keys.activate(/^(Go on to month|To the debrief)/);
  await page.locator("dialog[open]").waitFor({ state: "detached" });
}

test.each([
  { width: 1366, height: 768, cut: false },
  { width: 1920, height: 1080, cut: true },
  { width: 390, height: 844, cut: true },
])(
  "eight months by keyboard alone at $width x $height, over a reload, to the state that Node replays",
  {
    timeout: 180_000,
  },
  async ({ cut, ...viewport }) => {
    // The motion of the month is played at the first size only.
    const page = await browser.newPage({ viewport, reducedMotion: cut ? "reduce" : "no-preference" });
    const hasTabs = viewport.width < 700;
    const { problems, origins } = await watch(page);
    const keys = new Keyboard(page);
    await page.goto(served.url);
    await page.getByRole("heading", { level: 1 }).waitFor();

    await begin(keys, cut);
    await page.locator(".briefing").waitFor();
    await keys.activate(/^Begin$/);
    await page.locator("dialog[open]").waitFor();
    await keys.mark(/./, "checkbox");
    await keys.activate(/^Record the intent/);

    for (let month = 1; month <= 8; month++) {
      await page.locator(`.desk[data-month="${month - 1}"]`).waitFor();
      const toTable = async () => {
        if (hasTabs) await keys.activate(/^Decide$/);
      };
      await toTable();
      await decideNext(page, keys, month !== 2);
      if (month === 4) {
        const stored = await page.locator(".matter-done").count();
        await page.reload();
        await page.getByRole("heading", { level: 1 }).waitFor();
        await keys.activate(/^Continue/);
        await page.locator(`.desk[data-month="3"]`).waitFor();
        expect(await page.locator(".matter-done").count()).toBe(stored);
        await toTable();
      }
      while (await decideNext(page, keys, true));
      await endMonth(page, keys);
    }

    await page.locator(".debrief").waitFor();
    const shown = await page.locator(".debrief").getAttribute("data-hash");
    const download = page.waitForEvent("download");
    await keys.activate(/^Print$/);
    await keys.activate(/^Save the run/);
    const text = readFileSync(await (await download).path(), "utf8");

    const { run, faults } = readRunFile(text);
    expect(faults).toEqual([]);
    if (run === null) throw new Error("the run file cannot be read");
    const decided = run.actions.flatMap((action) =>
      action.type === "choose" && action.step === undefined ? [action.dilemma] : [],
    );
    expect(run.cut).toBe(cut ? true : undefined);
    const { scenario } = loadScenario(readScenarios(), run.scenario);
    if (scenario === null) throw new Error("the scenario cannot be read");
    const played = replay(compile(scenario, run.parameters), run);
    expect(played.firstMismatch).toBeNull();
    const { ended, decisions } = played.session.state;
    expect(ended).not.toBeNull();
    expect(decided).toEqual(expect.arrayContaining(["first-bases", "night-at-the-fence", "report-of-harm"]));
    expect(decided.includes("checkpoint")).toBe(!cut);
    expect(decisions.some(({ id, by }) => id === "checkpoint" && by === "standing")).toBe(cut);
    expect(decisions.some(({ by, step }) => by === "silence" && step === null)).toBe(false);
    expect(shown).toBe(played.session.hashes.at(-1));

    expect(problems).toEqual([]);
    expect([...origins]).toEqual([new URL(served.url).origin]);
    await page.close();
  },
);
