// Proves of 50 random runs of the vignette, the first half of a hundred: accounts add up to the change exactly, a decision
// taken as it was gives the run's own hash, and every number on paper is the JSON's.
import { expect, test } from "vitest";
import { faultsOfDebriefs } from "../support/debriefs.ts";

test("what a debrief tells is exact", { timeout: 300_000 }, () => {
  expect(faultsOfDebriefs("area-or-point", 1, 50)).toEqual({ runs: 50, faults: [] });
});
