import type { Model } from "../compile/model.ts";
import type { Cause, CauseKind } from "../ledger-page.ts";

/** An entry of the model book. */
export interface BookPlace {
  kind: "influence" | "event" | "manner" | "engagement" | "fund" | "gauge";
  id: string;
}

type Find = (model: Model, id: string) => BookPlace | null;

const ofScenario: Find = () => null;

/** The book has the standard events and other common events, not the scenario's own; the id begins with the event's. */
const commonEvent: Find = ({ scenario }, id) => {
  const event = id.replace(/\..*$/, "");
  const isStandard = scenario.events.some((one) => one.id === event && one.standard === true);
  return isStandard || (scenario.commonEvents ?? []).includes(event) ? { kind: "event", id: event } : null;
};

type Rules = "decisionRules" | "engagementRules" | "funds";
const ruleOfModel =
  (kind: BookPlace["kind"], rules: Rules): Find =>
  ({ scenario }, id) =>
    scenario.model[rules].some((rule) => rule.id === id) ? { kind, id } : null;

/** Finds the model book's entry for each kind of cause. */
const places: { readonly [K in CauseKind]: Find } = {
  influence: (_, id) => ({ kind: "influence", id }),
  event: commonEvent,
  decision: commonEvent,
  request: commonEvent,
  silence: commonEvent,
  condition: ofScenario,
  step: ofScenario,
  deferral: ofScenario,
  manner: ruleOfModel("manner", "decisionRules"),
  engagement: ruleOfModel("engagement", "engagementRules"),
  fund: ruleOfModel("fund", "funds"),
  override: ofScenario,
  series: ofScenario,
  setting: ofScenario,
  gauge: ({ layout }, id) => {
    const gauge = layout.byId[id];
    return gauge === undefined ? null : { kind: "gauge", id: gauge.pattern };
  },
  rule: ofScenario,
};

/** Returns the model book's entry for a cause; null for what belongs to the scenario alone. */
export function seeBookPlace(model: Model, { kind, id }: Cause): BookPlace | null {
  return places[kind](model, id);
}
