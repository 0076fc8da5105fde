// Proves that numbers are rounded to the grid of 2^-20 as the model's arithmetic says, so that sums are exact in any order.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clamp, toGrid } from "../../../src/engine/kernel/arithmetic.ts";

const step = 1 / 1048576;

describe("the grid", () => {
  test.each([
    ["stays: a whole number", 7, 7],
    ["stays: one step", step, step],
    ["half a step goes up", step / 2, step],
    ["less than half a step is nothing", step * 0.49, 0],
    ["half a step below nothing goes up as well", -step / 2, 0],
    ["more than half a step below nothing goes down", -step * 0.51, -step],
    ["a third", 1 / 3, 349525 * step],
    ["minus a third", -1 / 3, -349525 * step],
    ["a count of people", 1234567.25, 1234567.25],
    ["the largest that the grid carries", 4294967295, 4294967295],
  ])("%s", (_, value, rounded) => {
    expect(toGrid(value)).toBe(rounded);
  });

  test("there is no negative zero, which JSON would turn into another bit pattern", () => {
    for (const value of [-0, -step / 4, -step / 2]) expect(Object.is(toGrid(value), 0)).toBe(true);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY], [4294967296], [-4294967296]])(
    "%s is refused loudly",
    (value) => {
      expect(() => toGrid(value)).toThrow(RangeError);
    },
  );

  test("rounding is idempotent, monotonic and never off by more than half a step", () => {
    const amount = fc.double({ min: -4e9, max: 4e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(toGrid(toGrid(a))).toBe(toGrid(a));
        expect(toGrid(Math.min(a, b))).toBeLessThanOrEqual(toGrid(Math.max(a, b)));
        expect(Math.abs(toGrid(a) - a)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });

  test("sums of rounded numbers do not depend on their order", () => {
    const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(toGrid);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), fc.nat(), (entries, at) => {
        const turned = [...entries.slice(at % (entries.length + 1)), ...entries.slice(0, at % (entries.length + 1))];
        expect(sum(turned.toReversed())).toBe(sum(entries));
      }),
    );
  });
});

test.each([
  [-1, 0],
  [0, 0],
  [40, 40],
  [100, 100],
  [101, 100],
])("%d held between 0 and 100 is %d", (value, held) => {
  expect(clamp(value, 0, 100)).toBe(held);
});
