import type { Model } from "../../engine/index.ts";
import type { Trap } from "../../scenario/schema/index.ts";
import { policies } from "../policies.ts";
import { type ByFact, samplesByFact } from "./by-fact.ts";
import { dominance, judgeOptions, type MatterBalance } from "./options.ts";
import { leastPairs, type Measure, noise } from "./pairs.ts";
import { judgePolicies, type PoliciesBalance } from "./policies.ts";
import { cellsOf, drawSamples, type Sample } from "./sample.ts";
import { judgeTrap, type TrapBalance, type TrapPair, trapShare, tryTrap } from "./traps.ts";
import { headlinesOf, type Matter, mattersOf, type Trial, tryOptions, tryPolicies } from "./trials.ts";

/** Options and policies of a scenario against each other, by hidden fact (contracts.md, `balance`). */
export interface Balance extends PoliciesBalance {
  seeds: number;
  /** The policy that decides all else while an option is tried. */
  base: string;
  scores: string[];
  /** Seeds looked at under each value of each hidden fact. */
  facts: ByFact<number>;
  thresholds: typeof thresholds;
  dilemmas: MatterBalance[];
  /** Events that ask for a choice, in the same way. */
  events: MatterBalance[];
  traps: TrapBalance[];
}

const thresholds = { dominance, trapShare, leastPairs, noise };

/** What came of some samples, as plain data: trials of what asks by its id, trials of the policies, pairs of each trap. */
export interface BalancePart {
  matters: Record<string, Trial[]>;
  policies: Trial[];
  traps: TrapPair[][];
}

/**
 * Tries every option, every policy and every trap of a scenario over the seeds "1".."seeds" and compares the headline
 * scores at the end; `base` decides all else. Throws a RangeError when a trap names what is not there.
 */
export function balance(model: Model, { seeds, base = "steady" }: { seeds: number; base?: string }): Balance {
  return balanceOf(model, [balancePart(model, drawSamples(model, seeds), base)], { seeds, base });
}

/** Plays some of the samples that `drawSamples` has drawn. Throws as `balance` does. */
export function balancePart(model: Model, samples: readonly Sample[], base: string): BalancePart {
  const matters = allMatters(model);
  const tried: Record<string, Trial[]> = Object.fromEntries(matters.map(({ id }) => [id, []]));
  for (const sample of samples) {
    for (const [id, trial] of tryOptions(model, sample, matters, base)) tried[id].push(trial);
  }
  const seeds = samples.flatMap(({ seed, fixed }) => (fixed === null ? [seed] : []));
  return {
    matters: tried,
    policies: samples.map((sample) => tryPolicies(model, sample, policyIds)),
    traps: trapsOf(model).map((trap) => seeds.map((seed) => tryTrap(model, trap, base, seed))),
  };
}

/** Judges a scenario by the parts of its samples, in their order. */
export function balanceOf(
  model: Model,
  parts: readonly BalancePart[],
  { seeds, base }: { seeds: number; base: string },
): Balance {
  const measure: Measure = { headlines: headlinesOf(model), cells: cellsOf(model), least: Math.min(leastPairs, seeds) };
  const played = parts.flatMap((part) => part.policies);
  const judged = (matters: readonly Matter[]) =>
    matters.map((matter) =>
      judgeOptions(
        matter,
        parts.flatMap((part) => part.matters[matter.id]),
        seeds,
        measure,
      ),
    );
  const { dilemmas, events } = mattersOf(model.scenario);
  return {
    seeds,
    base,
    scores: [...measure.headlines],
    facts: samplesByFact(played, measure.cells),
    thresholds,
    dilemmas: judged(dilemmas),
    events: judged(events),
    ...judgePolicies(policyIds, played, measure),
    traps: trapsOf(model).map((trap, at) =>
      judgeTrap(
        model,
        trap,
        parts.flatMap((part) => part.traps[at]),
      ),
    ),
  };
}

const policyIds = policies.map((policy) => policy.id);

function allMatters({ scenario }: Model): Matter[] {
  const { dilemmas, events } = mattersOf(scenario);
  return [...dilemmas, ...events];
}

function trapsOf({ scenario }: Model): readonly Trap[] {
  return scenario.traps ?? [];
}
