import type { Cause, RuleName, SeenNames } from "../engine/index.ts";
import { gaugeName } from "./gauges.ts";
import {
  conditionWords,
  decisionName,
  eventName,
  matterName,
  optionName,
  outcomeName,
  stepDecisionName,
} from "./matters.ts";
import { fundName, placeName, regionName, targetName } from "./places.ts";
import { influenceName } from "./rules.ts";
import type { Text } from "./text.ts";

interface Naming {
  t: Text;
  names: SeenNames;
  /** Which way it moved what is asked about, where that matters. */
  direction?: "up" | "down";
}

/** The name of any cause in the ledger; `direction` says which way it moved what is asked about, where that matters. */
export function causeName(t: Text, names: SeenNames, cause: Cause, direction?: "up" | "down"): string {
  return byKind[cause.kind]({ t, names, direction }, cause);
}

/** A name for each kind of cause: a kind without one is a type error here. */
const byKind: Record<Cause["kind"], (naming: Naming, cause: Cause) => string> = {
  influence: ({ t, names, direction }, { id, place }) =>
    influenceName(t, id, place === undefined ? regionName(t, null) : placeName(t, names, place), direction),
  event: ({ t }, { id, place }) => eventName(t, id, place),
  decision: ({ t }, { id, place }) => {
    const [matter, option] = partsOf(id);
    return decisionName(t, matter, option, place);
  },
  request: ({ t }, { id }) => {
    const [matter, option, outcome] = partsOf(id);
    return t("words.cause.request", { option: optionName(t, matter, option), outcome: outcomeName(t, outcome) });
  },
  condition: ({ t }, { id }) => {
    const [matter, condition] = partsOf(id);
    return conditionWords(t, matter, condition);
  },
  step: ({ t }, { id }) => {
    const [matter, step, option] = partsOf(id);
    return stepDecisionName(t, matter, step, option);
  },
  silence: ({ t }, { id }) => t("words.cause.silence", { matter: matterName(t, id) }),
  deferral: ({ t }, { id }) => t("words.cause.deferral", { matter: matterName(t, id) }),
  manner: ({ t }, { id }) => t(`decision-rule.${id}`),
  engagement: ({ t }, { id }) =>
    t.has(`engagement-rule.${id}`)
      ? t(`engagement-rule.${id}`)
      : t("words.cause.target", { target: targetName(t, id) }),
  fund: ({ t }, { id }) => (t.has(`fund-rule.${id}`) ? t(`fund-rule.${id}`) : fundName(t, id)),
  override: ({ t }, { id }) => t("words.cause.override", { reason: id }),
  setting: ({ t, names }, { id }) => t("words.cause.setting", { name: gaugeName(t, names, id) }),
  series: ({ t }, { id }) => t(`series.${id}`),
  gauge: ({ t, names }, { id }) => gaugeName(t, names, id),
  rule: ({ t }, { id }) => t(ruleNames[id as RuleName]),
};

/** The names of the arithmetic's own entries. */
const ruleNames: Record<RuleName, string> = {
  limit: "words.rule.limit",
  ceiling: "words.rule.ceiling",
  "ceiling-regained": "words.rule.ceiling-regained",
  held: "words.rule.held",
  rounding: "words.rule.rounding",
  "initial-gap": "words.rule.initial-gap",
  hysteresis: "words.rule.hysteresis",
};

/** The parts of an id such as `<matter>.<option>.<outcome>`; what is not there is empty. */
function partsOf(id: string): [string, string, string] {
  const [first = "", second = "", third = ""] = id.split(".");
  return [first, second, third];
}
