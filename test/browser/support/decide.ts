import type { Page } from "playwright-core";
import type { Keyboard } from "./keyboard.ts";

/** Decides the next open matter; answers whether there was one. */
export async function decideNext(page: Page, keys: Keyboard, lodges: boolean): Promise<boolean> {
  if ((await page.locator(".matter-now, .matter-later").count()) === 0) return false;
  await keys.tabTo((focus) => /matter-(now|later)/.test(focus.classes));
  await keys.press("Enter");
  await page.locator("dialog[open]").waitFor();
  while ((await page.locator(".step-now").count()) > 0) {
    await keys.tabTo((focus) => focus.type === "radio");
    await keys.press("Space");
    await keys.activate(/^Do this/);
  }
  const positions = await page.locator(".position").count();
  if (positions > 0 && !lodges) await keys.activate(/^Skip$/);
  await keys.tabTo((focus) => focus.type === "radio" && focus.classes.includes("option"), "Shift+Tab");
  await keys.press("Space");
  await keys.press("ArrowDown");
  if (positions > 0 && lodges) await keys.activate(/^Note it/);
  await keys.activate(/^Decide$/);
  await keys.activate(/^Back to the desk/);
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  return true;
}
