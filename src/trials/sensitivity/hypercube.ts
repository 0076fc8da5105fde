import { draw, drawId, type RunKey, runKey } from "../../engine/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";

/** A weight that is varied: the influence, its mechanism, and the range from which its weight is drawn. */
export interface Varied {
  influence: string;
  mechanism: string;
  range: readonly [number, number];
}

/** The influences of a scenario that have a range, in the model's order. */
export function variedOf(scenario: Scenario): Varied[] {
  return scenario.model.influences.flatMap(({ id, mechanism, range }) =>
    range === undefined || range[0] === range[1] ? [] : [{ influence: id, mechanism, range }],
  );
}

/** All draws of weights of one kind are made with this key, so that the same runs draw the same weights everywhere. */
const key: RunKey = runKey("sensitivity");

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979) over the ranges: each weight's range is cut into as many strata as
 * there are runs, and each stratum is drawn from once. Gives, for each run, the weights by influence. A weight's draws
 * depend on its own name alone, so that one influence more changes no other's.
 */
export function latinHypercube(varied: readonly Varied[], runs: number): Record<string, number>[] {
  const weights: Record<string, number>[] = Array.from({ length: runs }, () => ({}));
  for (const { influence, range } of varied) {
    const [low, high] = range;
    strata(influence, runs).forEach((stratum, run) => {
      const within = draw(key, run, drawId(`weight/${influence}`));
      weights[run][influence] = low + ((stratum + within) / runs) * (high - low);
    });
  }
  return weights;
}

/** A permutation of 0..runs-1: the stratum of each run. */
function strata(influence: string, runs: number): number[] {
  const id = drawId(`stratum/${influence}`);
  const order = Array.from({ length: runs }, (_, run) => ({ run, luck: draw(key, run, id) }));
  order.sort((a, b) => a.luck - b.luck || a.run - b.run);
  const permuted = Array.from({ length: runs }, () => 0);
  order.forEach(({ run }, stratum) => {
    permuted[run] = stratum;
  });
  return permuted;
}
