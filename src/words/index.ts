export { actionWords } from "./actions.ts";
export { causeName } from "./causes.ts";
export { citationOf } from "./citations.ts";
export { byOthersWords, decisionModeWords, modeName } from "./decisions.ts";
export { factName, factValueName } from "./facts.ts";
export { gaugeName, levelName, leverName, scoreName } from "./gauges.ts";
export { makeText, type Telling } from "./make-text.ts";
export {
  conditionName,
  conditionWords,
  decisionName,
  eventName,
  matterName,
  optionName,
  outcomeName,
  stepDecisionName,
  stepOptionName,
  workName,
} from "./matters.ts";
export { messageName } from "./messages.ts";
export { eachPlace, fundName, outputName, partyName, placeName, regionName, targetName, unitName } from "./places.ts";
export { rejectionWords } from "./rejections.ts";
export { endingName, influenceName, mechanismName, parameterSetName, policyName } from "./rules.ts";
export { adviserName, authorityName, speakerName } from "./seats.ts";
export { firstText, type Text } from "./text.ts";
