// Proves that the widest gaps between seen and true are told, each in its worst month, and none of the scores among them.
import { expect, test } from "vitest";
import { misjudgedOf } from "../../src/debrief/misjudged.ts";
import { headlinesOf, observe } from "../../src/engine/index.ts";
import { monthStates } from "../../src/session/index.ts";
import { model, runOf } from "./support/run.ts";

test("the widest gaps come first and no month of a gauge has a wider one", () => {
  const session = runOf([]);
  const told = misjudgedOf(session, 5);
  const gaps = told.map(({ seen, truth }) => Math.abs(seen - truth));
  expect(told).toHaveLength(5);
  expect(gaps).toEqual(gaps.toSorted((one, other) => other - one));
  for (const [at, { gauge, month, seen }] of told.entries()) {
    expect(headlinesOf(model)).not.toContain(gauge);
    const states = monthStates(session);
    const known = model.layout.byId[gauge]!;
    expect(observe(model, states[month]!, known).value).toBe(seen);
    for (const state of states) {
      const gap = Math.abs(observe(model, state, known).value - state.numbers[known.address]!);
      expect(gap).toBeLessThanOrEqual(gaps[at]!);
    }
  }
});
