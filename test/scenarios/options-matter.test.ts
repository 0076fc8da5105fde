// Proves that no option of the shipped vignette is without effect: against each sibling, on the same seeds, it moves
// some gauge by at least 1 at the end, or the mean count of some event by at least 5 in a hundred runs.
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, type State } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Option } from "../../src/scenario/schema/index.ts";
import { type Arm, armStrategy, playBare } from "../../src/sim/index.ts";

const seeds = Array.from({ length: 40 }, (_, at) => String(at + 1));
const { scenario } = loadScenario(readScenarios(), "area-or-point");
if (scenario === null) throw new Error("The shipped scenario has errors.");
const model = compile(scenario);

/** Mean end of a run by gauge, and mean count by event, over the seeds. */
function meanEnd(arm: Arm): Record<string, number> {
  const ends = seeds.map((seed): State => playBare(model, seed, armStrategy(model, arm), () => {}));
  const mean = (of: (state: State) => number) => ends.reduce((sum, state) => sum + of(state), 0) / ends.length;
  const count = (id: string) => mean((state) => state.events.filter((event) => event.id === id).length) * 20;
  return Object.fromEntries([
    // One person more or less would be too small a difference; a point is not.
    ...model.layout.gauges
      .filter((gauge) => gauge.unit !== "persons")
      .map((gauge) => [gauge.id, mean((state) => state.numbers[gauge.address]!)]),
    // Five in a hundred weighs as much as one point of a gauge.
    ...model.scenario.events.map((event) => [`event ${event.id}`, count(event.id)]),
  ]);
}

/** The largest difference between two means, as the gauge or event and its size. */
function largest(a: Record<string, number>, b: Record<string, number>): { what: string; by: number } {
  const differences = Object.keys(a).map((what) => ({ what, by: Math.abs(a[what]! - b[what]!) }));
  return differences.reduce((most, next) => (next.by > most.by ? next : most));
}

function expectDistinct(options: Option[], armFor: (option: string) => Arm): void {
  const ends = options.map((option) => ({ id: option.id, end: meanEnd(armFor(option.id)) }));
  const same = ends.flatMap((one, at) =>
    ends
      .slice(at + 1)
      .filter((other) => largest(one.end, other.end).by < 1)
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(same).toEqual([]);
}

describe("every option of a dilemma makes a difference against each sibling", () => {
  test.each(scenario.dilemmas.map((dilemma) => [dilemma.id, dilemma] as const))("%s", (id, dilemma) => {
    expectDistinct(dilemma.options, (option) => ({ format: 1, base: "steady", answer: { [id]: option } }));
  });
});

describe("every answer to an event that asks makes a difference against each sibling", () => {
  const asking = scenario.events.filter((event) => event.asks !== undefined);
  test.each(asking.map((event) => [event.id, event] as const))("%s", (id, event) => {
    const region = event.scope === "region" ? { region: event.regions?.[0] ?? scenario.regions[0]!.id } : {};
    expectDistinct(event.asks?.options ?? [], (option) => ({
      format: 1,
      base: "steady",
      answer: { [id]: option },
      actions: [{ month: 2, type: "inject", event: id, ...region }],
    }));
  });
});

describe("every step of a night in hours makes a difference against each sibling", () => {
  const steps = scenario.dilemmas.flatMap((dilemma) => (dilemma.steps ?? []).map((step) => ({ dilemma, step })));
  test.each(steps.map(({ dilemma, step }) => [step.id, dilemma, step] as const))("%s", (_, dilemma, step) => {
    const month = dilemma.opens.month ?? 1;
    const earlier = (dilemma.steps ?? []).slice(0, dilemma.steps?.indexOf(step));
    const ends = step.options.map((option) => ({
      id: option.id,
      end: meanEnd({
        format: 1,
        base: "steady",
        actions: [
          ...earlier.map(({ id, default: taken }) => ({
            month,
            type: "choose" as const,
            dilemma: dilemma.id,
            step: id,
            option: taken,
          })),
          { month, type: "choose", dilemma: dilemma.id, step: step.id, option: option.id },
        ],
      }),
    }));
    for (const [at, one] of ends.entries()) {
      for (const other of ends.slice(at + 1)) expect(largest(one.end, other.end).by).toBeGreaterThanOrEqual(1);
    }
  });
});
