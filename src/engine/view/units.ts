import { required } from "../../scenario/required.ts";
import { arrivalOf } from "../arrivals.ts";
import type { Model } from "../compile/model.ts";
import type { State } from "../state.ts";

/** A unit as planned: where this turn's orders will have it, and whether it can be moved. */
export interface SeenUnit {
  id: string;
  /** Code of its APP-6 symbol. */
  symbol: string;
  places: { region: string; share: number }[];
  stance: State["units"][string]["stance"];
  base: State["units"][string]["base"];
  arrives: number | null;
  away: boolean;
  /** Regions where it may be based, given its capital's caveat. */
  regions: string[];
}

/** Shows the units with this turn's orders applied. */
export function seeUnits(model: Model, state: State): SeenUnit[] {
  const month = state.month + 1;
  return model.scenario.units.map((unit) => {
    const at = required(state.units, unit.id);
    const arrival = arrivalOf(unit, state.key);
    const ordered = state.orders
      .flatMap(({ action }) => (action.type === "deploy" && action.unit === unit.id ? [action] : []))
      .at(-1);
    const places = ordered === undefined ? at.places : { [ordered.region]: 1 };
    return {
      id: unit.id,
      symbol: unit.symbol,
      places: Object.entries(places).map(([region, share]) => ({ region, share })),
      stance: ordered?.stance ?? at.stance,
      base: ordered?.base ?? at.base,
      arrives: arrival > month ? arrival : null,
      away: at.awayUntil >= month && arrival <= month,
      regions: unit.caveat !== undefined && !at.free ? unit.caveat : model.scenario.regions.map((region) => region.id),
    };
  });
}
