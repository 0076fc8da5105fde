import { byDay, type SeenItem, type SeenRun } from "../../engine/index.ts";
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
import { writeChange, writeNumber } from "../parts/numbers.ts";
import { valueWords } from "../parts/score-words.ts";
import type { Visibility } from "../parts/settings.ts";
import type { DeskPart, DeskTurn } from "./read-only-run.ts";

/**
 * A turn in words that need neither the engine nor the scenario any more: what the turn before brought, where the mission
 * stands, what lies on the table, and what is decided. It holds what the desk lets one see, not what is true.
 */
export function deskTurn(t: Text, run: SeenRun, turn: number, scores: Visibility): DeskTurn {
  const { time, ended } = run;
  const parts = [
    ...(time.completed === 0 ? [] : report(t, run)),
    standing(t, run, scores),
    ...(ended === null ? [situation(t, run), ...run.table.map((item) => matter(t, item))] : [ending(t, ended)]),
  ];
  return {
    turn,
    title: ended === null ? t("ui.month", { month: time.month }) : t("ui.record.end"),
    desk: parts.filter(({ lines }) => lines.length > 0),
    decided: decided(t, run),
  };
}

/** What is done in the turn in hand, with the reasons that are given. */
function decided(t: Text, { model, turnActions }: SeenRun): string[] {
  return turnActions.map(({ action }) => {
    const words = actionWords(t, model.names, action);
    const reason = "rationale" in action ? action.rationale : "reason" in action ? action.reason : undefined;
    return reason === undefined || reason === "" ? words : t("ui.record.reason", { words, reason });
  });
}

function report(t: Text, { model, time, lastTurn }: SeenRun): DeskPart[] {
  const { people, events, decisions, answers } = lastTurn;
  return [
    {
      title: t("ui.report.title", { month: time.completed }),
      lines: people.map(({ id, by, total }) => {
        const inAll = t("ui.people.total", { count: writeNumber(t.language, total) });
        return `${gaugeName(t, model.names, id)}: ${writeChange(t.language, by, 0)} (${inAll})`;
      }),
    },
    {
      title: t("ui.report.events"),
      // An event that asks for an answer is shown where it is answered.
      lines: [...events].sort(byDay).map(({ id, region, before, asks }) => {
        const told = asks ? t("ui.report.on-the-table") : eventReportWords(t, id, region, before);
        return `${eventName(t, id, region)}: ${told}`;
      }),
    },
    {
      title: t("ui.report.without"),
      lines: [...decisions].sort(byDay).flatMap(({ id, region, option, by }) => {
        if (by === "leadership") return [];
        return [
          `${matterName(t, id, region)}: ${optionName(t, id, option)} (${byOthersWords(t, model.names, by, id)})`,
        ];
      }),
    },
    { title: t("ui.report.answers"), lines: answers.map(({ source, outcome }) => answerWords(t, source, outcome)) },
  ];
}

function standing(t: Text, run: SeenRun, scores: Visibility): DeskPart {
  const lines = run.model.scores.map((id) => {
    const gauge = run.gauge(id, scores === "exact");
    return `${scoreName(t, id)}: ${valueWords(t, gauge, scores)} (${t(`ui.trend.${gauge.trend}`)})`;
  });
  return { title: t("ui.report.scores"), lines };
}

function situation(t: Text, run: SeenRun): DeskPart {
  const text = (part: string) => t(`situation.${run.situation}.${part}`);
  return { title: t("ui.desk.situation"), lines: [text("title"), text("text")] };
}

/** A matter on the table: what it is about, by when and by whom it is decided, and between what. */
function matter(t: Text, { item: { kind, id, region, due }, dueNow, authority, options }: SeenItem): DeskPart {
  const when = dueNow ? t("ui.table.due-now") : t("ui.table.due-later", { month: due });
  return {
    title: t("ui.record.matter", { matter: matterName(t, id, region) }),
    lines: [
      kind === "dilemma" ? t(`dilemma.${id}.situation`) : eventReportWords(t, id, region, 0),
      `${when} · ${t("ui.table.authority", { authority: authorityName(t, authority) })}`,
      ...options.map(({ option }) => t("ui.record.option", { option: optionName(t, id, option.id) })),
    ],
  };
}

function ending(t: Text, id: string): DeskPart {
  return { title: endingName(t, id), lines: [t(`ending.${id}.text`)] };
}
