// Small scenarios with three headline scores in which nothing moves by itself, so that a test knows what comes out.
import { compile, type Model } from "../../../src/engine/index.ts";
import type { Effect, Option, Scenario, Trap } from "../../../src/scenario/schema/index.ts";
import { dilemma, option, stock, type Tiny, tiny } from "../../engine/support/tiny.ts";

export const scores = ["consent", "credibility", "legitimacy"];

/** A fact with two values, the first drawn so many times as often as the second. */
export function fact(id: string, values: readonly [string, string], weight = 1): Scenario["facts"][number] {
  return {
    id,
    values: [
      { id: values[0], weight },
      { id: values[1], weight: 1 },
    ],
  };
}

/** Effects that move the three scores by so much, with what else is given. */
export function moves(by: readonly [number, number, number], more: Partial<Effect> = {}): Effect[] {
  return scores.flatMap((gauge, at) => (by[at] === 0 ? [] : [{ gauge, by: by[at], ...more } as Effect]));
}

/** An option that moves the three scores by so much. */
export function moving(id: string, by: readonly [number, number, number], more: Partial<Option> = {}): Option {
  return option(id, { effects: moves(by), ...more });
}

/** The model of a scenario with one dilemma, `choice`, of these options besides `wait`, which does nothing. */
export function choosing(options: Option[], more: Omit<Tiny, "model"> = {}): Model {
  return scored({ dilemmas: [dilemma({ options: [...options, option("wait")] })], ...more });
}

/** The model of a scenario with three headline scores that start at 50, a gauge where high is bad, and no life of its own. */
export function scored(more: Omit<Tiny, "model"> = {}): Model {
  const variables = [...scores.map((id) => stock(id, { headline: true })), stock("abuse", { high: "bad" })];
  return compile(tiny({ months: 6, outputs: [], ...more, model: { variables } }));
}

/** A trap of the dilemma `choice`: `act` instead of `wait`. */
export function trap(more: Partial<Trap> = {}): Trap {
  return {
    trap: 1,
    dilemma: "choice",
    option: "act",
    against: "wait",
    tempts: "consent",
    costs: "credibility",
    early: 2,
    late: 5,
    ...more,
  };
}
