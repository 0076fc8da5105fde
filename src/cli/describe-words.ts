import type { Model } from "../engine/index.ts";
import type { Translate } from "../scenario/text.ts";
import type { Description } from "./description.ts";
import { show, table } from "./tables.ts";
import { gaugeTitle, placeValue } from "./words.ts";

/** The description of a scenario for people: a table for each kind of name. */
export function describeInWords(description: Description, word: Translate, model: Model): string {
  const { levers, gauges, dilemmas, events, facts } = description;
  const titled = (kind: string, part: string, ids: readonly string[]) =>
    table([[kind, "what it is"], ...ids.map((id) => [id, word(`${kind}.${id}${part}`)])]);
  const parts = [
    `${word("scenario.title")}: ${description.months} months in turns of ${description.turn}\n`,
    table([
      ["lever", "min", "max", "start", "opened to players"],
      ...levers.map(({ id, min, max, start, open }) => [id, `${min}`, `${max}`, show(start), open ? "yes" : "no"]),
    ]),
    table([
      ["dilemma", "title", "months", "options", "steps", "conditions", "staff work"],
      ...dilemmas.map(({ id, months, options, steps, conditions, staffWork }) => [
        ...[id, word(`dilemma.${id}.title`), span(months), options.join(" ")],
        ...[steps.map((step) => step.id).join(" "), conditions.join(" "), staffWork.join(" ")],
      ]),
    ]),
    table([
      ["event", "title", "regions", "options"],
      ...events.map(({ id, parameters, options }) => [
        ...[
          id,
          word(`event.${id}.title`, placeValue(model, null, word)),
          parameters.region?.join(" ") ?? "",
          options.join(" "),
        ],
      ]),
    ]),
    table([
      ["fact", "title", "values"],
      ...Object.entries(facts).map(([id, values]) => [id, word(`fact.${id}.title`), values.join(" ")]),
    ]),
    titled("mechanism", "", description.mechanisms),
    titled("region", ".name", description.regions),
    titled("party", ".name", description.parties),
    titled("unit", ".name", description.units),
    table([
      ["target", "what it is", "purposes"],
      ...description.targets.map(({ id, purposes }) => [id, word(`target.${id}`), purposes.join(" ")]),
    ]),
    titled("message", "", description.messages),
    titled("fund", "", description.funds),
    table([
      ["gauge", "title", "unit", "start", "may be set, held"],
      ...gauges.map(({ id, unit, start, settable, holdable }) => [
        ...[id, gaugeTitle(model, id, word), unit, show(start)],
        [settable ? "start" : "", holdable ? "hold" : ""].filter((one) => one !== "").join(", "),
      ]),
    ]),
  ];
  return parts.join("\n");
}

function span(months: readonly number[]): string {
  const [first, last] = [months[0], months[months.length - 1]];
  return first === last ? `${first}` : `${first}-${last}`;
}
