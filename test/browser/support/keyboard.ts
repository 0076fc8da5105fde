import type { Page } from "playwright-core";

/** The element that has the focus, as a person at the keyboard would tell it. */
export interface Focus {
  /** Its label or text, spaces made single. */
  name: string;
  tag: string;
  type: string;
  classes: string;
}

/** Plays by keys alone: nothing here moves the focus or presses a control but a key. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses Tab (or Shift+Tab) until what has the focus fits. Fails after a full round. */
  async tabTo(fits: (focus: Focus) => boolean, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Focus> {
    const seen: string[] = [];
    for (let presses = 0; presses < 160; presses++) {
      const focus = await this.focus();
      if (fits(focus)) return focus;
      seen.push(focus.name);
      await this.press(key);
    }
    throw new Error(`the keyboard does not reach it; passed: ${[...new Set(seen)].join(" | ")}`);
  }

  /** Goes to a button, link or summary by its name and presses Enter. */
  async activate(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo((focus) => ["BUTTON", "A", "SUMMARY"].includes(focus.tag) && name.test(focus.name), key);
    await this.press("Enter");
  }

  /** Goes to a radio group or check box whose label fits and presses Space. */
  async mark(name: RegExp, type: "radio" | "checkbox", key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo((focus) => focus.type === type && name.test(focus.name), key);
    await this.press("Space");
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement>; type?: string };
      const label = element.labels?.[0];
      const name = element.getAttribute("aria-label") ?? label?.innerText ?? element.innerText ?? "";
      return {
        name: name.replace(/\s+/g, " ").trim(),
        tag: element.tagName,
        type: element.type ?? "",
        classes: `${element.className} ${element.parentElement?.className ?? ""}`,
      };
    });
  }
}
