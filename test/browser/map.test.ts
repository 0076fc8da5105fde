// Proves that the map rests when nothing moves, that hand and keys move it and the names over it together, and that the desk
// does without WebGL, without any canvas, and without what it had when it began.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { Keyboard } from "./support/keyboard.ts";
import { context, framesDrawn, labels, openDesk, playMonth, renderer } from "./support/map.ts";
import { browser } from "./support/under-test.ts";
import { watch } from "./support/watch.ts";

const viewport = { width: 1366, height: 768 };
/** A loaded machine draws few frames. */
const patience = { timeout: 30_000 };

test("an idle map draws no frame", async () => {
  const page = await browser.newPage({ viewport });
  await openDesk(page);
  await page.waitForTimeout(1500);
  const before = await framesDrawn(page);
  expect(before).toBeGreaterThan(0);
  await page.waitForTimeout(2000);
  expect(await framesDrawn(page)).toBe(before);
  await page.close();
});

describe("what the browser draws with:", () => {
  /** Takes kinds of context away, and opens the desk with what is left. */
  async function without(missing: readonly string[]): Promise<{ page: Page; problems: string[] }> {
    const page = await browser.newPage({ viewport });
    const { problems } = await watch(page);
    await page.addInitScript((kinds) => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kinds.includes(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      } as typeof getContext;
    }, missing);
    await openDesk(page, !missing.includes("2d"));
    return { page, problems };
  }

  test.each([
    ["with WebGL the map is drawn by it", [], ".region-label", "WebGL"],
    ["without WebGL the map is drawn on a canvas", ["webgl", "experimental-webgl"], ".region-label", "canvas"],
    [
      "without any canvas the list stands in for the map",
      ["webgl", "experimental-webgl", "2d"],
      ".shows-list .region-table",
      "",
    ],
  ])("%s, and a month can be played", async (_name, missing, shown, drawn) => {
    const { page, problems } = await without(missing);
    await page.locator(shown).first().waitFor();
    expect(await renderer(page)).toBe(drawn);
    await playMonth(page);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("a context that is lost", () => {
  const word = "cannot be drawn";

  test("and given back draws the same map again, without a word", async () => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    const { problems } = await watch(page);
    await openDesk(page);
    const column = page.locator(".column-map");
    const before = await column.screenshot();
    await context(page, "loseContext");
    await page.waitForTimeout(500);
    await context(page, "restoreContext");
    await page.waitForTimeout(4500);
    expect(await renderer(page)).toBe("WebGL");
    expect((await column.screenshot()).equals(before)).toBe(true);
    expect(await column.innerText()).not.toContain(word);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("and not given back is done without: the map says so, stays where it was, and works", async () => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    const { problems } = await watch(page);
    await openDesk(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const before = await labels(page);
    await context(page, "loseContext");
    await page.locator(".column-map").getByText(word).waitFor();
    expect(await renderer(page)).toBe("canvas");
    expect(await labels(page)).toEqual(before);
    expect(await coloursDrawn(page)).toBeGreaterThan(50);
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await labels(page)).not.toEqual(before);
    await playMonth(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("in the middle of a month does not hold the month up", async () => {
    const page = await browser.newPage({ viewport, reducedMotion: "no-preference" });
    await openDesk(page);
    await page.getByRole("button", { name: /^End month/ }).click();
    await page.getByRole("button", { name: /all the same/ }).click();
    await page.locator(".map-skip").waitFor();
    await context(page, "loseContext");
    await page.getByRole("button", { name: "Go on to month 2" }).click();
    await page.locator(".column-map").getByText(word).waitFor();
    await page.close();
  });

  test("where no canvas is left leaves the list, and says so", async () => {
    const page = await browser.newPage({ viewport });
    const { problems } = await watch(page);
    await openDesk(page);
    await page.evaluate(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === "2d" ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      } as typeof getContext;
    });
    await context(page, "loseContext");
    await page.locator(".shows-list .region-table").waitFor();
    expect(await page.locator(".column-map").innerText()).toContain(word);
    expect(await page.locator("canvas").count()).toBe(0);
    await playMonth(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  /** How many different colours lie on a canvas without WebGL, looked at here and there. */
  function coloursDrawn(page: Page): Promise<number> {
    return page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".map-host canvas");
      const { data } = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 404) colours.add(data.slice(at, at + 3).join());
      return colours.size;
    });
  }
});

describe("the hand", () => {
  async function nearMap(touch = false): Promise<Page> {
    const options = { viewport, reducedMotion: "reduce", hasTouch: touch } as const;
    const page = await browser.newPage(options);
    await openDesk(page);
    return page;
  }

  const moved = (before: Record<string, { x: number; y: number }>, after: typeof before) =>
    Object.entries(before).map(([id, { x, y }]) => [(after[id]?.x ?? 0) - x, (after[id]?.y ?? 0) - y].map(Math.round));

  test("turns the wheel, and what lies under it stays there; drags, and all names go along", async () => {
    const page = await nearMap();
    const { fenmora } = await labels(page);
    if (fenmora === undefined) throw new Error("the map names no Fenmora");
    await page.mouse.move(fenmora.x, fenmora.y + 40);
    const wide = await labels(page);
    for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -240);
    await expect.poll(async () => (await labels(page)).dovrane?.x, patience).toBeLessThan(0);
    const near = await labels(page);
    const across = ({ dovrane, kestrane }: typeof wide) => (kestrane?.x ?? 0) - (dovrane?.x ?? 0);
    expect(across(near) / across(wide)).toBeCloseTo(Math.exp((3 * 240) / 500), 1);
    expect(near.fenmora?.x).toBeCloseTo(fenmora.x, 0);

    await page.mouse.down();
    await page.mouse.move(fenmora.x - 60, fenmora.y + 10, { steps: 6 });
    await page.mouse.up();
    for (const way of moved(near, await labels(page))) expect(way).toEqual([-60, -30]);
    await page.close();
  });

  test("holds the map beyond its edge, until it lets go", async () => {
    const page = await nearMap();
    for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Zoom in" }).click();
    const before = await labels(page);
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(300, 400, { steps: 4 });
    await page.mouse.up();
    const after = await labels(page);
    for (const way of moved(before, after)) expect(way).toEqual([-200, 0]);
    await page.mouse.move(600, 500, { steps: 4 });
    expect(await labels(page)).toEqual(after);
    await page.close();
  });

  test("chooses the region that it taps, wherever the map has been moved to", async () => {
    const page = await nearMap();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.mouse.move(700, 400);
    await page.mouse.down();
    await page.mouse.move(760, 300, { steps: 5 });
    await page.mouse.up();
    const { kestrane } = await labels(page);
    if (kestrane === undefined) throw new Error("the map names no Kestrane");
    await page.mouse.click(kestrane.x, kestrane.y - 40);
    expect((await page.locator(".region-card h3").innerText()).toLowerCase()).toBe("kestrane");
    await page.close();
  });

  test("pinches, and the map keeps under both fingers", async () => {
    const page = await nearMap(true);
    const { belwane, fenmora } = await labels(page);
    if (belwane === undefined || fenmora === undefined) throw new Error("the map lacks a name");
    // A little beside the names, which are buttons and take the touch.
    const [one, other] = [belwane, fenmora].map(({ x, y }) => ({ x, y: y + 45 }));
    if (one === undefined || other === undefined) throw new Error("no fingers");
    const session = await page.context().newCDPSession(page);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      touchPoints: { x: number; y: number; id: number }[],
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [{ ...one, id: 0 }]);
    await touch("touchStart", [
      { ...one, id: 0 },
      { ...other, id: 1 },
    ]);
    const way = { x: (other.x - one.x) / 4, y: (other.y - one.y) / 4 };
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch("touchMove", [
        { x: one.x - way.x * part, y: one.y - way.y * part, id: 0 },
        { x: other.x + way.x * part, y: other.y + way.y * part, id: 1 },
      ]);
    await touch("touchEnd", []);
    const after = await labels(page);
    const spread = (at: typeof after) =>
      Math.hypot((at.belwane?.x ?? 0) - (at.fenmora?.x ?? 0), (at.belwane?.y ?? 0) - (at.fenmora?.y ?? 0));
    expect(spread(after) / spread({ belwane, fenmora })).toBeCloseTo(1.5, 1);
    expect(await page.locator(".region-card").count()).toBe(0);
    await page.close();
  });
});

describe("the keyboard", () => {
  test("moves between the regions by arrows, and opens one by Enter", async () => {
    const page = await browser.newPage({ viewport });
    const keys = new Keyboard(page);
    await openDesk(page);
    const first = await keys.tabTo((focus) => focus.classes.includes("region-label"));
    await keys.press("ArrowRight");
    const second = await keys.focus();
    expect(second.name).not.toBe(first.name);
    await keys.press("Enter");
    const name = second.name.split(",")[0]!.trim();
    expect((await page.locator(".region-card h3").innerText()).toLowerCase()).toBe(name.toLowerCase());
    await page.close();
  });

  test.each(["reduce", "no-preference"] as const)(
    "brings a region that was out of sight into it, with motion: %s",
    async (reducedMotion) => {
      const page = await browser.newPage({ viewport, reducedMotion });
      await openDesk(page);
      for (let step = 0; step < 4; step++) await page.getByRole("button", { name: "Zoom in" }).click();
      const box = await page.locator(".map-host").boundingBox();
      if (box === null) throw new Error("the map has no place");
      const inside = async () => {
        const at = (await labels(page))[
          await page.evaluate(() => document.activeElement?.getAttribute("data-region") ?? "")
        ];
        return (
          at !== undefined && at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height
        );
      };
      await expect.poll(async () => (await labels(page)).dovrane?.x, patience).toBeLessThan(box.x);
      await page.locator('[data-region="dovrane"]').evaluate((label) => label.focus());
      await expect.poll(inside, patience).toBe(true);
      await page.keyboard.press("ArrowRight");
      await expect.poll(inside, patience).toBe(true);
      // The browser has not scrolled to the name by itself, which would take the names off the map.
      expect(
        await page.locator(".map-labels").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
      ).toEqual([0, 0]);
      await page.close();
    },
  );
});
