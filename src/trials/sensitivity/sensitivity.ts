import { engineVersion, headlinesOf, type Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Trap } from "../../scenario/schema/index.ts";
import { mean, quartiles, rankCorrelation } from "../../sim/statistics.ts";
import { named, type Scores } from "../balance/by-fact.ts";
import type { SensitivityPlan, SensitivityRun } from "./draws.ts";
import {
  engineHypercube,
  latinHypercube,
  type Varied,
  type VariedNumber,
  variedNumbersOf,
  variedOf,
} from "./hypercube.ts";

/** A trap whose sign flips in a larger share of the runs is contested: the lesson is a question. */
export const contestedShare = 0.2;

/** How a score hangs on a weight. */
export interface WeightSensitivity extends Varied {
  /** Spearman's rank correlation of the weight with each score: -1 to 1. */
  correlation: Scores;
}

/** How a score hangs on a number of the engine. */
export interface NumberSensitivity extends VariedNumber {
  /** Spearman's rank correlation of the number with each score: -1 to 1. */
  correlation: Scores;
}

/** A mechanism's part in how the scores vary. */
export interface MechanismSensitivity {
  mechanism: string;
  weights: number;
  /** Share of the variance of each score's ranks that its weights account for, less what chance alone would give. */
  share: Scores;
}

/** Two strategies on a score: who is ahead with the model's own weights, and how often that changes with others. */
export interface ContestSensitivity {
  a: string;
  b: string;
  score: string;
  /** Mean of b - a with the model's own weights. */
  diff: number;
  /** Share of the runs in which b is ahead. */
  ahead: number;
  /** Share of the runs in which it is not the same one that is ahead. */
  changes: number;
}

/** One half of a trap: a gauge in a month, and how often the sign of option - sibling is not that of the model's own weights. */
export interface TrapHalfSensitivity {
  gauge: string;
  month: number;
  diff: number;
  flips: number;
}

/** A declared trap under other weights. */
export interface TrapSensitivity extends Pick<Trap, "trap" | "dilemma" | "option" | "against"> {
  facts: Record<string, string>;
  /** Runs in which both options could be chosen. */
  runs: number;
  early: TrapHalfSensitivity;
  late: TrapHalfSensitivity;
  contested: boolean;
}

/** What the weights decide and what they do not (docs/contracts.md, `sensitivity`). */
export interface Sensitivity extends SensitivityPlan {
  format: 1;
  engine: string;
  scenario: string;
  scenarioHash: string;
  parameters: string;
  scores: string[];
  /** Each score, in the mean of the policies: with the model's own weights, and quartiles over the runs. */
  spread: Record<string, { own: number; quartiles: [number, number, number] }>;
  /** Influences whose weights are fixed, because they have no range. */
  fixed: string[];
  weights: WeightSensitivity[];
  mechanisms: MechanismSensitivity[];
  /** The engine's numbers, drawn apart from the weights: quartiles of each score over those runs, and each number. */
  engineNumbers: { quartiles: Record<string, [number, number, number]>; numbers: NumberSensitivity[] };
  contests: ContestSensitivity[];
  traps: TrapSensitivity[];
  /** Traps that are contested, by dilemma and option. */
  contested: string[];
}

/** Sums an analysis up from all of its runs, in their order; the first is the model as it is. */
export function sensitivityOf(model: Model, plan: SensitivityPlan, played: readonly SensitivityRun[]): Sensitivity {
  const { scenario, parameters } = model;
  const own = required(played, 0);
  const runs = played.slice(1, plan.runs + 1);
  const headlines = headlinesOf(model);
  const columns = headlines.map((_, at) => runs.map((run) => scoreOf(run, at)));
  const varied = variedOf(scenario);
  const drawn = latinHypercube(varied, plan.runs);
  const weights = varied.map((one): WeightSensitivity => {
    const values = drawn.map((weightsOfRun) => required(weightsOfRun, one.influence));
    const correlations = columns.map((column) => rankCorrelation(values, column));
    return { ...one, correlation: named(headlines, correlations) };
  });
  const traps = (scenario.traps ?? []).map((trap, at) => trapOf(trap, at, own, runs));
  return {
    format: 1,
    engine: engineVersion,
    ...{ scenario: scenario.id, scenarioHash: scenario.hash, parameters },
    ...plan,
    scores: headlines,
    spread: Object.fromEntries(
      headlines.map((score, at) => [score, { own: scoreOf(own, at), quartiles: quartiles(required(columns, at)) }]),
    ),
    fixed: scenario.model.influences.flatMap(({ id }) => (weights.some((it) => it.influence === id) ? [] : [id])),
    weights,
    mechanisms: mechanismsOf(weights, headlines, runs.length),
    engineNumbers: numbersOf(model, headlines, plan, played.slice(plan.runs + 1)),
    contests: contestsOf(plan.policies, headlines, own, runs),
    traps,
    contested: traps.flatMap(({ contested, dilemma, option }) => (contested ? [`${dilemma}.${option}`] : [])),
  };
}

