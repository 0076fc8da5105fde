import { compile, headlinesOf, type Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Trap } from "../../scenario/schema/index.ts";
import { playBare } from "../../sim/play.ts";
import { mean } from "../../sim/statistics.ts";
import { policyStrategy } from "../../sim/strategy.ts";
import { tryTrap } from "../balance/traps.ts";
import { scoresOf } from "../balance/trials.ts";
import { engineHypercube, latinHypercube, variedNumbersOf, variedOf } from "./hypercube.ts";

/**
 * How an analysis is made: so many runs with weights of their own, and as many with numbers of the engine of their own,
 * each played on the same seeds "1".."seeds". The two are apart, so that neither moves what the other comes to.
 */
export interface SensitivityPlan {
  runs: number;
  seeds: number;
  /** Policies that are played; the first plays all that a trap leaves open, and the others are compared with it. */
  policies: string[];
}

/**
 * A run of the analysis, as plain data: means over its seeds. Run 0 has the model's own numbers; then come the runs with other
 * weights, then those with other numbers of the engine, in which no trap is tried.
 */
export interface SensitivityRun {
  run: number;
  /** Headline scores at the end, by policy in the plan's order. */
  scores: number[][];
  /** Option - sibling of each trap, early and late, in its gauge's unit; null where the two never meet. */
  traps: ({ early: number; late: number } | null)[];
}

/** The last run of an analysis, the first being 0. */
export function lastRunOf({ runs }: SensitivityPlan): number {
  return 2 * runs;
}

/** Plays some runs of an analysis, from..to; 0 is the model as it is. */
export function sensitivityRuns(
  { scenario, parameters }: Model,
  { from, to }: { from: number; to: number },
  plan: SensitivityPlan,
): SensitivityRun[] {
  const weights = latinHypercube(variedOf(scenario), plan.runs).map((drawn) => ({ weights: drawn }));
  const numbers = engineHypercube(variedNumbersOf(scenario), plan.runs).map((drawn) => ({ engine: drawn }));
  const drawn = [{}, ...weights, ...numbers];
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const run = from + at;
    const traps = run > plan.runs ? [] : (scenario.traps ?? []);
    return playRun(compile(scenario, parameters, drawn[run]), run, plan, traps);
  });
}

function playRun(
  model: Model,
  run: number,
  { seeds, policies }: SensitivityPlan,
  tried: readonly Trap[],
): SensitivityRun {
  const names = Array.from({ length: seeds }, (_, at) => String(at + 1));
  const scores = policies.map((policy) => {
    const strategy = policyStrategy(policy);
    const ends = names.map((seed) =>
      scoresOf(
        model,
        playBare(model, seed, strategy, () => {}),
      ),
    );
    return headlinesOf(model).map((_, score) => mean(ends.map((end) => required(end, score))));
  });
  const traps = tried.map((trap) => {
    const pairs = names
      .map((seed) => tryTrap(model, trap, required(policies, 0), seed))
      .filter((pair) => pair !== null);
    if (pairs.length === 0) return null;
    return { early: mean(pairs.map((pair) => pair.early)), late: mean(pairs.map((pair) => pair.late)) };
  });
  return { run, scores, traps };
}
