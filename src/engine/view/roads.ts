import type { Model } from "../compile/model.ts";
import type { State } from "../state.ts";

/** A road, the regions that it leads to, and whether it can be used. */
export interface SeenRoad {
  id: string;
  open: boolean;
  regions: string[];
}

/** Shows the roads. Each ends in a region, or in a town of one. */
export function seeRoads({ scenario }: Model, state: State): SeenRoad[] {
  const { roads, towns } = scenario.map;
  const regionOf = (end: string) => towns.find(({ id }) => id === end)?.region ?? end;
  return roads.map(({ id, from, to }) => ({
    id,
    open: (state.roads[id] ?? 0) <= state.month,
    regions: [...new Set([from, to].map(regionOf))],
  }));
}
