import type { Model } from "../engine/index.ts";
import type { Translate } from "../scenario/text.ts";
import type { Played } from "./played-run.ts";
import { show, table } from "./tables.ts";
import { gaugeTitle, placeValue } from "./words.ts";

/** A played run for people: the scores month by month, what happened and what was decided. */
export function playInWords(played: Played, model: Model, word: Translate): string {
  const { months, outcome, facts, seed, parameters, hash } = played;
  const scores = Object.keys(outcome.scores);
  const titles = scores.map((id) => gaugeTitle(model, id, word));
  const rows = months.map(({ month, gauges }) => [String(month), ...scores.map((id) => show(gauges[id]))]);
  const lines = months.flatMap((month) => monthLines(month, model, word));
  const people = Object.entries(outcome.people).map(
    ([id, value]) => `${gaugeTitle(model, id, word)}: ${show(value, 0)}`,
  );
  const ending = outcome.ending === null ? "not over yet" : word(`ending.${outcome.ending}.title`);
  return [
    `${word("scenario.title")}, seed ${seed}, parameters ${parameters}\n`,
    table([["month", ...titles], ...rows]),
    ...(lines.length === 0 ? [] : [`${lines.join("\n")}\n`]),
    `${Object.entries(facts)
      .map(([fact, value]) => `${word(`fact.${fact}.title`)}: ${value}`)
      .join("\n")}\n`,
    `${[...people, `Ending after month ${outcome.month}: ${ending}`, `State hash: ${hash}`].join("\n")}\n`,
  ].join("\n");
}

function monthLines({ month, events, chosen }: Played["months"][number], model: Model, word: Translate): string[] {
  const key = (id: string) =>
    model.scenario.dilemmas.some((dilemma) => dilemma.id === id) ? `dilemma.${id}` : `event.${id}`;
  const title = (id: string, region: string | null) => word(`${key(id)}.title`, placeValue(model, region, word));
  const struck = events.map(({ id, region }) => `month ${month}  ${title(id, region)}`);
  const decided = chosen.map(({ dilemma, region, step, option, by }) => {
    const inStep = step === null ? "" : `.step.${step}`;
    const what = word(`${key(dilemma)}${inStep}.option.${option}.title`);
    return `month ${month}  ${title(dilemma, region)}: ${what}${by === "silence" ? " (by silence)" : ""}`;
  });
  return [...decided, ...struck];
}
