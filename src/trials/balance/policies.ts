import { required } from "../../scenario/required.ts";
import { type ByFact, byFact, meansByChoice, type Scores } from "./by-fact.ts";
import { bestOnAll, drawnOnly, type Measure } from "./pairs.ts";
import type { Trial } from "./trials.ts";

/** Means of a policy at the end. */
export interface PolicyBalance {
  policy: string;
  means: Scores;
  byFact: ByFact<Scores>;
}

/** Policies against each other. */
export interface PoliciesBalance {
  policies: PolicyBalance[];
  /** Policies that no other is ahead of on all scores in the mean. */
  undominated: string[];
  /** The policy that is best on all scores by more than chance, over all seeds and under each value of each fact. */
  bestOnAll: { overall: string | null; byFact: ByFact<string | null> };
}

/** Compares policies by their means over the trials. */
export function judgePolicies(ids: readonly string[], trials: readonly Trial[], measure: Measure): PoliciesBalance {
  const { headlines, cells } = measure;
  const drawn = drawnOnly(trials);
  const means = meansByChoice(drawn, ids, headlines);
  const parts = byFact(trials, cells, (part) => meansByChoice(part, ids, headlines));
  const beaten = (id: string) =>
    ids.some((other) =>
      headlines.every((score) => required(required(means, other), score) > required(required(means, id), score)),
    );
  return {
    policies: ids.map((policy) => ({
      policy,
      means: required(means, policy),
      byFact: Object.fromEntries(
        Object.entries(parts).map(([fact, values]) => [
          fact,
          Object.fromEntries(Object.entries(values).map(([value, all]) => [value, required(all, policy)])),
        ]),
      ),
    })),
    undominated: ids.filter((id) => !beaten(id)),
    bestOnAll: {
      overall: bestOnAll(drawn, ids, measure),
      byFact: byFact(trials, cells, (part) => bestOnAll(part, ids, measure)),
    },
  };
}
