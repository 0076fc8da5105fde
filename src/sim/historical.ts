import type { Model } from "../engine/index.ts";
import type { Session } from "../session/index.ts";
import type { Arm } from "./arm.ts";
import { playArm } from "./play.ts";
import { armStrategy } from "./strategy.ts";

/**
 * The arm of what was decided at the time: the plan as the scenario's `historical.yaml` has it, and on each dilemma what
 * its history says was chosen; where the record is silent, the status quo.
 */
export function historicalArm({ scenario }: Model, plan: Arm): Arm {
  const chosen = scenario.dilemmas.flatMap(({ id, history, statusQuo }) =>
    history === undefined ? [] : [[id, history.chosen ?? statusQuo]],
  );
  return { ...plan, answer: { ...Object.fromEntries(chosen), ...plan.answer } };
}

/**
 * Begins a chapter (a named start with turns): what came before it is played as it was decided at the time, with the run's
 * seed, and stands in the log like any other action. Throws a PlayError when the plan cannot be carried out, and a
 * RangeError when there is no such chapter.
 */
export function beginChapter(model: Model, plan: Arm, seed: string, chapter: string): Session {
  const turns = model.scenario.settings?.find(({ id }) => id === chapter)?.turns;
  if (turns === undefined) throw new RangeError(`"${model.scenario.id}" has no chapter "${chapter}"`);
  const strategy = armStrategy(model, { ...historicalArm(model, plan), setting: chapter });
  return playArm(model, seed, strategy, { turns: turns.from - 1 });
}
