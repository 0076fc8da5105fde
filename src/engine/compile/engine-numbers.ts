import type { EngineNumbers, Scenario } from "../../scenario/schema/index.ts";

/**
 * The engine's numbers under a parameter set. `drawn` takes the place of those that stand in the scenario; what the set says
 * takes the place of both. Throws a RangeError for a set that is not there.
 */
export function engineNumbers(
  scenario: Scenario,
  parameters: string,
  drawn: Partial<EngineNumbers> = {},
): EngineNumbers {
  const { rules, words } = scenario.engine;
  const own = Object.entries({ ...rules, ...words }).map(([id, { value }]) => [id, value]);
  const changed = parameterSet(scenario, parameters).changes.flatMap((change) =>
    "engine" in change ? [[change.engine, change.value]] : [],
  );
  return { ...(Object.fromEntries(own) as EngineNumbers), ...drawn, ...Object.fromEntries(changed) };
}

/** Looks up a parameter set. Throws a RangeError when the scenario has none of that id. */
export function parameterSet({ parameters }: Scenario, id: string): Scenario["parameters"][number] {
  const set = parameters.find((candidate) => candidate.id === id);
  if (set === undefined) throw new RangeError(`no parameter set is called "${id}"`);
  return set;
}
