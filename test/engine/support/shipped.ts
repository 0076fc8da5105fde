// The shipped scenarios, read from the checkout as the command line reads them.
import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { formatProblem } from "../../../src/scenario/problems.ts";
import type { Scenario } from "../../../src/scenario/schema/index.ts";

/** A shipped scenario, checked. Throws with all its errors when it has any. */
export function shippedScenario(id: string): Scenario {
  const { scenario, problems } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return scenario;
}
