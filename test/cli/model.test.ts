// Proves that the model book is printed as Markdown for people and as JSON for programs, of the scenario asked for.
import { expect, test } from "vitest";
import { json, onMinimal } from "./support.ts";

test("prints the book of a scenario as Markdown", async () => {
  const { code, out } = await onMinimal("model", "--scenario", "minimal");
  expect(code).toBe(0);
  expect(out).toMatch(/^# The model book of Mandate\n/);
  expect(out).toContain('<a id="influence-force-protects"></a>');
});

test.each([["--json"], ["--format", "json"]])("prints its structure with %s", async (...flags) => {
  const book = json(await onMinimal("model", "--scenario", "minimal", ...flags));
  expect(book.scenario).toBe("minimal");
  expect(book.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(book.sections.map(({ anchor }: { anchor: string }) => anchor)).toContain("influences");
});

test.each([
  ["an unknown scenario", ["--scenario", "minimul"], "minimal"],
  ["an unknown format", ["--scenario", "minimal", "--format", "pdf"], "markdown"],
])("refuses %s", async (_what, flags, hint) => {
  const { code, err } = await onMinimal("model", ...flags);
  expect(code).toBe(2);
  expect(err).toContain(hint);
});
