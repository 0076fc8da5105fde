// Proves that every code with which the engine refuses has a sentence, and that a code without one of its own tells the
// sender's message and what would be taken instead.
import { expect, test } from "vitest";
import { refuse, rejectionCodes } from "../../src/engine/rejection.ts";
import { rejectionWords } from "../../src/words/index.ts";
import { namerText } from "./support/namer-text.ts";

const t = namerText({});

test.each([...rejectionCodes, "unknown-unit"] as const)("%s", (code) => {
  expect(rejectionWords(t, refuse(code, "it is so", "another"))).toMatch(/^[A-Z][^⟦{]+\.$/);
});

test("what has no sentence of its own is told by the sender's message", () => {
  const rejection = refuse("out-of-range", "9 is outside", "0 to 4");
  expect(rejectionWords(t, rejection)).toBe("This cannot be done: 9 is outside. Possible: 0 to 4.");
  expect(rejectionWords(t, { ...rejection, code: "unknown-unit" })).toContain("9 is outside");
});
