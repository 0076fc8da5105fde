import { headlinesOf, type Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Trap } from "../../scenario/schema/index.ts";
import { policies } from "../../sim/policies.ts";
import { type ByFact, samplesByFact } from "./by-fact.ts";
import { dominance, judgeOptions, type MatterBalance } from "./options.ts";
import { leastPairs, type Measure, noise } from "./pairs.ts";
import { judgePolicies, type PoliciesBalance } from "./policies.ts";
import { cellsOf, drawSamples, type Sample } from "./sample.ts";
import { judgeTrap, type TrapBalance, type TrapPair, trapShare, tryTrap } from "./traps.ts";
import { type Matter, mattersOf, type Trial, tryOptions, tryPolicies } from "./trials.ts";

/** Options and policies of a scenario against each other, by hidden fact (docs/contracts.md, `balance`). */
export interface Balance extends PoliciesBalance {
  seeds: number;
  /** The policies that take turns, seed by seed, to decide all else while options are tried. Traps are tried on the first. */
  bases: readonly string[];
  scores: string[];
  /** Seeds looked at under each value of each hidden fact. */
  facts: ByFact<number>;
  thresholds: typeof thresholds;
  dilemmas: MatterBalance[];
  /** Events that ask for a choice, in the same way. */
  events: MatterBalance[];
  traps: TrapBalance[];
  /** What no scenario may show: dominated options, as `matter.option`, and simple policies that win on all scores. */
  findings: { dominated: string[]; simpleWinners: string[] };
}

/**
 * The policies from whose states options are tried unless others are named: going on as before, anything legal, what
 * stands first, the study's preferences, and looking ahead.
 */
export const usualBases: readonly string[] = ["steady", "random", "first", "doctrine", "look-ahead"];

const thresholds = { dominance, trapShare, leastPairs, noise };

/** What came of some samples, as plain data: trials of what asks by its id, trials of the policies, pairs of each trap. */
export interface BalancePart {
  matters: Record<string, Trial[]>;
  policies: Trial[];
  traps: TrapPair[][];
}

/**
 * Tries every option, every policy and every trap of a scenario over the seeds "1".."seeds" and compares the headline
 * scores at the end; the `bases` take turns to decide all else. Throws a RangeError when a trap names what is not there.
 */
export function balance(
  model: Model,
  { seeds, bases = usualBases }: { seeds: number; bases?: readonly string[] },
): Balance {
  return balanceOf(model, [balancePart(model, drawSamples(model, seeds, bases), required(bases, 0))], { seeds, bases });
}

/** Plays some of the samples that `drawSamples` has drawn; traps are tried with `trapBase`. Throws as `balance` does. */
export function balancePart(model: Model, samples: readonly Sample[], trapBase: string): BalancePart {
  const matters = allMatters(model);
  const tried: Record<string, Trial[]> = Object.fromEntries(matters.map(({ id }) => [id, []]));
  for (const sample of samples) {
    for (const [id, trial] of tryOptions(model, sample, matters)) required(tried, id).push(trial);
  }
  const seeds = samples.flatMap(({ seed, fixed }) => (fixed === null ? [seed] : []));
  return {
    matters: tried,
    policies: samples.map((sample) => tryPolicies(model, sample, policyIds)),
    traps: trapsOf(model).map((trap) => seeds.map((seed) => tryTrap(model, trap, trapBase, seed))),
  };
}

/** Judges a scenario by the parts of its samples, in their order. */
export function balanceOf(
  model: Model,
  parts: readonly BalancePart[],
  { seeds, bases }: { seeds: number; bases: readonly string[] },
): Balance {
  const measure: Measure = { headlines: headlinesOf(model), cells: cellsOf(model), least: Math.min(leastPairs, seeds) };
  const played = parts.flatMap((part) => part.policies);
  const judged = (matters: readonly Matter[]) =>
    matters.map((matter) =>
      judgeOptions(
        matter,
        parts.flatMap((part) => required(part.matters, matter.id)),
        { seeds, bases },
        measure,
      ),
    );
  const matters = mattersOf(model.scenario);
  const [dilemmas, events] = [judged(matters.dilemmas), judged(matters.events)];
  const ranked = judgePolicies(policyIds, played, measure);
  return {
    seeds,
    bases: [...bases],
    scores: [...measure.headlines],
    facts: samplesByFact(played, measure.cells),
    thresholds,
    dilemmas,
    events,
    ...ranked,
    findings: {
      dominated: [...dilemmas, ...events].flatMap(({ id, dominated }) => dominated.map((option) => `${id}.${option}`)),
      simpleWinners: simpleWinners(ranked.bestOnAll),
    },
    traps: trapsOf(model).map((trap, at) =>
      judgeTrap(
        model,
        trap,
        parts.flatMap((part) => required(part.traps, at)),
      ),
    ),
  };
}

const policyIds = policies.map((policy) => policy.id);

/** Simple policies that are best on all scores, over all seeds or under a value of a hidden fact. */
function simpleWinners({ overall, byFact }: PoliciesBalance["bestOnAll"]): string[] {
  const winners = [overall, ...Object.values(byFact).flatMap((values) => Object.values(values))];
  return policies.flatMap(({ id, simple }) => (simple && winners.includes(id) ? [id] : []));
}

function allMatters({ scenario }: Model): Matter[] {
  const { dilemmas, events } = mattersOf(scenario);
  return [...dilemmas, ...events];
}

function trapsOf({ scenario }: Model): readonly Trap[] {
  return scenario.traps ?? [];
}
