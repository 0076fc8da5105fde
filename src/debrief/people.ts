import type { Entry, Ledger, Model } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { movementOf } from "../scenario/schema/index.ts";
import type { Session } from "../session/index.ts";
import { inWholes } from "./account.ts";

/** People counted in one place, or where a cause has none (null): over what was played, and turn by turn by its last month. */
export interface PeopleIn {
  place: string | null;
  by: number;
  turns: { month: number; by: number }[];
}

/**
 * Where and when each count of people moved after the months `before`, in whole people: the turns of a place add up to what
 * it came to, and the places of a count to its change. Where and when nobody was counted is left out.
 */
export function peopleIn(
  { model }: Pick<Session, "model">,
  ledger: Ledger,
  before: number,
): Record<string, PeopleIn[]> {
  const { peopleGauges, regions, turn } = model.scenario;
  const isRegion = new Set(regions.map(({ id }) => id));
  const own = placesOfCauses(model);
  const placeOf = ({ kind, id, place }: Entry["cause"]) =>
    place !== undefined && isRegion.has(place) ? place : (own.get(`${kind} ${id}`) ?? null);
  return Object.fromEntries(
    peopleGauges.map((gauge) => {
      const places = new Map<string | null, Map<number, number>>();
      for (const { cause, month, by } of ledger.why(gauge)) {
        if (month <= before || by === 0) continue;
        const place = placeOf(cause);
        const turns = places.get(place) ?? new Map<number, number>();
        const last = Math.ceil(month / turn) * turn;
        places.set(place, turns.set(last, (turns.get(last) ?? 0) + by));
      }
      const exact = [...places].map(([place, turns]) => ({
        place,
        turns: [...turns].sort(([one], [other]) => one - other).map(([month, by]) => ({ month, by })),
      }));
      const wholes = inWholes(exact.map(({ turns }) => turns.reduce((sum, { by }) => sum + by, 0)));
      const all = exact.map(({ place, turns }, at): PeopleIn => {
        const by = required(wholes, at);
        const amounts = inWholes(
          turns.map((turn) => turn.by),
          by,
        );
        const whole = turns.map(({ month }, turn) => ({ month, by: required(amounts, turn) }));
        return { place, by, turns: whole.filter(({ by }) => by !== 0) };
      });
      const counted = all.filter(({ by, turns }) => by !== 0 || turns.length > 0);
      return [gauge, counted.sort((one, other) => Math.abs(other.by) - Math.abs(one.by))];
    }),
  );
}

/** Where causes happen that have no place of their own and move gauges of one region only, by kind and id. */
function placesOfCauses({ effectLists }: Model): Map<string, string> {
  const places = new Map<string, string>();
  for (const { cause, effects } of Object.values(effectLists)) {
    const moved = effects.flatMap((effect) => /^region\.([^.*]+)\./.exec(movementOf(effect)?.gauge ?? "")?.[1] ?? []);
    if (new Set(moved).size === 1) places.set(`${cause.kind} ${cause.id}`, required(moved, 0));
  }
  return places;
}
