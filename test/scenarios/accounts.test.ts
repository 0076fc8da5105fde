// Proves that every point of the shipped vignette is accounted for: in 200 random runs, for every gauge and month, the
// entries add up to the change exactly, by direct cause and by root.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, openLedger } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";

const { scenario } = loadScenario(readScenarios(), "area-or-point");
if (scenario === null) throw new Error("The shipped scenario has errors.");
const model = compile(scenario);

/** Gauges, months and kinds of account in which the lines do not add up to the change. */
function unaccounted(seed: string): string[] {
  const { pages } = playArm(model, seed, policyStrategy("random"));
  const ledger = openLedger(model, pages);
  return model.layout.gauges.flatMap(({ id, address }) =>
    [false, true].flatMap((roots) => {
      const sums = new Array<number>(pages.length).fill(0);
      for (const line of ledger.why(id, roots)) sums[line.month - 1]! += line.by;
      return pages
        .filter(({ before, after }, at) => sums[at] !== after[address]! - before[address]!)
        .map(({ month }) => `seed ${seed}, ${id}, month ${month}${roots ? ", by root" : ""}`);
    }),
  );
}

test.each(Array.from({ length: 10 }, (_, part) => part))("twenty random runs, part %i, are accounted for", (part) => {
  for (let run = 1; run <= 20; run++) expect(unaccounted(`run-${part * 20 + run}`)).toEqual([]);
});
