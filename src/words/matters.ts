import { regionName } from "./places.ts";
import { firstText, type Text } from "./text.ts";

/** The title of an event, with the region that it struck where the title does not name it; `*` stands for each region. */
export function eventName(t: Text, id: string, region?: string | null): string {
  const place = regionName(t, region);
  const event = t(`event.${id}.title`, { place });
  const isOne = region !== null && region !== undefined && region !== "*";
  return isOne && !event.includes(place) ? t("words.event.in", { event, place }) : event;
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

/** What was taken in a step of a dilemma: its matter, and the step's option. */
export function stepDecisionName(t: Text, matter: string, step: string, option: string): string {
  return t("words.cause.step", { matter: matterName(t, matter), option: stepOptionName(t, matter, step, option) });
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
