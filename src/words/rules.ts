import type { Text } from "./text.ts";

/** A mechanism: a group of rules that can be switched off together. */
export function mechanismName(t: Text, mechanism: string): string {
  return t(`mechanism.${mechanism}`);
}

/** A set of sizes for the rules. */
export function parameterSetName(t: Text, set: string): string {
  return t(`parameter-set.${set}.title`);
}

/** A way to play by rule. */
export function policyName(t: Text, policy: string): string {
  return t(`words.policy.${policy}`);
}

/** How a run may end. */
export function endingName(t: Text, ending: string): string {
  return t(`ending.${ending}.title`);
}
