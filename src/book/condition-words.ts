import { byConditionKind, type Condition, type ConditionOf, type Factor } from "../scenario/schema/index.ts";
import { eventName, factValueName, matterName, optionName, targetName, unitName } from "../words/index.ts";
import { joined, linkTo, num, type Teller } from "./teller.ts";

/** A condition as a clause: "Security of people is at least 40 and the month is 3 or later". */
export function conditionInWords(condition: Condition, teller: Teller): string {
  const { say, word } = teller;
  const all = (conditions: readonly Condition[]) => conditions.map((one) => conditionInWords(one, teller));
  return byConditionKind(condition, {
    all: (one) => joined(teller, all(one.all)),
    any: (one) => joined(teller, all(one.any), "or"),
    not: ({ not }) => say("when.not", { clause: conditionInWords(not, teller) }),
    gauge: (one) => gaugeInWords(one, teller),
    month: ({ month: { from, to } }) => {
      const key = from === undefined ? "when.until" : to === undefined ? "when.from" : "when.from-to";
      return say(key, { from: from ?? 1, to: to ?? 0 });
    },
    fact: ({ fact, is }) => say("when.fact", { fact: factValueName(word, fact, is) }),
    mark: ({ mark }) => say("when.mark", { mark: word(`mark.${mark}`) }),
    engaged: ({ engaged }) => say("when.engaged", { target: targetName(word, engaged) }),
    unit: ({ unit }) => say("when.unit", { unit: unitName(word, unit) }),
    happened: (one) => happenedInWords(one, teller),
    chosen: (one) => chosenInWords(one, teller),
  });
}

function gaugeInWords({ gauge, atLeast, below }: ConditionOf<"gauge">, { say, link }: Teller): string {
  const values = { gauge: link(gauge), atLeast: num(atLeast ?? 0), below: num(below ?? 0) };
  if (atLeast !== undefined && below !== undefined) return say("when.between", values);
  return say(atLeast === undefined ? "when.below" : "when.at-least", values);
}

function happenedInWords({ happened, within, times = 1 }: ConditionOf<"happened">, { word, say }: Teller): string {
  const event = linkTo("event", happened, eventName(word, happened, "*"));
  const often = say("when.times", { times });
  return within === undefined
    ? say("when.happened", { event, often })
    : say("when.happened-within", { event, often, within });
}

function chosenInWords({ chosen, option = [] }: ConditionOf<"chosen">, teller: Teller): string {
  const { word, say } = teller;
  const titles = [option].flat().map((one) => say("when.option", { option: optionName(word, chosen, one) }));
  const matter = matterName(word, chosen, "*");
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
