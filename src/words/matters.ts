import { regionName } from "./places.ts";
import { firstText, type Text } from "./text.ts";

/** The title of an event, with the region that it struck where the title does not name it. */
export function eventName(t: Text, id: string, region?: string | null): string {
  const place = regionName(t, region);
  const event = t(`event.${id}.title`, { place });
  return region === null || region === undefined || event.includes(place)
    ? event
    : t("words.event.in", { event, place });
}

/** The title of a dilemma, or of an event that asks. */
export function matterName(t: Text, id: string, region?: string | null): string {
  return t.has(`dilemma.${id}.title`) ? t(`dilemma.${id}.title`) : eventName(t, id, region);
}

/** The title of an option of a dilemma or of an event that asks. */
export function optionName(t: Text, matter: string, option: string): string {
  return firstText(t, [`dilemma.${matter}.option.${option}.title`, `event.${matter}.option.${option}.title`]);
}

/** A decision: its matter, and the option that was chosen. */
export function decisionName(t: Text, matter: string, option: string, region?: string | null): string {
  return t("words.cause.decision", { matter: matterName(t, matter, region), option: optionName(t, matter, option) });
}

/** The title of a step's option. */
export function stepOptionName(t: Text, matter: string, step: string, option: string): string {
  return t(`dilemma.${matter}.step.${step}.option.${option}.title`);
}

/** The title of a condition that a decision may be given. */
export function conditionName(t: Text, matter: string, condition: string): string {
  return t(`dilemma.${matter}.condition.${condition}.title`);
}

/** A condition that a decision was given. */
export function conditionWords(t: Text, matter: string, condition: string): string {
  return t("words.cause.condition", { condition: conditionName(t, matter, condition) });
}

/** The title of a piece of staff work. */
export function workName(t: Text, matter: string, work: string): string {
  return t(`dilemma.${matter}.work.${work}.title`);
}

/** What a request was answered: `granted`, `partly` or `refused`. */
export function outcomeName(t: Text, outcome: string): string {
  return t(`words.outcome.${outcome}`);
}
