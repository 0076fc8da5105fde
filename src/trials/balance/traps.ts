import type { Model, State } from "../../engine/index.ts";
import { valueAt } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Trap } from "../../scenario/schema/index.ts";
import { PlayError, playBare } from "../../sim/play.ts";
import { mean } from "../../sim/statistics.ts";
import { armStrategy } from "../../sim/strategy.ts";
import { leastPairs } from "./pairs.ts";

/** A trap holds where it tempts early and costs late in this share of the seeds. */
export const trapShare = 0.8;

/** One half of a trap: a gauge in a month, and how the option compares there with its sibling. */
export interface TrapHalf {
  gauge: string;
  month: number;
  /** Share of the seeds in which the option is better (early), or worse (late); ties are neither. */
  share: number;
  /** Mean of option - sibling, in the gauge's unit, whether high is good or bad. */
  diff: number;
}

/** A declared trap put to the test under its hidden facts. */
export interface TrapBalance extends Pick<Trap, "trap" | "dilemma" | "option" | "against"> {
  facts: Record<string, string>;
  /** Seeds in which both options could be chosen. */
  pairs: number;
  early: TrapHalf;
  late: TrapHalf;
  /** Share of the seeds in which it does both. */
  both: number;
  pass: boolean;
}

/** A trap and its sibling on one seed: option - sibling in each half, in the gauge's unit; null where one cannot be chosen. */
export type TrapPair = { early: number; late: number } | null;

/** Plays a trap and its sibling on a seed. Throws a RangeError when a fact or an option that it names is not there. */
export function tryTrap(model: Model, trap: Trap, base: string, seed: string): TrapPair {
  const here = statesOf(model, trap, trap.option, base, seed);
  const there = statesOf(model, trap, trap.against, base, seed);
  if (here === null || there === null) return null;
  const diff = (gauge: string, month: number) => {
    const { address } = required(model.layout.byId, gauge);
    return valueAt(required(here, month).numbers, address) - valueAt(required(there, month).numbers, address);
  };
  return { early: diff(trap.tempts, trap.early), late: diff(trap.costs, trap.late) };
}

/** Judges a trap by its pairs, one for each seed. */
export function judgeTrap(model: Model, trap: Trap, tried: readonly TrapPair[]): TrapBalance {
  const pairs = tried.filter((pair) => pair !== null);
  const half = (gauge: string, month: number, diffs: number[], sign: 1 | -1) => {
    const holds = diffs.map((diff) => (required(model.layout.byId, gauge).high === "bad" ? -diff : diff) * sign > 0);
    return { holds, told: { gauge, month, share: shareOf(holds), diff: mean(diffs) } };
  };
  const { facts = {}, trap: number, dilemma, option, against, tempts, costs } = trap;
  const early = half(
    tempts,
    trap.early,
    pairs.map((pair) => pair.early),
    1,
  );
  const late = half(
    costs,
    trap.late,
    pairs.map((pair) => pair.late),
    -1,
  );
  const both = shareOf(early.holds.map((holds, i) => holds && required(late.holds, i)));
  return {
    ...{ trap: number, dilemma, option, against, facts },
    ...{ pairs: pairs.length, early: early.told, late: late.told, both },
    pass: both >= trapShare && pairs.length >= Math.min(leastPairs, tried.length),
  };
}

function shareOf(values: readonly boolean[]): number {
  return mean(values.map(Number));
}

/** States by month with the trap's option taken, or null where it cannot be. */
function statesOf(
  model: Model,
  { facts, dilemma }: Trap,
  option: string,
  base: string,
  seed: string,
): readonly State[] | null {
  const states: State[] = [];
  const strategy = armStrategy(model, { format: 1, base, facts, answer: { [dilemma]: option } });
  try {
    const { decisions } = playBare(model, seed, strategy, (state) => states.push(state));
    const chosen = decisions.some((it) => it.id === dilemma && it.option === option && it.by === "leadership");
    return chosen ? states : null;
  } catch (error) {
    if (error instanceof PlayError && error.action.type === "choose" && error.action.dilemma === dilemma) return null;
    throw error;
  }
}
