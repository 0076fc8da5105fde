// Proves that a branch is compared with the run seed by seed, and that one which ended early stays where it ended.
import { expect, test } from "vitest";
import { type Branch, differenceOf } from "../../src/debrief/index.ts";

function branch(option: string, sameLuck: number[], otherLuck: number[][]): Branch {
  const paths = (values: number[]) => ({ consent: values });
  // As many people as points, so that both are compared seed by seed.
  const people = otherLuck.map((values) => ({ harmed: values[values.length - 1]! }));
  const from = 2;
  return { question: 0, option, taken: true, from, sameLuck: paths(sameLuck), otherLuck: otherLuck.map(paths), people };
}

const own = branch(
  "a",
  [50, 52, 54],
  [
    [50, 50, 60],
    [50, 51, 40],
    [50, 50, 50],
  ],
);

test.each([
  [
    "higher and lower",
    branch(
      "b",
      [50, 51, 57],
      [
        [50, 50, 64],
        [50, 50, 38],
        [50, 50, 53],
      ],
    ),
    3,
    5 / 3,
    2 / 3,
    1 / 3,
  ],
  ["ended early", branch("b", [50, 51, 57], [[50, 50, 64], [50, 38], [50]]), 3, 2 / 3, 1 / 3, 1 / 3],
  ["itself", own, 0, 0, 0, 0],
])("%s", (_, other, sameLuck, mean, above, below) => {
  const difference = differenceOf(own, other);
  expect(difference.sameLuck.consent).toBe(sameLuck);
  expect(difference.otherLuck.consent!.mean).toBeCloseTo(mean, 12);
  expect([difference.otherLuck.consent!.above, difference.otherLuck.consent!.below]).toEqual([above, below]);
  expect(difference.people.harmed).toBeCloseTo(mean, 12);
  expect(difference.from).toBe(2);
  expect(difference.line).toEqual(other.sameLuck);
  expect(difference.band.consent).toHaveLength(3);
  expect(difference.band.consent!.flat().every(Number.isFinite)).toBe(true);
});

test("the band is made of the quartiles of each month", () => {
  expect(differenceOf(own, own).band.consent).toEqual([
    [50, 50, 50],
    [50, 50, 50.5],
    [45, 50, 55],
  ]);
});
