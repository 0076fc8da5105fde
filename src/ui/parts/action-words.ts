import type { Action, Model } from "../../engine/index.ts";
import { levelName, matterName, optionName, outputName, stepOptionName } from "./names.ts";
import { firstText, type Text } from "./text.ts";

/** An action in a few words, for undo and for the record of a run. */
export function actionWords(t: Text, model: Model, action: Action): string {
  switch (action.type) {
    case "choose":
      return action.step === undefined
        ? t("ui.action.choose", {
            matter: matterName(t, action.dilemma, action.region),
            option: optionName(t, action.dilemma, action.option),
          })
        : t("ui.action.choose", {
            matter: matterName(t, action.dilemma),
            option: stepOptionName(t, action.dilemma, action.step, action.option),
          });
    case "position":
      return t("ui.action.position", {
        matter: matterName(t, action.dilemma),
        option: optionName(t, action.dilemma, action.option),
      });
    case "consult":
      return t("ui.action.consult", { work: t(`dilemma.${action.dilemma}.work.${action.work}.title`) });
    case "defer":
      return t("ui.action.defer", { matter: matterName(t, action.dilemma), month: action.until });
    case "deploy":
      return t("ui.action.deploy", {
        unit: t(`unit.${action.unit}.name`),
        region: t(`region.${action.region}.name`),
        stance: t(`stance.${action.stance}`),
      });
    case "effort":
      return t("ui.action.effort", { output: outputName(t, model, action.output), points: action.points });
    case "engage":
      return t("ui.action.engage", { target: t(`target.${action.target}`), purpose: t(`purpose.${action.purpose}`) });
    case "message":
      return t("ui.action.message", { message: t(`message.${action.theme}`) });
    case "spend":
      return t("ui.action.spend", {
        amount: action.amount,
        fund: t(`fund.${action.fund}`),
        region: t(`region.${action.region}.name`),
      });
    case "set":
      return t("ui.action.set", {
        lever: firstText(t, [`lever.${action.lever}`]),
        value: levelName(t, action.lever, action.value),
      });
    case "inject":
      return t("ui.action.inject", { event: t(`event.${action.event}.title`) });
    case "override":
      return t("ui.action.override", { reason: action.reason });
    default:
      return t(`ui.action.${action.type}`);
  }
}
