import { draw, drawId, type RunKey, runKey } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { type EngineNumbers, type EngineRule, limitsOf, type Scenario } from "../../scenario/schema/index.ts";

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

/** A number of the engine that is varied, and the range from which it is drawn. */
export interface VariedNumber {
  number: EngineRule;
  range: readonly [number, number];
}

/** The engine's rules whose range has a width, in the order of their file. */
export function variedNumbersOf({ engine }: Scenario): VariedNumber[] {
  return Object.entries(engine.rules).flatMap(([id, { range }]) =>
    range[0] === range[1] ? [] : [{ number: id as EngineRule, range }],
  );
}

/** All draws of one kind are made with this key, so that the same runs draw the same numbers everywhere. */
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
    positions(influence, runs).forEach((position, run) => {
      required(weights, run)[influence] = low + position * (high - low);
    });
  }
  return weights;
}

/** The same over the ranges of the engine's numbers. A whole number is drawn as one, each of its range as often. */
export function engineHypercube(varied: readonly VariedNumber[], runs: number): Partial<EngineNumbers>[] {
  const drawn: Partial<EngineNumbers>[] = Array.from({ length: runs }, () => ({}));
  for (const { number, range } of varied) {
    const [low, high] = range;
    const isWhole = limitsOf(number).isInt;
    positions(`engine/${number}`, runs).forEach((position, run) => {
      required(drawn, run)[number] =
        low + (isWhole ? Math.floor(position * (high - low + 1)) : position * (high - low));
    });
  }
  return drawn;
}

/** Where in its range each run draws, from 0 to 1: once within each of as many strata as there are runs. */
function positions(name: string, runs: number): number[] {
  return strata(name, runs).map((stratum, run) => (stratum + draw(key, run, drawId(`weight/${name}`))) / runs);
}

/** A permutation of 0..runs-1: the stratum of each run. */
function strata(name: string, runs: number): number[] {
  const id = drawId(`stratum/${name}`);
  const order = Array.from({ length: runs }, (_, run) => ({ run, luck: draw(key, run, id) }));
  order.sort((a, b) => a.luck - b.luck || a.run - b.run);
  const permuted = Array.from({ length: runs }, () => 0);
  order.forEach(({ run }, stratum) => {
    permuted[run] = stratum;
  });
  return permuted;
}
