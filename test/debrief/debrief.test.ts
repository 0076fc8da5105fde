// Proves that no number of a debrief is lost: in a hundred random runs the accounts add up to the change exactly.

import { expect, test } from "vitest";
import { debriefOf } from "../../src/debrief/index.ts";
import { headlinesOf } from "../../src/engine/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { model } from "./support/run.ts";

/** Every number in plain data, with its path. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

test("in a hundred random runs the accounts add up exactly and every number is finite", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const session = playArm(model, `accounts-${seed}`, policyStrategy("random"));
    const debrief = debriefOf(session);
    for (const id of headlinesOf(model)) {
      const { address } = model.layout.byId[id];
      const change = session.state.numbers[address] - session.turnStarts[0].numbers[address];
      const { largest, rest } = debrief.accounts[id];
      expect([...largest.map(({ by }) => by), rest.by].reduce((sum, by) => sum + by, 0)).toBe(change);
    }
    const written = numbersIn(debrief);
    expect(written.length).toBeGreaterThan(500);
    expect(written.filter(([, number]) => !Number.isFinite(number))).toEqual([]);
  }
});
