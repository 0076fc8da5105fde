import { type Text, unitName } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";

/** The units planned for a region, in words. */
export function unitsIn(t: Text, { units }: Play, region: string): string {
  return units
    .filter((unit) => unit.arrives === null && unit.places.some((place) => place.region === region && place.share > 0))
    .map((unit) =>
      t("ui.region.unit", {
        unit: unitName(t, unit.id),
        stance: t(unit.away ? "ui.unit.away" : `stance.${unit.stance}`),
      }),
    )
    .join("; ");
}

/** Counts of people are written no more exactly than they are known. */
export function roughly(people: number): number {
  const grain = people >= 10_000 ? 500 : people >= 1000 ? 100 : people >= 100 ? 10 : 1;
  return Math.round(people / grain) * grain;
}
