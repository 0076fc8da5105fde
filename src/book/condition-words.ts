import { bookAnchor } from "../scenario/book-anchors.ts";
import type { Condition, Factor } from "../scenario/schema/index.ts";
import { eachPlace } from "../words/index.ts";
import { joined, num, type Teller } from "./teller.ts";

/** A condition as a clause: "Security of people is at least 40 and the month is 3 or later". */
export function conditionInWords(condition: Condition, teller: Teller): string {
  const { say, link } = teller;
  const all = (conditions: readonly Condition[]) => conditions.map((one) => conditionInWords(one, teller));
  if ("all" in condition) return joined(teller, all(condition.all));
  if ("any" in condition) return joined(teller, all(condition.any), "or");
  if ("not" in condition) return say("when.not", { clause: conditionInWords(condition.not, teller) });
  if ("gauge" in condition) {
    const { gauge, atLeast, below } = condition;
    const values = { gauge: link(gauge), atLeast: num(atLeast ?? 0), below: num(below ?? 0) };
    if (atLeast !== undefined && below !== undefined) return say("when.between", values);
    return say(atLeast === undefined ? "when.below" : "when.at-least", values);
  }
  if ("month" in condition) {
    const { from, to } = condition.month;
    const key = from === undefined ? "when.until" : to === undefined ? "when.from" : "when.from-to";
    return say(key, { from: from ?? 1, to: to ?? 0 });
  }
  return playInWords(condition, teller);
}

/** Conditions on what has been decided, has happened or stands where. */
function playInWords(condition: Condition, teller: Teller): string {
  const { word, say, scenario } = teller;
  const place = eachPlace(word, "region");
  if ("fact" in condition) return say("when.fact", { fact: word(`fact.${condition.fact}.${condition.is}`) });
  if ("mark" in condition) return say("when.mark", { mark: word(`mark.${condition.mark}`) });
  if ("engaged" in condition) return say("when.engaged", { target: word(`target.${condition.engaged}`) });
  if ("unit" in condition) return say("when.unit", { unit: word(`unit.${condition.unit}.name`) });
  if ("happened" in condition) {
    const { happened, within, times = 1 } = condition;
    const event = `[${word(`event.${happened}.title`, { place })}](#${bookAnchor("event", happened)})`;
    const often = say("when.times", { times });
    return within === undefined
      ? say("when.happened", { event, often })
      : say("when.happened-within", { event, often, within });
  }
  const { chosen, option } = condition as Extract<Condition, { chosen: string }>;
  const isEvent = scenario.events.some(({ id }) => id === chosen);
  const owner = `${isEvent ? "event" : "dilemma"}.${chosen}`;
  const titles = [option ?? []].flat().map((one) => `“${word(`${owner}.option.${one}.title`, { place })}”`);
  const matter = word(`${owner}.title`, { place });
  return titles.length === 0
    ? say("when.decided", { matter })
    : say("when.chosen", { matter, option: joined(teller, titles, "or") });
}

/** What a factor does to a chance or an amount. */
export function factorInWords(factor: Factor, teller: Teller): string {
  const { say, link } = teller;
  if (!("by" in factor)) {
    return say("factor.when", { times: num(factor.times), clause: conditionInWords(factor.when, teller) });
  }
  const { by, from, to } = factor;
  const [low, high] = from.at <= to.at ? [from, to] : [to, from];
  const values = { gauge: link(by), low: num(low.at), high: num(high.at) };
  return say("factor.by", { ...values, lowTimes: num(low.times), highTimes: num(high.times) });
}
