// Proves that no number of a debrief is lost: in random runs of every scenario that is shipped for play, a hundred of the
// vignette and ten of the longer campaign, the accounts of any span add up to the change exactly.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { accountOf, debriefOf } from "../../src/debrief/index.ts";
import { compile, headlinesOf, openLedger } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";

/** Every number in plain data, with its path. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

test.each([
  ["area-or-point", 100],
  ["timor-leste-2006", 10],
])("in random runs of %s the accounts add up exactly and every number is finite", (id, runs) => {
  const { scenario } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  const model = compile(scenario);
  for (let seed = 1; seed <= runs; seed++) {
    const session = playArm(model, `accounts-${seed}`, policyStrategy("random"));
    const { pages, state } = session;
    const debrief = debriefOf(session);
    const ledger = openLedger(model, pages);
    for (const gauge of headlinesOf(model)) {
      const { address } = model.layout.byId[gauge];
      const whole = { account: debrief.accounts[gauge], from: 1, to: state.month };
      const part = { from: 1 + (seed % state.month), to: state.month };
      for (const { account, from, to } of [whole, { account: accountOf(ledger, gauge, 9, part), ...part }]) {
        const amounts = [...account.largest.map(({ by }) => by), account.rest.by];
        expect(amounts.reduce((sum, by) => sum + by, 0)).toBe(
          pages[to - 1].after[address] - pages[from - 1].before[address],
        );
      }
    }
    const written = numbersIn(debrief);
    expect(written.length).toBeGreaterThan(500);
    expect(written.filter(([, number]) => !Number.isFinite(number))).toEqual([]);
  }
});
