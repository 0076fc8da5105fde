import { bookAnchor } from "../scenario/book-anchors.ts";
import type { EventSpec, Option } from "../scenario/schema/index.ts";
import { eachPlace, eventName, mechanismName, optionName } from "../words/index.ts";
import { conditionInWords, factorInWords } from "./condition-words.ts";
import { type Block, paragraphs, type Section, section } from "./document.ts";
import { effectInWords } from "./effect-words.ts";
import { linkTo, num, support, type Teller } from "./teller.ts";

/** Events that the common model brings about by chance or by its state: when, how likely, and what they do. */
export function eventSection(teller: Teller): Section {
  const { say, scenario } = teller;
  const parts = scenario.events.map((event) => eventPart(event, teller));
  return section("events", say("events.title"), paragraphs(say("events.text", { count: parts.length })), parts);
}

function eventPart(event: EventSpec, teller: Teller): Section {
  const { id, scope, effects, asks, mechanism } = event;
  const { say, word } = teller;
  const place = eachPlace(word, scope);
  const from = `${support(teller, event)}; ${linkTo("mechanism", mechanism, mechanismName(word, mechanism))}`;
  const blocks: Block[] = [
    ...paragraphs(
      word(`event.${id}.report`, { place }),
      `${strikes(event, teller)} ${say("events.support", { from })}`,
    ),
    ...factors(event, teller),
    ...told(
      say("events.effects"),
      effects.map((effect) => effectInWords(effect, teller)),
    ),
  ];
  const options = (asks?.options ?? []).flatMap((option) => optionBlocks(option, event, place, teller));
  const title = capital(eventName(word, id, "*"));
  return section(bookAnchor("event", id), title, [...blocks, ...options]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function strikes({ at, months, when, hazard, most, known, scope }: EventSpec, teller: Teller): string {
  const { say } = teller;
  const texts = [
    hazard === undefined
      ? say(at === undefined && when === undefined ? "events.called" : "events.certain")
      : say("events.chance", { percent: num(hazard.chance * 100) }),
    at && say("events.at", { months: at.join(", ") }),
    months && say("events.months", months),
    when && say("events.when", { clause: conditionInWords(when, teller) }),
    most && say(scope === "region" ? "events.most-in-each" : "events.most", { most }),
    known === false ? say("events.unknown") : undefined,
  ];
  return texts.filter((text) => text !== undefined).join(" ");
}

function factors({ hazard }: EventSpec, teller: Teller): Block[] {
  return told(
    teller.say("events.factors"),
    (hazard?.times ?? []).map((factor) => factorInWords(factor, teller)),
  );
}

function told(title: string, items: string[]): Block[] {
  return items.length === 0 ? [] : [...paragraphs(title), { kind: "list", items }];
}

function optionBlocks(option: Option, { id, asks }: EventSpec, place: string, teller: Teller): Block[] {
  const { say, word } = teller;
  const name = `event.${id}.option.${option.id}`;
  const notes = [
    option.id === asks?.default ? say("events.default") : "",
    option.offered === false ? say("events.not-offered") : "",
  ];
  const title = say("events.option", {
    title: optionName(word, id, option.id),
    text: word(`${name}.text`, { place }),
  });
  return told(
    [title, ...notes].filter((text) => text !== "").join(" "),
    option.effects.map((effect) => effectInWords(effect, teller)),
  );
}
