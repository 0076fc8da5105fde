// Proves that what a decision moved is taken together by gauge and month, sums up to the entries, and stands largest first.
import { expect, test } from "vitest";
import { rowsOf } from "../../src/ui/debrief/decisions/moved.tsx";

test("entries of the same gauge are one row, those of the same month one amount", () => {
  const rows = rowsOf([
    { gauge: "trust", month: 2, by: 1 },
    { gauge: "consent", month: 2, by: -4 },
    { gauge: "trust", month: 2, by: 2 },
    { gauge: "trust", month: 5, by: -0.5 },
  ]);
  expect(rows.map(({ gauge, by }) => [gauge, by])).toEqual([
    ["consent", -4],
    ["trust", 2.5],
  ]);
  expect([...rows[1]!.months]).toEqual([
    [2, 3],
    [5, -0.5],
  ]);
});
