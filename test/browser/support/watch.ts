import type { Page } from "playwright-core";

/** What went wrong on a page, and whom it spoke to. */
export interface Watch {
  problems: string[];
  origins: Set<string>;
}

/** Notes errors, breaches of the content security policy, and the origin of every request. Call before the page opens. */
export async function watch(page: Page): Promise<Watch> {
  const found: Watch = { problems: [], origins: new Set() };
  page.on("console", (message) => {
    if (message.type() === "error") found.problems.push(message.text());
  });
  page.on("pageerror", (error) => found.problems.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "blob:" && protocol !== "data:") found.origins.add(origin);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return found;
}
