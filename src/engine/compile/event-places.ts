import type { EventSpec, Factor, Scenario } from "../../scenario/schema/index.ts";
import { drawId } from "../random.ts";
import { compileCondition, compileFactors, type Scale, type Test } from "./conditions.ts";
import { addressOf, type Layout, placesOf } from "./layout.ts";

/** An event in one place, with its hazard compiled. */
export interface EventPlace {
  event: EventSpec;
  region: string | null;
  test: Test;
  scale: Scale;
  draw: number;
  /** The most that its chance can come to, whatever the month's numbers: 0 where it never strikes by itself. */
  likeliest: number;
  /** Addresses of the counts that it raises: everywhere, and in this region. */
  counts: number[];
  /** How often it has struck in this place. */
  count: number;
  /** Key of its effects in `Model.effectLists`. */
  effectsKey: string;
}

/** Compiles each event for each place where it can strike. */
export function compileEventPlaces(scenario: Scenario, layout: Layout): EventPlace[] {
  return scenario.events.flatMap((event) =>
    placesOf(scenario, event.scope)
      .filter((region) => region === null || event.regions === undefined || event.regions.includes(region))
      .map((region) => ({
        event,
        region,
        test: compileCondition(event.when, region, layout),
        scale: compileFactors(event.hazard?.times, region, layout),
        likeliest: scenario.dormantEvents?.includes(event.id) ? 0 : likeliest(event),
        draw: drawId(`event/${event.id}/${region ?? ""}`),
        ...countsOf(event.id, region, layout),
        effectsKey: `event/${event.id}`,
      })),
  );
}

/** An upper bound on an event's chance: a draw above it needs no look at the factors. A hair more, for their rounding. */
function likeliest({ hazard }: EventSpec): number {
  if (hazard === undefined) return 1;
  const most = (factor: Factor) =>
    "when" in factor ? Math.max(1, factor.times) : Math.max(factor.from.times, factor.to.times);
  return (hazard.times ?? []).reduce((chance, factor) => chance * most(factor), hazard.chance * 1.000001);
}

function countsOf(event: string, region: string | null, layout: Layout): Pick<EventPlace, "counts" | "count"> {
  const total = addressOf(layout, `count.${event}`);
  if (region === null) return { counts: [total], count: total };
  const here = addressOf(layout, `count.${event}.${region}`);
  return { counts: [total, here], count: here };
}
