// Proves how a claim is judged on hand-made values of its terms: sign of the mean, agreement of the seeds that are no
// ties, ties, margins, equality, hazards, weights, and what must not change at all.
import { describe, expect, test } from "vitest";
import type { Claim, Term } from "../../../src/trials/doctrine/format.ts";
import { judgeClaim } from "../../../src/trials/doctrine/index.ts";

const term = (arm: string, times?: number): Term => ({ at: 6, arm, gauge: "credibility", ...(times ? { times } : {}) });
const pair = (more: Partial<Extract<Claim, { more: Term[] }>> = {}): Claim => ({
  more: [term("A")],
  less: [term("B")],
  ...more,
});
/** Rows in which A is so much above B. */
const differences = (...values: number[]) => values.map((value) => [50 + value, 50]);
const repeated = (value: number, count: number) => Array.from({ length: count }, () => value);

describe("a claim", () => {
  test.each<[string, Claim, number[][], Partial<ReturnType<typeof judgeClaim>>]>([
    ["holds where all agree", pair(), differences(1, 2, 3), { pass: true, diff: 2, agree: 1, ties: 0 }],
    ["fails where all disagree", pair(), differences(-1, -2, -3), { pass: false, diff: -2, agree: 0 }],
    ["holds at four seeds of five", pair(), differences(1, 1, 1, 1, -1), { pass: true, agree: 0.8 }],
    ["fails below four of five", pair(), differences(9, 9, 9, -1), { pass: false, diff: 6.5, agree: 0.75 }],
    ["fails where the mean has the other sign", pair(), differences(1, 1, 1, 1, -9), { pass: false, agree: 0.8 }],
    ["leaves ties out of agreement", pair(), differences(0, 0, 1, 1), { pass: true, agree: 1, ties: 0.5 }],
    [
      "is judged on means with more than half ties",
      pair(),
      differences(...repeated(0, 6), 5, -1, -1, -1),
      { pass: true, agree: 0.25, ties: 0.6, meansOnly: true },
    ],
    [
      "is judged on agreement with just half ties",
      pair(),
      differences(0, 0, 0, 0, 9, -1, -1, -1),
      { pass: false, agree: 0.25, ties: 0.5, meansOnly: false },
    ],
    ["fails where nothing differs", pair(), differences(0, 0), { pass: false, diff: 0, agree: 0, ties: 1 }],
    ["may hold at equality", pair({ orEqual: true }), differences(0, 0), { pass: true, orEqual: true }],
    ["does not hold below equality", pair({ orEqual: true }), differences(0, -1), { pass: false }],
    ["needs the margin", pair({ by: 4 }), differences(3, 3, 3), { pass: false, diff: 3, by: 4, agree: 0 }],
    ["needs more than the margin", pair({ by: 4 }), differences(4, 4), { pass: false, ties: 1 }],
    ["may reach the margin just so", pair({ by: 4, orEqual: true }), differences(4, 4), { pass: true }],
    ["passes the margin", pair({ by: 4 }), differences(5, 5), { pass: true, diff: 5, by: 4, agree: 1 }],
    ["of a hazard is judged on means", pair({ hazard: true }), differences(9, -1, -1), { pass: true, meansOnly: true }],
    ["of a hazard needs its mean", pair({ hazard: true }), differences(2, -1, -1), { pass: false, diff: 0 }],
    ["of one side compares with its margin", { more: [term("A")], by: 60 }, [[61], [62]], { pass: true, diff: 61.5 }],
    [
      "of a ratio weighs its terms",
      { more: [term("A", 0.7)], less: [term("B")] },
      [[100, 69]],
      { pass: true, agree: 1 },
    ],
    [
      "of an interaction is a difference of differences",
      { more: [term("A"), term("B")], less: [term("C"), term("D")] },
      [[10, 5, 4, 3]],
      { pass: true, diff: 8 },
    ],
    [
      "takes equal sums of unequal order for ties",
      { more: [term("A"), term("B")], less: [term("C"), term("D")] },
      [[0.1, 0.2, 0.3, 0]],
      { pass: false, ties: 1, agree: 0 },
    ],
    ["of what is inert holds where nothing differs", { inert: ["A", "B"] }, [[0], [0]], { pass: true, ties: 1 }],
    ["of what is inert fails at one reading", { inert: ["A", "B"] }, [[0], [1]], { pass: false, diff: 0.5, ties: 0.5 }],
  ])("%s", (_, claim, rows, expected) => {
    expect(judgeClaim(claim, rows)).toMatchObject(expected);
  });

  test("tells the means of its terms as they stand, without weight", () => {
    const { terms } = judgeClaim({ more: [term("A", 0.7)], less: [term("B")] }, [
      [100, 60],
      [102, 62],
    ]);
    expect(terms).toEqual([
      { side: "more", term: term("A", 0.7), mean: 101 },
      { side: "less", term: term("B"), mean: 61 },
    ]);
  });
});
