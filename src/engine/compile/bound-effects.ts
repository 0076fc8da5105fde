import { type Effect, type EffectKind, type EffectOf, effectKindOf } from "../../scenario/schema/index.ts";
import type { Origin } from "../ledger-page.ts";
import { drawId } from "../random.ts";
import type { Scale, Test } from "./conditions.ts";
import type { EffectList } from "./effect-lists.ts";
import { addressOf, inPlace } from "./layout.ts";
import { type Model, remembered, scaleOf, testOf } from "./model.ts";

/** An effect made ready for one place: what it tests, draws and moves there. */
export interface BoundEffect {
  effect: Effect;
  kind: EffectKind;
  /** Months until it falls due, and how often it does. */
  after: number;
  times: number;
  test: Test;
  /** How likely it is once its condition holds. */
  chance: number;
  /** Id of its draw, where it has a chance. */
  luck: number;
  /** What it books, where it moves a gauge. */
  move: { address: number; by: number; scale: Scale; origin: Origin } | null;
}

/** The effects of a list, by its key, made ready for a place the first time they are asked for there. */
export function boundEffects(model: Model, key: string, place: string | null): BoundEffect[] {
  return remembered(model.bound, key, place, () => {
    const source = model.sources[key];
    return source.effects.map((_, index) => bind(model, source, index, place));
  });
}

function bind(model: Model, source: EffectList, index: number, place: string | null): BoundEffect {
  const effect = source.effects[index];
  return {
    effect,
    kind: effectKindOf(effect),
    after: effect.after ?? 0,
    times: "gauge" in effect ? (effect.for ?? 1) : 1,
    test: testOf(model, effect.when, place),
    chance: effect.chance ?? 1,
    luck: drawId(`effect/${source.key}/${source.names[index]}/${place ?? ""}`),
    move: "gauge" in effect ? moveOf(model, source, effect, place) : null,
  };
}

function moveOf(
  model: Model,
  source: EffectList,
  effect: EffectOf<"gauge">,
  place: string | null,
): BoundEffect["move"] {
  const origin: Origin = {
    cause: place === null ? source.cause : { ...source.cause, place },
    mechanism: effect.mechanism ?? source.mechanism,
    source: effect.source ?? source.source,
    grade: effect.grade ?? source.grade,
    known: effect.known ?? source.known,
  };
  const address = addressOf(model.layout, inPlace(effect.gauge, place));
  return { address, by: effect.by, scale: scaleOf(model, effect.times, place), origin };
}
