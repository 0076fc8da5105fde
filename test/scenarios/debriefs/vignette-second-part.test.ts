// Proves of 50 random runs of the vignette, the second half of a hundred: accounts add up to the change exactly, a decision
// taken as it was gives the run's own hash, and every number on paper is the JSON's.
import { expect, test } from "vitest";
import { faultsOfDebriefs } from "../support/debriefs.ts";

test("what a debrief tells is exact", { timeout: 300_000 }, () => {
  expect(faultsOfDebriefs("area-or-point", 51, 100)).toEqual({ runs: 50, faults: [] });
});
