// Random legal play of shipped scenarios, on bare states, looked at month by month.
import { compile, type Model, type State } from "../../../src/engine/index.ts";
import { playBare, policyStrategy } from "../../../src/sim/index.ts";
import { shippedScenario } from "../../engine/support/shipped.ts";

/** Gauges that left their range or are no finite number, with the month and the seed. */
export function outOfRange(
  id: string,
  { from, to, turns }: { from: number; to: number; turns: number },
): { games: number; faults: string[] } {
  const model = modelOf(id);
  const faults: string[] = [];
  const strategy = policyStrategy("random");
  for (let seed = from; seed <= to; seed++) {
    playBare(model, `legal-${seed}`, strategy, (state) => faults.push(...faultsIn(model, state, seed)), { turns });
  }
  return { games: to - from + 1, faults };
}

const models = new Map<string, Model>();

function modelOf(id: string): Model {
  const model = models.get(id) ?? compile(shippedScenario(id));
  models.set(id, model);
  return model;
}

/** Gauges of a state that are outside their range, or no number, each in words. */
export function faultsIn({ layout }: Model, { numbers, month }: State, seed: number): string[] {
  return layout.gauges.flatMap(({ id, address, min, max }) => {
    const value = numbers[address]!;
    return value >= min && value <= max
      ? []
      : [`seed ${seed}, month ${month}: ${id} is ${value}, not ${min} to ${max}`];
  });
}
