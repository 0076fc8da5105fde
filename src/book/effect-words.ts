import type { z } from "zod";
import { required } from "../scenario/required.ts";
import { fieldNote, type Note } from "../scenario/schema/annotations.ts";
import { type Effect, effectKindOf, effectKinds, type Movement, movementOf } from "../scenario/schema/index.ts";
import type { NameKind } from "../scenario/schema/name-kinds.ts";
import { eventName, matterName, mechanismName, regionName, unitName } from "../words/index.ts";
import { conditionInWords, factorInWords } from "./condition-words.ts";
import { cite, linkTo, num, signed, support, type Teller } from "./teller.ts";

/** One effect in words: what it does, then when, how often, under what condition and by what factors. */
export function effectInWords(effect: Effect, teller: Teller): string {
  const { say } = teller;
  const { after, when, chance } = effect;
  const parts = [what(effect, teller)];
  if (after) parts.push(say("effect.after", { months: after }));
  const movement = movementOf(effect);
  if (movement?.for) parts.push(say("effect.for", { months: movement.for }));
  if (chance !== undefined) parts.push(say("effect.chance", { percent: num(chance * 100) }));
  if (when) parts.push(say("effect.when", { clause: conditionInWords(when, teller) }));
  const factors = (movement?.times ?? []).map((factor) => factorInWords(factor, teller));
  const sentence = [parts.join(", "), ...factors].join("; ");
  return movement === null ? sentence : `${sentence}${ownSupport(movement, teller)}`;
}

/** Where an effect rests upon something else than the rule that it belongs to, it says so. */
function ownSupport({ source, mechanism, grade, known }: Movement, teller: Teller): string {
  const notes = [
    ...(source === undefined ? [] : [grade === undefined ? cite(teller, source) : support(teller, { source, grade })]),
    ...(mechanism === undefined ? [] : [linkTo("mechanism", mechanism, mechanismName(teller.word, mechanism))]),
    ...(known === false ? [teller.say("effect.unknown")] : []),
  ];
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`;
}

/** What an effect does, by the text of its kind, which is given each of its fields in words. */
function what(effect: Effect, teller: Teller): string {
  const kind = effectKindOf(effect);
  const fields: Readonly<Record<string, z.ZodType>> = effectKinds[kind].shape;
  const values = Object.entries(effect).flatMap(([key, value]) =>
    typeof value === "string" || typeof value === "number"
      ? [[key, inWords(value, fieldNote(required(fields, key)), effect, teller)]]
      : [],
  );
  return teller.say(`effect.${kind}`, Object.fromEntries(values));
}

/** A field in words: what it names by its name, an amount of a gauge with its sign and unit, anything else as it is. */
function inWords(value: string | number, { names, changes }: Note, effect: Effect, teller: Teller): string | number {
  if (typeof value === "string") return names === undefined ? value : nameInWords(names.kind, value, teller);
  if (changes === undefined) return value;
  const gauge = String((effect as Record<string, unknown>)[changes]);
  return `${signed(value)} ${teller.unit(gauge, value)}`;
}

/** How something is called that an effect names, by the kind of name. */
function nameInWords(kind: NameKind, id: string, { word, link }: Teller): string {
  switch (kind) {
    case "struck":
      return link(id);
    case "lever":
      return link(`lever.${id}`);
    case "event":
      return linkTo("event", id, eventName(word, id, "*"));
    case "dilemma":
      return matterName(word, id);
    case "place":
      return regionName(word, id);
    case "unit":
      return unitName(word, id);
    case "tray-item":
      return word(`tray.${id}`);
    default:
      return word(`${kind}.${id}`);
  }
}
