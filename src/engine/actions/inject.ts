import { among, refuse } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** A facilitator's event: it strikes this month, in the region named or in one that is drawn. */
export const inject: ActionRule<"inject"> = {
  check: ({ scenario: { events, regions } }, _, action) => {
    const event = events.find((candidate) => candidate.id === action.event);
    if (event === undefined) {
      const known = events.map(({ id }) => id);
      return among(action.event, known, "unknown-event", "event");
    }
    if (action.region === undefined) return null;
    if (event.scope !== "region")
      return refuse("unknown-region", `"${event.id}" strikes no region`, "leave the region out");
    const places = event.regions ?? regions.map(({ id }) => id);
    return among(action.region, places, "unknown-region", "region where it can strike");
  },
  carryOut: ({ struck }, { event, region = null }) => {
    struck.push({ id: event, region });
  },
};
