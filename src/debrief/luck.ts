import { headlinesOf, type State, start, valueAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";
import { policyStrategy } from "../sim/index.ts";
import { playOn } from "../sim/play.ts";
import { mean, quartiles } from "../sim/statistics.ts";
import type { Quartiles } from "./difference.ts";
import { answersOf, replayOn, turnsOf } from "./replay-on.ts";

/** Where a run's score lies among runs of the same decisions with other luck, and beside the reference policies. */
export interface Standing {
  run: number;
  /** The same decisions with other luck: quartiles of the score at the end, and the share of runs that ended below this one. */
  sameDecisions: { quartiles: Quartiles; below: number };
  /** The mean at the end of each reference policy, with the same hidden facts. */
  policies: Readonly<Record<string, number>>;
}

/** Policies that a run is set beside: one that changes nothing, one that takes what comes first, one that heeds the study. */
const references = ["steady", "first", "doctrine"];

/**
 * Plays the run's decisions with other luck from the first month on, and the reference policies, with the run's
 * hidden facts: a good decision that met bad luck is seen as one. Policies play a fifth of the seeds, at least one.
 */
export function standingsOf(
  { model, setup, state, actions, turnStarts }: Pick<Session, "model" | "setup" | "state" | "actions" | "turnStarts">,
  seeds: readonly string[],
): Record<string, Standing> {
  const fixed = { ...setup, facts: state.facts };
  const turns = turnsOf({ actions, turnStarts });
  const answers = answersOf({ actions, turnStarts });
  const others = seeds.map((seed) => {
    let last = start(model, seed, fixed);
    for (const state of replayOn(model, turns, 1, last, answers)) last = state;
    return last;
  });
  const begun = seeds.filter((_, at) => at % 5 === 0).map((seed) => start(model, seed, fixed));
  const played = references.map((id): [string, State[]] => [
    id,
    begun.map((from) => playOn(model, from, policyStrategy(id))),
  ]);
  return Object.fromEntries(
    headlinesOf(model).map((gauge) => {
      const { address } = required(model.layout.byId, gauge);
      const value = (of: State) => valueAt(of.numbers, address);
      const values = others.map(value);
      const below = mean(values.map((other) => Number(other < value(state))));
      const means = played.map(([id, states]) => [id, mean(states.map(value))]);
      return [
        gauge,
        {
          run: value(state),
          sameDecisions: { quartiles: quartiles(values), below },
          policies: Object.fromEntries(means),
        },
      ];
    }),
  );
}