/** A score in the mean of the policies. */
function scoreOf({ scores }: SensitivityRun, at: number): number {
  return mean(scores.map((ends) => required(ends, at)));
}

function numbersOf(
  { scenario }: Model,
  headlines: readonly string[],
  plan: SensitivityPlan,
  runs: readonly SensitivityRun[],
): Sensitivity["engineNumbers"] {
  const varied = variedNumbersOf(scenario);
  const drawn = engineHypercube(varied, plan.runs);
  const columns = headlines.map((_, at) => runs.map((run) => scoreOf(run, at)));
  return {
    quartiles: Object.fromEntries(headlines.map((score, at) => [score, quartiles(required(columns, at))])),
    numbers: varied.map((one) => {
      const values = drawn.map((numbers) => required(numbers, one.number));
      const correlations = columns.map((column) => rankCorrelation(values, column));
      return { ...one, correlation: named(headlines, correlations) };
    }),
  };
}

function mechanismsOf(
  weights: readonly WeightSensitivity[],
  headlines: readonly string[],
  runs: number,
): MechanismSensitivity[] {
  // Weights are drawn independently, so their squared correlations add up; chance alone gives each 1 / (runs - 1).
  const byChance = 1 / Math.max(1, runs - 1);
  return [...new Set(weights.map((weight) => weight.mechanism))].map((mechanism) => {
    const own = weights.filter((weight) => weight.mechanism === mechanism);
    const share = (score: string) =>
      own.reduce((sum, { correlation }) => sum + required(correlation, score) ** 2 - byChance, 0);
    const shares = headlines.map((score) => Math.max(0, share(score)));
    return { mechanism, weights: own.length, share: named(headlines, shares) };
  });
}

function contestsOf(
  policies: readonly string[],
  headlines: readonly string[],
  own: SensitivityRun,
  runs: readonly SensitivityRun[],
): ContestSensitivity[] {
  const a = required(policies, 0);
  const others = policies.slice(1);
  return others.flatMap((b, other) =>
    headlines.map((score, at): ContestSensitivity => {
      const diffOf = ({ scores }: SensitivityRun) =>
        required(required(scores, other + 1), at) - required(required(scores, 0), at);
      const diffs = runs.map(diffOf);
      const ahead = mean(diffs.map((diff) => Number(diff > 0)));
      return { a, b, score, diff: diffOf(own), ahead, changes: flipsOf(diffOf(own), diffs) };
    }),
  );
}

/** Share of differences whose sign is not that of one. */
function flipsOf(own: number, diffs: readonly number[]): number {
  return mean(diffs.map((diff) => Number(Math.sign(diff) !== Math.sign(own))));
}

function trapOf(trap: Trap, at: number, own: SensitivityRun, runs: readonly SensitivityRun[]): TrapSensitivity {
  const met = runs.map((run) => required(run.traps, at)).filter((pair) => pair !== null);
  const half = (gauge: string, month: number, of: "early" | "late"): TrapHalfSensitivity => {
    const diff = own.traps[at]?.[of] ?? 0;
    return {
      ...{ gauge, month, diff },
      flips: flipsOf(
        diff,
        met.map((pair) => pair[of]),
      ),
    };
  };
  const early = half(trap.tempts, trap.early, "early");
  const late = half(trap.costs, trap.late, "late");
  const { trap: number, dilemma, option, against, facts = {} } = trap;
  return {
    ...{ trap: number, dilemma, option, against, facts, runs: met.length, early, late },
    contested: Math.max(early.flips, late.flips) > contestedShare,
  };
}
