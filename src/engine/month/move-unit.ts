import { required } from "../../scenario/required.ts";
import type { EffectOf } from "../../scenario/schema/index.ts";
import { inPlace } from "../compile/layout.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Moves, restances, spends or frees a unit. A unit that has not arrived keeps the order for its arrival. */
export function moveUnit(draft: MonthDraft, effect: EffectOf<"unit">, region: string | null): void {
  const unit = required(draft.state.units, effect.unit);
  const places =
    effect.across === undefined
      ? unit.places
      : Object.fromEntries(Object.entries(effect.across).map(([name, share]) => [inPlace(name, region), share]));
  draft.state.units = {
    ...draft.state.units,
    [effect.unit]: {
      places,
      stance: effect.stance ?? unit.stance,
      base: effect.base ?? unit.base,
      awayUntil:
        effect.away === undefined ? unit.awayUntil : Math.max(unit.awayUntil, draft.firstRead + effect.away - 1),
      free: effect.free ?? unit.free,
    },
  };
}
