import type { Effect } from "../scenario/schema/index.ts";
import { eachPlace, mechanismName } from "../words/index.ts";
import { conditionInWords, factorInWords } from "./condition-words.ts";
import { cite, linkTo, num, signed, support, type Teller } from "./teller.ts";

type GaugeEffect = Extract<Effect, { gauge: string }>;

/** One effect in words: what it does, then when, how often, under what condition and by what factors. */
export function effectInWords(effect: Effect, teller: Teller): string {
  const { say } = teller;
  const { after, when, chance } = effect;
  const parts = [what(effect, teller)];
  if (after) parts.push(say("effect.after", { months: after }));
  if ("gauge" in effect && effect.for) parts.push(say("effect.for", { months: effect.for }));
  if (chance !== undefined) parts.push(say("effect.chance", { percent: num(chance * 100) }));
  if (when) parts.push(say("effect.when", { clause: conditionInWords(when, teller) }));
  const factors = "gauge" in effect ? (effect.times ?? []).map((factor) => factorInWords(factor, teller)) : [];
  const sentence = [parts.join(", "), ...factors].join("; ");
  return "gauge" in effect ? `${sentence}${ownSupport(effect, teller)}` : sentence;
}

/** Where an effect rests upon something else than the rule that it belongs to, it says so. */
function ownSupport({ source, mechanism, grade, known }: GaugeEffect, teller: Teller): string {
  const notes = [
    ...(source === undefined ? [] : [grade === undefined ? cite(teller, source) : support(teller, { source, grade })]),
    ...(mechanism === undefined ? [] : [linkTo("mechanism", mechanism, mechanismName(teller.word, mechanism))]),
    ...(known === false ? [teller.say("effect.unknown")] : []),
  ];
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
}

function what(effect: Effect, { say, word, link, unit }: Teller): string {
  const place = eachPlace(word, "region");
  if ("gauge" in effect) return `${link(effect.gauge)} ${signed(effect.by)} ${unit(effect.gauge, effect.by)}`;
  if ("event" in effect) {
    return say("effect.event", {
      event: linkTo("event", effect.event, word(`event.${effect.event}.title`, { place })),
    });
  }
  if ("dilemma" in effect) return say("effect.dilemma", { dilemma: word(`dilemma.${effect.dilemma}.title`) });
  if ("lever" in effect) return say("effect.lever", { lever: link(`lever.${effect.lever}`), value: num(effect.value) });
  if ("mark" in effect) return say("effect.mark", { mark: word(`mark.${effect.mark}`) });
  if ("unmark" in effect) return say("effect.unmark", { mark: word(`mark.${effect.unmark}`) });
  if ("tray" in effect) return say("effect.tray", { text: word(`tray.${effect.tray}`) });
  if ("road" in effect) return say("effect.road", { road: word(`road.${effect.road}`), months: effect.closed });
  return say("effect.unit", { unit: word(`unit.${effect.unit}.name`) });
}
