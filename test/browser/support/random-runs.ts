// Runs on both sides of the comparison: in Node, and bundled in the browser.
import { compile } from "../../../src/engine/index.ts";
import type { Scenario } from "../../../src/scenario/schema/index.ts";
import { playArm, policyStrategy } from "../../../src/sim/index.ts";

/** Plays a random run on each seed and returns all its state hashes, from the start to the last month. */
export function playRandomRuns(scenario: Scenario, seeds: readonly string[]): string[][] {
  const model = compile(scenario);
  return seeds.map((seed) => playArm(model, seed, policyStrategy("random")).hashes);
}
