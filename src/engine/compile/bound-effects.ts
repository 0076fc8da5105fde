import { required } from "../../scenario/required.ts";
import {
  type Condition,
  type Effect,
  type EffectKind,
  effectKindOf,
  type Factor,
  type Movement,
  movementOf,
} from "../../scenario/schema/index.ts";
import type { Origin } from "../ledger-page.ts";
import { drawId } from "../random.ts";
import type { Scale, Test } from "./conditions.ts";
import type { EffectList } from "./effect-lists.ts";
import { addressOf, inPlace, type Layout } from "./layout.ts";
import { type ByPlace, onDemand } from "./on-demand.ts";

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

/** What effects are bound with: the layout, and what compiles their conditions and factors for a place. */
interface Binding {
  layout: Layout;
  testOf: ByPlace<Condition | undefined, Test>;
  scaleOf: ByPlace<Factor[] | undefined, Scale>;
}

/** Returns a function that makes the effects of a list, by its key, ready for a place. */
export function effectBinder(
  lists: Readonly<Record<string, EffectList>>,
  binding: Binding,
): ByPlace<string, BoundEffect[]> {
  return onDemand((key, place) => {
    const list = required(lists, key);
    return list.effects.map((effect, index) => bind(binding, list, effect, required(list.names, index), place));
  });
}

function bind(binding: Binding, list: EffectList, effect: Effect, name: string, place: string | null): BoundEffect {
  const movement = movementOf(effect);
  return {
    effect,
    kind: effectKindOf(effect),
    after: effect.after ?? 0,
    times: movement?.for ?? 1,
    test: binding.testOf(effect.when, place),
    chance: effect.chance ?? 1,
    luck: drawId(`effect/${list.key}/${name}/${place ?? ""}`),
    move: movement === null ? null : moveOf(binding, list, movement, place),
  };
}

function moveOf(
  { layout, scaleOf }: Binding,
  list: EffectList,
  effect: Movement,
  place: string | null,
): BoundEffect["move"] {
  const origin: Origin = {
    cause: place === null ? list.cause : { ...list.cause, place },
    mechanism: effect.mechanism ?? list.mechanism,
    source: effect.source ?? list.source,
    grade: effect.grade ?? list.grade,
    known: effect.known ?? list.known,
  };
  const address = addressOf(layout, inPlace(effect.gauge, place));
  return { address, by: effect.by, scale: scaleOf(effect.times, place), origin };
}
