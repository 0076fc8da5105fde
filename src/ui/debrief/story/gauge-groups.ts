import type { SeenModel } from "../../../engine/index.ts";
import { gaugeName, placeName, type Text } from "../../../words/index.ts";

/** Gauges that are offered together. */
export interface GaugeGroup {
  title: string;
  gauges: { id: string; name: string }[];
}

/** All gauges that have a name, for a choice: the scores first, then the mission's own, then those of each place. */
export function gaugeGroups(t: Text, model: SeenModel): GaugeGroup[] {
  const named = Object.entries(model.names.gauges).filter(
    ([id, { pattern }]) => t.has(`gauge.${pattern}`) && !pattern.startsWith("lever.") && !model.scores.includes(id),
  );
  const places = [...new Set(named.flatMap(([, { place }]) => (place === null ? [] : [place])))];
  const group = (title: string, ids: readonly string[]): GaugeGroup => ({
    title,
    gauges: ids.map((id) => ({ id, name: gaugeName(t, model.names, id) })),
  });
  const of = (wanted: string | null) => named.filter(([, { place }]) => place === wanted).map(([id]) => id);
  return [
    group(t("ui.account.scores"), model.scores),
    group(t("ui.account.whole"), of(null)),
    ...places.map((place) => group(placeName(t, model.names, place), of(place))),
  ];
}
