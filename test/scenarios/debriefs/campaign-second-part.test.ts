// Proves of 25 random runs of the campaign, the second part of a hundred: accounts add up to the change exactly, a decision
// taken as it was gives the run's own hash, and every number on paper is the JSON's.
import { expect, test } from "vitest";
import { faultsOfDebriefs } from "../support/debriefs.ts";

test("what a debrief tells is exact", { timeout: 300_000 }, () => {
  expect(faultsOfDebriefs("timor-leste-2006", 26, 50)).toEqual({ runs: 25, faults: [] });
});
