import type { Model } from "../../engine/index.ts";
import { policies } from "../policies.ts";
import { type ByFact, samplesByFact } from "./by-fact.ts";
import { dominance, judgeOptions, type MatterBalance } from "./options.ts";
import { leastPairs, type Measure, noise } from "./pairs.ts";
import { judgePolicies, type PoliciesBalance } from "./policies.ts";
import { cellsOf, drawSamples, type Sample } from "./sample.ts";
import { judgeTrap, type TrapBalance, trapShare } from "./traps.ts";
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

/**
 * Tries every option, every policy and every trap of a scenario over the seeds "1".."seeds" and compares the headline
 * scores at the end. `progressOf` is told how many runs there will be and gives what is called after each.
 * Throws a RangeError when a trap names what is not there.
 */
export function balance(
  model: Model,
  { seeds, base = "steady" }: { seeds: number; base?: string },
  progressOf: (runs: number) => () => void = () => () => {},
): Balance {
  const { traps = [] } = model.scenario;
  const samples = drawSamples(model, seeds);
  const least = Math.min(leastPairs, seeds);
  const measure: Measure = { headlines: headlinesOf(model), cells: cellsOf(model), least };
  const { dilemmas, events } = mattersOf(model.scenario);
  const matters = [...dilemmas, ...events];
  const ids = policies.map((policy) => policy.id);
  const options = matters.flatMap((matter) => matter.options).length;
  const onRun = progressOf(samples.length * (options + ids.length) + 2 * seeds * traps.length);
  const trapped = traps.map((trap) => judgeTrap(model, trap, base, seeds, onRun));
  const judged = judgeMatters(model, samples, matters, base, measure, onRun);
  const played = samples.map((sample) => tryPolicies(model, sample, ids, onRun));
  return {
    seeds,
    base,
    scores: [...measure.headlines],
    facts: samplesByFact(played, measure.cells),
    thresholds,
    dilemmas: judged.slice(0, dilemmas.length),
    events: judged.slice(dilemmas.length),
    ...judgePolicies(ids, played, measure),
    traps: trapped,
  };
}

function judgeMatters(
  model: Model,
  samples: readonly Sample[],
  matters: readonly Matter[],
  base: string,
  measure: Measure,
  onRun: () => void,
): MatterBalance[] {
  const trials = new Map(matters.map(({ id }): [string, Trial[]] => [id, []]));
  for (const sample of samples) {
    for (const [id, trial] of tryOptions(model, sample, matters, base, onRun)) trials.get(id)?.push(trial);
  }
  const seeds = samples.filter((sample) => sample.fixed === null).length;
  return matters.map((matter) => judgeOptions(matter, trials.get(matter.id) ?? [], seeds, measure));
}
