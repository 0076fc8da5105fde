// Proves that the built page opens under its content security policy, keeps to its own origin, and that the browser
// of the tests can draw the map.
import { expect, test } from "vitest";
import { browser, served } from "./support/under-test.ts";

test("the page opens, without an error and without a request to another origin", async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  const origins = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => origins.add(new URL(request.url()).origin));

  await page.goto(served.url);
  await page.getByRole("heading", { level: 1 }).waitFor();

  expect(problems).toEqual([]);
  expect([...origins]).toEqual([new URL(served.url).origin]);
  await page.close();
});

test("the policy refuses inline script", async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.name = 'ran'";
    document.head.append(script);
    return window.name === "ran";
  });
  expect(ran).toBe(false);
  await page.close();
});

test("the browser offers WebGL 2", async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  const offered = await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
  expect(offered).toBe(true);
  await page.close();
});
