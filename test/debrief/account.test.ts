// Proves that what the last page prints adds up, to the tenth that it shows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountOf, roundTogether } from "../../src/debrief/account.ts";
import type { Line } from "../../src/engine/index.ts";

function line(id: string, by: number): Line {
  return {
    month: 1,
    read: 1,
    by,
    cause: { kind: "influence", id },
    mechanism: "m",
    source: "4.3",
    grade: "C",
    known: true,
    through: null,
  };
}

test("rounded parts add up to the rounded whole", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -60_000, max: 60_000 }), { minLength: 1, maxLength: 30 }), (thousandths) => {
      const parts = thousandths.map((part) => part / 1000);
      const tenths = roundTogether(parts).map((part) => Math.round(part * 10));
      const whole = parts.map((part) => part * 10).reduce((sum, part) => sum + part, 0);
      expect(tenths.reduce((sum, part) => sum + part, 0)).toBe(Math.round(whole) + 0);
      for (const [at, part] of parts.entries()) expect(Math.abs(tenths[at]! / 10 - part)).toBeLessThan(0.1 + 1e-9);
    }),
  );
});

test("lines of the same cause are one share; the largest are named and the rest summed", () => {
  const lines = [line("a", 2), line("b", -5), line("a", 1), line("c", 0.5), line("d", 0.25)];
  const account = accountOf({ why: () => lines }, "consent", 2);
  expect(account.largest.map(({ cause, by }) => [cause.id, by])).toEqual([
    ["b", -5],
    ["a", 3],
  ]);
  expect(account.rest).toEqual([{ sort: "rule", count: 2, by: 0.75 }]);
  expect(account.change).toBe(-1.25);
});

test("the rest is told by sort, and more causes are named rather than that a rest be among the largest bars", () => {
  const kinds = ["decision", "event", "influence"] as const;
  const small = Array.from({ length: 30 }, (_, at) => ({
    ...line(`small-${at}`, at % 3 === 1 ? -1 : 1),
    cause: { kind: kinds[at % 3]!, id: `small-${at}` },
  }));
  const large = ["one", "two", "three"].map((id) => ({ ...line(id, 5), cause: { kind: "setting" as const, id } }));
  const lines = [...large, ...small];
  const account = accountOf({ why: () => lines }, "consent");
  expect(account.largest.length).toBe(15);
  expect(account.rest.map(({ sort }) => sort)).toEqual(["decided", "happened", "rule"]);
  for (const { by } of account.rest) expect(Math.abs(by)).toBeLessThanOrEqual(8);
  expect([...account.largest, ...account.rest].reduce((sum, { by }) => sum + by, 0)).toBe(account.change);
});

test("an account of a span is that of its months alone, and spans side by side make up the whole", () => {
  const lines = [1, 2, 3, 4].map((month) => ({ ...line("a", month), month }));
  const change = (from: number, to: number) => accountOf({ why: () => lines }, "consent", 9, { from, to }).change;
  expect(change(2, 3)).toBe(5);
  expect(change(1, 2) + change(3, 4)).toBe(accountOf({ why: () => lines }, "consent").change);
});
