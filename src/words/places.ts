import type { SeenNames } from "../engine/index.ts";
import type { Scope } from "../scenario/schema/index.ts";
import type { Text } from "./text.ts";

/** The name of a region, party or output of the scenario. */
export function placeName(t: Text, names: SeenNames, place: string): string {
  if (t.has(`region.${place}.name`)) return regionName(t, place);
  if (t.has(`party.${place}.name`)) return partyName(t, place);
  return outputName(names, place);
}

/** A region's name; where it does not matter which, a word for all; for `*`, what stands for each of them. */
export function regionName(t: Text, region: string | null | undefined): string {
  if (region === null || region === undefined) return t("words.place.any");
  return region === "*" ? eachPlace(t, "region") : t(`region.${region}.name`);
}

/** A party's name. */
export function partyName(t: Text, party: string): string {
  return t(`party.${party}.name`);
}

/** The name of an output of the study. */
export function outputName(names: SeenNames, output: string): string {
  return names.outputs[output] ?? output;
}

/** What stands for the place where a rule holds in each of them: "the region"; nothing where it has no place. */
export function eachPlace(t: Text, scope: Scope = "once"): string {
  return scope === "once" ? "" : t(`words.place.${scope}`);
}

/** A unit's name. */
export function unitName(t: Text, unit: string): string {
  return t(`unit.${unit}.name`);
}

/** The name of whom the Head of Mission may meet. */
export function targetName(t: Text, target: string): string {
  return t(`target.${target}`);
}

/** The name of a fund of programme money. */
export function fundName(t: Text, fund: string): string {
  return t(`fund.${fund}`);
}
