import type { Grade } from "../scenario/schema/index.ts";
import type { State } from "./state.ts";

/** What a cause is: decided by the mission, something that happened, or what people and parties do by rule. */
export type CauseSort = "decided" | "happened" | "rule";

/** What an account must know of a kind of cause. */
interface CauseTraits {
  sort: CauseSort;
  /** Its ids begin with that of a dilemma or an event that asks: `<matter>`, `<matter>.<option>` and so on. */
  ofMatter: boolean;
}

/** Every kind of cause. `gauge` is an input of a derived gauge; `rule` is one of the arithmetic's own entries. */
export const causeKinds = {
  influence: { sort: "rule", ofMatter: false },
  event: { sort: "happened", ofMatter: false },
  decision: { sort: "decided", ofMatter: true },
  condition: { sort: "decided", ofMatter: true },
  step: { sort: "decided", ofMatter: true },
  silence: { sort: "decided", ofMatter: true },
  deferral: { sort: "decided", ofMatter: true },
  request: { sort: "decided", ofMatter: true },
  manner: { sort: "decided", ofMatter: false },
  engagement: { sort: "decided", ofMatter: false },
  fund: { sort: "decided", ofMatter: false },
  override: { sort: "happened", ofMatter: false },
  series: { sort: "happened", ofMatter: false },
  setting: { sort: "decided", ofMatter: false },
  gauge: { sort: "rule", ofMatter: false },
  rule: { sort: "rule", ofMatter: false },
} as const satisfies Record<string, CauseTraits>;
export type CauseKind = keyof typeof causeKinds;

/** What moved a gauge. */
export interface Cause {
  kind: CauseKind;
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

const ruleNames = ["limit", "ceiling", "ceiling-regained", "held", "rounding", "initial-gap", "hysteresis"] as const;
/** Names of the arithmetic's own entries. */
export type RuleName = (typeof ruleNames)[number];

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
