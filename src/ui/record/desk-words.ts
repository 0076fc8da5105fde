import { headlinesOf, type SeenItem, seeDesk } from "../../engine/index.ts";
import {
  actionWords,
  authorityName,
  byOthersWords,
  endingName,
  eventName,
  gaugeName,
  matterName,
  optionName,
  scoreName,
  type Text,
} from "../../words/index.ts";
import { answerWords } from "../parts/answer-words.ts";
import { eventReportWords } from "../parts/event-words.ts";
import { authorityOf } from "../parts/matter-words.ts";
import { writeChange, writeNumber } from "../parts/numbers.ts";
import { actionsOfTurn, byDay, inLastTurn, isDueNow, monthOf, type Play } from "../parts/run-port.ts";
import { seen, valueWords } from "../parts/score.tsx";
import type { Visibility } from "../parts/settings.ts";
import type { DeskPart, DeskTurn } from "./read-only-run.ts";

/**
 * A turn in words that need neither the engine nor the scenario any more: what the turn before brought, where the mission
 * stands, what lies on the table, and what is decided. It holds what the desk lets one see, not what is true.
 */
export function deskTurn(t: Text, play: Play, turn: number, scores: Visibility): DeskTurn {
  const { month, ended } = play.state;
  const parts = [
    ...(month === 0 ? [] : report(t, play)),
    standing(t, play, scores),
    ...(ended === null ? [situation(t, play), ...table(t, play)] : [ending(t, ended)]),
  ];
  return {
    turn,
    title: ended === null ? t("ui.month", { month: monthOf(play) }) : t("ui.record.end"),
    desk: parts.filter(({ lines }) => lines.length > 0),
    decided: decided(t, play),
  };
}

/** What is done in the turn in hand, with the reasons that are given. */
function decided(t: Text, play: Play): string[] {
  return actionsOfTurn(play).map((action) => {
    const words = actionWords(t, play.model, action);
    const reason = "rationale" in action ? action.rationale : "reason" in action ? action.reason : undefined;
    return reason === undefined || reason === "" ? words : t("ui.record.reason", { words, reason });
  });
}

function report(t: Text, play: Play): DeskPart[] {
  const { model, state } = play;
  const without = state.decisions
    .filter(({ step, month }) => step === null && inLastTurn(play, month))
    .sort(byDay(play));
  const answers = state.answers.filter(({ month }) => inLastTurn(play, month));
  return [
    { title: t("ui.report.title", { month: state.month }), lines: people(t, play) },
    { title: t("ui.report.events"), lines: events(t, play) },
    {
      title: t("ui.report.without"),
      lines: without.flatMap(({ id, region, option, by }) =>
        by === "leadership"
          ? []
          : [`${matterName(t, id, region)}: ${optionName(t, id, option)} (${byOthersWords(t, model, by, id)})`],
      ),
    },
    { title: t("ui.report.answers"), lines: answers.map(({ source, outcome }) => answerWords(t, source, outcome)) },
  ];
}

function people(t: Text, { model, state, earlier }: Play): string[] {
  return model.scenario.peopleGauges.map((id) => {
    const { address } = model.layout.byId[id];
    const total = state.numbers[address];
    const by = writeChange(t.language, total - (earlier?.numbers[address] ?? 0), 0);
    const inAll = t("ui.people.total", { count: writeNumber(t.language, total) });
    return `${gaugeName(t, model, id)}: ${by} (${inAll})`;
  });
}

/** What reached the mission; what asks for an answer is told where it is answered. */
function events(t: Text, play: Play): string[] {
  const { model, state } = play;
  const hidden = new Set(model.scenario.events.filter(({ known }) => known === false).map(({ id }) => id));
  const isOnTable = (event: { id: string; region: string | null }) =>
    state.desk.some(({ id, region }) => id === event.id && region === event.region);
  return state.events
    .filter(({ id, month }) => inLastTurn(play, month) && !hidden.has(id))
    .sort(byDay(play))
    .map((event) => {
      const { id, region, month } = event;
      const before = state.events.filter((one) => one.id === id && one.region === region && one.month < month).length;
      const told = isOnTable(event) ? t("ui.report.on-the-table") : eventReportWords(t, id, region, before);
      return `${eventName(t, id, region)}: ${told}`;
    });
}

function standing(t: Text, play: Play, scores: Visibility): DeskPart {
  const lines = headlinesOf(play.model).map((id) => {
    const gauge = seen(play, id, scores);
    return `${scoreName(t, id)}: ${valueWords(t, gauge, scores)} (${t(`ui.trend.${gauge.trend}`)})`;
  });
  return { title: t("ui.report.scores"), lines };
}

function situation(t: Text, { state }: Play): DeskPart {
  const text = (part: string) => t(`situation.${state.situation}.${part}`);
  return { title: t("ui.desk.situation"), lines: [text("title"), text("text")] };
}

function table(t: Text, play: Play): DeskPart[] {
  return seeDesk(play.model, play.state)
    .sort((a, b) => a.item.due - b.item.due)
    .map((seen) => matter(t, play, seen));
}

/** A matter on the table: what it is about, by when and by whom it is decided, and between what. */
function matter(t: Text, play: Play, { item: { kind, id, region, due }, options }: SeenItem): DeskPart {
  const when = isDueNow(play, due) ? t("ui.table.due-now") : t("ui.table.due-later", { month: due });
  const authority = authorityName(t, authorityOf(play, id));
  return {
    title: t("ui.record.matter", { matter: matterName(t, id, region) }),
    lines: [
      kind === "dilemma" ? t(`dilemma.${id}.situation`) : eventReportWords(t, id, region, 0),
      `${when} · ${t("ui.table.authority", { authority })}`,
      ...options.map(({ option }) => t("ui.record.option", { option: optionName(t, id, option.id) })),
    ],
  };
}

function ending(t: Text, id: string): DeskPart {
  return { title: endingName(t, id), lines: [t(`ending.${id}.text`)] };
}
