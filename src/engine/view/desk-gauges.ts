import type { DeskPlace } from "../../scenario/schema/index.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";

/** Gauges that the desk shows together under a heading. */
export interface DeskGroup {
  heading: string;
  gauges: Pick<Gauge, "id" | "unit">[];
}

/**
 * The gauges that say themselves that the desk shows them: beside the situation (`of` null), or in the row of a party or
 * region. Headings and gauges stand in the order in which the model declares them.
 */
export function deskGroups({ layout }: Model, where: DeskPlace, of: string | null): DeskGroup[] {
  const groups = new Map<string, DeskGroup>();
  for (const { id, unit, place, variable } of layout.gauges) {
    const { desk } = variable;
    if (desk?.where !== where || place !== of) continue;
    const group = groups.get(desk.heading) ?? { heading: desk.heading, gauges: [] };
    groups.set(desk.heading, group);
    group.gauges.push({ id, unit });
  }
  return [...groups.values()];
}
