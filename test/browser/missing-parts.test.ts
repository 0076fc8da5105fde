// Proves that a part of the page that cannot be had is said, with what may help, and that a page that cannot start says so.
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { browser, served } from "./support/under-test.ts";

test.each([
  ["the pages of a run", /play-screen-.*\.js/],
  ["the engine", /game-.*\.js/],
  ["a scenario", /area-or-point-.*\.js/],
])("%s gone with a new release: the start page says so, and loading it anew mends it", async (_, part) => {
  const page = await browser.newPage();
  const unhandled: string[] = [];
  page.on("pageerror", (error) => unhandled.push(String(error)));
  await page.route(part, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(served.url);
  const read = page.getByRole("button", { name: /^Read the briefing.*Area or point/s });
  await read.click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("only loading it anew helps");
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await page.unroute(part);
  await alert.getByRole("button", { name: "Load the page anew" }).click();
  await read.click();
  await page.getByRole("button", { name: /^Begin/ }).waitFor();
  expect(unhandled).toEqual([]);
  await page.close();
});

test("without a connection it says that, and loading it anew mends it once there is one", async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  const read = page.getByRole("button", { name: /^Read the briefing.*Area or point/s });
  await read.waitFor();
  await page.context().setOffline(true);
  await read.click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("There is no connection");
  await page.context().setOffline(false);
  await alert.getByRole("button", { name: "Load the page anew" }).click();
  await read.click();
  await page.getByRole("button", { name: /^Begin/ }).waitFor();
  expect(await alert.count()).toBe(0);
  await page.close();
});

test("opened from a folder, the page says why it does not start", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL("dist/index.html").href);
  expect(await page.locator("body").innerText()).toContain("Open it from a web address");
  await page.close();
});
