// One way for all tests of headless play to make a model, play an arm on it and read what came of it.
import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { type Action, compile, type Model, type State } from "../../../src/engine/index.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { formatProblem } from "../../../src/scenario/problems.ts";
import { type Arm, armStrategy, playArm } from "../../../src/sim/index.ts";
import { minimalScenario, type Patch } from "../../support/minimal.ts";

/** The minimal scenario's model; six months, one dilemma in month 2. A patch changes its files first. */
export function minimalModel(patch: Patch = {}): Model {
  return compile(minimalScenario(patch));
}

let shipped: Model | undefined;

/** The model of the shipped vignette. */
export function shippedModel(): Model {
  if (shipped !== undefined) return shipped;
  const { scenario, problems } = loadScenario(readScenarios(), "area-or-point");
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  shipped = compile(scenario);
  return shipped;
}

/** States by month of an arm played on a seed. */
export function monthsOf(model: Model, arm: Omit<Arm, "format">, seed = "1"): State[] {
  const { turnStarts, pages } = playArm(model, seed, armStrategy(model, { format: 1, ...arm }));
  return [turnStarts[0]!, ...pages.map((page) => page.closing)];
}

/** A gauge or lever month by month. */
export function courseOf(model: Model, gauge: string, states: readonly State[]): number[] {
  return states.map((state) => state.numbers[model.layout.index[gauge]!]!);
}

/** The actions of an arm on a seed, as they stand in the run. */
export function actionsOf(model: Model, arm: Omit<Arm, "format">, seed = "1"): Action[] {
  return playArm(model, seed, armStrategy(model, { format: 1, ...arm })).actions;
}
