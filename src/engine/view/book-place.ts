import type { Model } from "../compile/model.ts";
import type { Cause, CauseKind } from "../ledger-page.ts";

/** An entry of the model book. */
export interface BookPlace {
  kind: "influence" | "event" | "manner" | "engagement" | "fund" | "gauge";
  id: string;
}

type Find = (model: Model, id: string) => BookPlace | null;

const ofScenario: Find = () => null;

/** A matter of the standard events is told in the book, one of the scenario's own is not. */
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

/** Where the model book tells of each kind of cause. */
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

/** Where the model book tells of a cause; null for what belongs to the scenario alone. */
export function seeBookPlace(model: Model, { kind, id }: Cause): BookPlace | null {
  return places[kind](model, id);
}
