// The built page and a browser for the tests of one file: opened before the first, closed after the last.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type Served, serveBuild } from "./serve.ts";

export let browser: Browser;
export let served: Served;

beforeAll(async () => {
  served = await serveBuild();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});
