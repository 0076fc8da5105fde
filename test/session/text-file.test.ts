// Proves that a text is the same however an editor saved it, and that brackets are counted where they count.
import fc from "fast-check";
import { expect, test } from "vitest";
import { tooDeepAt } from "../../src/session/json-depth.ts";
import { decodeText } from "../../src/session/text-file.ts";

const text = '{"seed": "café, الفريق ٢"}';
const utf16 = (of: string, isBig: boolean) => {
  const bytes = new Uint8Array(of.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < of.length; at++) view.setUint16(at * 2, of.charCodeAt(at), !isBig);
  return bytes;
};

test.each([
  ["UTF-8", new TextEncoder().encode(text)],
  ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${text}`)],
  ["UTF-16, the low byte first", utf16(`\ufeff${text}`, false)],
  ["UTF-16, the high byte first", utf16(`\ufeff${text}`, true)],
])("%s", (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test.each([
  ["as deep as may be", "[[[]]]", 3, -1],
  ["one too deep", "[[[[]]]]", 3, 3],
  ["mappings and lists alike", '{"a":[{"b":[]}]}', 3, 11],
  ["brackets in a text", '["[[[[", "\\"[[[[", "\\\\"]', 1, -1],
  ["a text that does not end", '["[[[', 1, -1],
])("%s", (_, json, most, at) => {
  expect(tooDeepAt(json, most)).toBe(at);
});

test("any value is as deep as its own nesting", () => {
  const depth = (value: unknown): number =>
    typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const deep = depth(value);
      expect(tooDeepAt(JSON.stringify(value), deep)).toBe(-1);
      if (deep > 0) expect(tooDeepAt(JSON.stringify(value), deep - 1)).toBeGreaterThanOrEqual(0);
    }),
  );
});
