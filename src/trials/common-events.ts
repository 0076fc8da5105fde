import type { Scenario } from "../scenario/schema/index.ts";

/** The scenario's events that belong to the common content: those of every scenario, and those that it names. */
export function commonEventsOf({ events, commonEvents = [] }: Scenario): Scenario["events"] {
  return events.filter(({ id, standard }) => standard === true || commonEvents.includes(id));
}
