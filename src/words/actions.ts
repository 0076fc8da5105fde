import type { Action, ActionOf, ActionType, SeenNames } from "../engine/index.ts";
import { levelName, leverName } from "./gauges.ts";
import { decisionName, eventName, matterName, optionName, stepDecisionName, workName } from "./matters.ts";
import { messageName } from "./messages.ts";
import { fundName, outputName, regionName, targetName, unitName } from "./places.ts";
import type { Text } from "./text.ts";

/** An action in a few words, for undo and for the record of a run. */
export function actionWords(t: Text, names: SeenNames, action: Action): string {
  // The table has for each type what takes an action of that type, which the compiler cannot follow through the union.
  const say = words[action.type] as (t: Text, names: SeenNames, action: Action) => string;
  return say(t, names, action);
}

/** The words of each type of action; a type without words is a type error here. */
const words: { [Type in ActionType]: (t: Text, names: SeenNames, action: ActionOf<Type>) => string } = {
  intent: (t) => t("words.action.intent"),
  position: (t, _, { dilemma, option }) =>
    t("words.action.position", { matter: matterName(t, dilemma), option: optionName(t, dilemma, option) }),
  consult: (t, _, { dilemma, work }) => t("words.action.consult", { work: workName(t, dilemma, work) }),
  choose: (t, _, { dilemma, option, region, step }) =>
    step === undefined ? decisionName(t, dilemma, option, region) : stepDecisionName(t, dilemma, step, option),
  defer: (t, _, { dilemma, until }) => t("words.action.defer", { matter: matterName(t, dilemma), month: until }),
  deploy: (t, _, { unit, region, stance }) =>
    t("words.action.deploy", {
      unit: unitName(t, unit),
      region: regionName(t, region),
      stance: t(`stance.${stance}`),
    }),
  effort: (t, names, { output, points }) => t("words.action.effort", { output: outputName(names, output), points }),
  engage: (t, _, { target, purpose }) =>
    t("words.action.engage", { target: targetName(t, target), purpose: t(`purpose.${purpose}`) }),
  message: (t, _, { theme }) => t("words.action.message", { message: messageName(t, theme) }),
  spend: (t, _, { fund, region, amount }) =>
    t("words.action.spend", { amount, fund: fundName(t, fund), region: regionName(t, region) }),
  set: (t, _, { lever, value }) =>
    t("words.action.set", { lever: leverName(t, lever), value: levelName(t, lever, value) }),
  inject: (t, _, { event }) => t("words.action.inject", { event: eventName(t, event) }),
  override: (t, _, { reason }) => t("words.action.override", { reason }),
  "end-turn": (t) => t("words.action.end-turn"),
};
