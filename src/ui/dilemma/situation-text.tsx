import type { SeenItem } from "../../engine/index.ts";
import { Told } from "../parts/cited-text.tsx";
import { EventReport } from "../parts/event-report.tsx";

/** What a meeting is about: the situation of a dilemma, or the report of an event. */
export function SituationText({ seen: { item } }: { seen: SeenItem }) {
  if (item.kind === "dilemma") return <Told id={`dilemma.${item.id}.situation`} />;
  return <EventReport id={item.id} region={item.region} />;
}
