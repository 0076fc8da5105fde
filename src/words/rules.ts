import { firstText, type Text } from "./text.ts";

/** A rule of the model by why it holds in a place that is named already; `direction` is the way in which it moved. */
export function influenceName(t: Text, influence: string, place: string, direction?: "up" | "down"): string {
  return firstText(t, [`influence.${influence}.${direction}`, `influence.${influence}`], { place });
}

/** A mechanism: a group of rules that can be switched off together. */
export function mechanismName(t: Text, mechanism: string): string {
  return t(`mechanism.${mechanism}`);
}

/** A set of sizes for the rules. */
export function parameterSetName(t: Text, set: string): string {
  return t(`parameter-set.${set}.title`);
}

/** A way to play by rule; one that is not known here keeps its id. */
export function policyName(t: Text, policy: string): string {
  return t.has(`words.policy.${policy}`) ? t(`words.policy.${policy}`) : policy;
}

/** How a run may end. */
export function endingName(t: Text, ending: string): string {
  return t(`ending.${ending}.title`);
}
