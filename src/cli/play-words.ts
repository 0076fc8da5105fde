import { type Model, type SeenNames, seeNames } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import {
  byOthersWords,
  decisionName,
  endingName,
  eventName,
  factName,
  factValueName,
  gaugeName,
  stepDecisionName,
  type Text,
} from "../words/index.ts";
import type { Played } from "./played-run.ts";
import { say } from "./say.ts";
import { show, table } from "./tables.ts";

/** A played run for people: the scores month by month, what happened and what was decided. */
export function playInWords(played: Played, model: Model, t: Text): string {
  const { months, outcome, facts, seed, parameters, hash } = played;
  const names = seeNames(model);
  const scores = Object.keys(outcome.scores);
  const titles = scores.map((id) => gaugeName(t, names, id));
  const rows = months.map(({ month, gauges }) => [String(month), ...scores.map((id) => show(required(gauges, id)))]);
  const lines = months.flatMap((month) => monthLines(month, names, t));
  const told = Object.entries(facts).map(([fact, value]) =>
    say("cli.play.fact", { fact: factName(t, fact), value: factValueName(t, fact, value) }),
  );
  const people = Object.entries(outcome.people).map(([id, value]) =>
    say("cli.play.people", { gauge: gaugeName(t, names, id), value: show(value, 0) }),
  );
  const ending = outcome.ending === null ? say("cli.play.going-on") : endingName(t, outcome.ending);
  const last = [...people, say("cli.play.ending", { month: outcome.month, ending }), say("cli.play.hash", { hash })];
  return [
    `${say("cli.play", { scenario: t("scenario.title"), seed, parameters })}\n`,
    table([[say("cli.play.month"), ...titles], ...rows]),
    ...(lines.length === 0 ? [] : [`${lines.join("\n")}\n`]),
    `${told.join("\n")}\n`,
    `${last.join("\n")}\n`,
  ].join("\n");
}

function monthLines({ month, events, chosen }: Played["months"][number], names: SeenNames, t: Text): string[] {
  const struck = events.map(({ id, region }) => eventName(t, id, region));
  const decided = chosen.map(({ dilemma, region, step, option, by }) => {
    const decision =
      step === null ? decisionName(t, dilemma, option, region) : stepDecisionName(t, dilemma, step, option);
    if (by === "leadership") return decision;
    return say("cli.play.by-others", { decision, how: byOthersWords(t, names, by, dilemma) });
  });
  return [...decided, ...struck].map((what) => say("cli.play.line", { month, what }));
}
