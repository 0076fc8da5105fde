import { headlinesOf, type Model, type State, valueAt } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Option, Scenario } from "../../scenario/schema/index.ts";
import { PlayError, playBare, playOn } from "../../sim/play.ts";
import { policyStrategy } from "../../sim/strategy.ts";
import type { Sample } from "./sample.ts";

/** One sample played with each of several choices: the headline scores at the end, null where it could not be chosen. */
export interface Trial {
  sample: Sample;
  ends: Readonly<Record<string, readonly number[] | null>>;
}

/** Something that asks: a dilemma, or an event, with the options that players are offered. */
export interface Matter {
  id: string;
  options: string[];
}

/** What asks in a scenario, with at least two options to choose between. */
export function mattersOf({ dilemmas, events }: Scenario): { dilemmas: Matter[]; events: Matter[] } {
  const offered = (id: string, options: readonly Option[]): Matter[] => {
    const ids = options.filter((option) => option.offered !== false).map((option) => option.id);
    return ids.length < 2 ? [] : [{ id, options: ids }];
  };
  return {
    dilemmas: dilemmas.flatMap(({ id, options }) => offered(id, options)),
    events: events.flatMap(({ id, asks }) => offered(id, asks?.options ?? [])),
  };
}

/** Reads the headline scores of a state, in the order of `headlinesOf`. */
export function scoresOf(model: Model, state: State): number[] {
  return headlinesOf(model).map((id) => valueAt(state.numbers, required(model.layout.byId, id).address));
}

/**
 * Plays the sample's base policy on it, and from where each matter first asks each of its options; the policy decides
 * all else. A matter that does not come up on the sample has no trial.
 */
export function tryOptions(model: Model, sample: Sample, matters: readonly Matter[]): Map<string, Trial> {
  const { base } = sample;
  const strategy = { ...policyStrategy(base), setup: { facts: sample.facts } };
  const turnStarts: State[] = [];
  playBare(model, sample.seed, strategy, (state) => {
    if (state.month % model.scenario.turn === 0) turnStarts.push(state);
  });
  const trials = new Map<string, Trial>();
  for (const { id, options } of matters) {
    const asking = turnStarts.find((state) => state.ended === null && state.desk.some((item) => item.id === id));
    if (asking === undefined) continue;
    const ends = options.map((option) => [option, endOf(model, asking, base, id, option)]);
    trials.set(id, { sample, ends: Object.fromEntries(ends) });
  }
  return trials;
}

/** Scores at the end when a matter is answered this way whenever it asks; null where it cannot be. */
function endOf(model: Model, from: State, base: string, id: string, option: string): number[] | null {
  try {
    return scoresOf(model, playOn(model, from, { ...policyStrategy(base), answer: { [id]: option } }));
  } catch (error) {
    // Closed by a condition, an earlier decision, or for want of time or money.
    if (error instanceof PlayError && error.action.type === "choose" && error.action.dilemma === id) return null;
    throw error;
  }
}

/** Plays a sample with each policy by itself. */
export function tryPolicies(model: Model, sample: Sample, policies: readonly string[]): Trial {
  const ends = policies.map((id) => {
    const strategy = { ...policyStrategy(id), setup: { facts: sample.facts } };
    const last = playBare(model, sample.seed, strategy, () => {});
    return [id, scoresOf(model, last)];
  });
  return { sample, ends: Object.fromEntries(ends) };
}
