import type { Model } from "../compile/model.ts";
import type { Cause } from "../ledger-page.ts";

/** An entry of the model book. */
export interface BookPlace {
  kind: "influence" | "event" | "manner" | "engagement" | "fund" | "gauge";
  id: string;
}

/** Where the model book tells of a cause; null for what belongs to the scenario alone. */
export function seeBookPlace({ scenario, layout }: Model, { kind, id }: Cause): BookPlace | null {
  const { decisionRules, engagementRules, funds } = scenario.model;
  const among = (list: readonly { id: string }[], place: BookPlace) =>
    list.some((one) => one.id === id) ? place : null;
  switch (kind) {
    case "influence":
      return { kind, id };
    case "event":
    case "decision":
    case "request":
    case "silence": {
      const [matter] = id.split(".");
      return isCommon(scenario, matter) ? { kind: "event", id: matter } : null;
    }
    case "manner":
      return among(decisionRules, { kind, id });
    case "engagement":
      return among(engagementRules, { kind, id });
    case "fund":
      return among(funds, { kind, id });
    case "gauge":
      return layout.byId[id] === undefined ? null : { kind, id: layout.byId[id].pattern };
    default:
      return null;
  }
}

/** Whether an event is one of those that every scenario has, or that this one takes from the common content. */
function isCommon({ events, commonEvents = [] }: Model["scenario"], event: string): boolean {
  return events.some(({ id, standard }) => id === event && standard === true) || commonEvents.includes(event);
}
