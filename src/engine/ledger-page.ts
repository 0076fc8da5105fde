import type { Grade } from "../scenario/schema/index.ts";
import type { State } from "./state.ts";

/** What moved a gauge. `gauge` is an input of a derived gauge; `rule` is one of the arithmetic's own entries. */
export interface Cause {
  kind:
    | "influence"
    | "event"
    | "decision"
    | "condition"
    | "step"
    | "silence"
    | "deferral"
    | "request"
    | "manner"
    | "engagement"
    | "fund"
    | "override"
    | "series"
    | "setting"
    | "gauge"
    | "rule";
  id: string;
  /** Region, party or output where it arose, so that the same event in two regions is two causes. */
  place?: string;
}

/** A cause as text: the same for the same cause. */
export function causeKey({ kind, id, place = "" }: Cause): string {
  return `${kind}/${id}/${place}`;
}

/** The cause as a summary names it: a rule of the model without its place, so that its many places are one cause. */
export function inSummary(cause: Cause): Cause {
  return cause.kind === "influence" ? { kind: cause.kind, id: cause.id } : cause;
}

/** Names of the arithmetic's own entries. */
export type RuleName = "limit" | "ceiling" | "ceiling-regained" | "held" | "rounding" | "initial-gap" | "hysteresis";

/** Where an entry comes from and what stands behind it. */
export interface Origin {
  cause: Cause;
  mechanism: string;
  source: string;
  grade: Grade;
  /** Could the mission know this cause in that month? */
  known: boolean;
}

/** One contribution to one gauge. `read` is the month whose values it rests on, when that is not the month booked. */
export interface Entry extends Origin {
  gauge: number;
  month: number;
  read: number;
  by: number;
}

/**
 * A month's page of the ledger: values before and after, each influence's contribution as one dense array
 * (columns as `Model.influences.rules`), and the few discrete entries. `why` turns pages into accounts.
 */
export interface Page {
  month: number;
  before: readonly number[];
  after: readonly number[];
  /** The state at the month's end. */
  closing: State;
  rules: Float64Array;
  entries: readonly Entry[];
}

const ruleNames: RuleName[] = ["limit", "ceiling", "ceiling-regained", "held", "rounding", "initial-gap", "hysteresis"];
const ruleOrigins = Object.fromEntries(
  ruleNames.map((id): [string, Origin] => {
    const cause: Cause = { kind: "rule", id };
    return [id, { cause, mechanism: "arithmetic", source: "design", grade: "D", known: true }];
  }),
) as Record<RuleName, Origin>;

/** The origin of the arithmetic's own entries. */
export function ruleOrigin(id: RuleName): Origin {
  return ruleOrigins[id];
}
