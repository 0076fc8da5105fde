import { type Decision, historyUntil, lastMonth } from "../../engine/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import { monthOf, type Play } from "./run-port.ts";

/** A chapter of a campaign, with its first and last turn. */
export interface Chapter {
  id: string;
  from: number;
  to: number;
}

/** The chapters of a scenario, in their order. */
export function chaptersOf({ settings = [] }: Pick<Scenario, "settings">): Chapter[] {
  return settings.flatMap(({ id, turns }) => (turns === undefined ? [] : [{ id, ...turns }]));
}

/** The chapter that is played alone, or null: the whole is played. */
export function chapterOf({ model, state }: Pick<Play, "model" | "state">): Chapter | null {
  if (state.chapter === undefined) return null;
  return chaptersOf(model.scenario).find(({ id }) => id === state.chapter) ?? null;
}

/** The learning objectives of a scenario, or those that one of its chapters has questions for. */
export function objectivesOf({ objectives, questions = [] }: Scenario, chapter: Chapter | null): string[] {
  if (chapter === null) return objectives;
  const served = new Set(
    questions.flatMap((question) => (question.chapter === chapter.id ? [question.objective] : [])),
  );
  return objectives.filter((id) => served.has(id));
}

/**
 * The values of the words for where in a run one is: month and turn, and how many of each there are. The turns of a chapter
 * count from its own first one.
 */
export function timeOf(play: Pick<Play, "model" | "state">): Record<"month" | "months" | "turn" | "turns", number> {
  const { turn: length } = play.model.scenario;
  const [month, months, before] = [
    monthOf(play),
    lastMonth(play.model, play.state),
    historyUntil(play.model, play.state),
  ];
  return {
    month,
    months,
    turn: Math.floor((month - before - 1) / length) + 1,
    turns: Math.floor((months - before) / length),
  };
}

/** The chapters that the trainee has played to their end, each with the dilemmas decided in it that have a history. */
export function chaptersOver(play: Pick<Play, "model" | "state">): { chapter: Chapter; dilemmas: string[] }[] {
  const { model, state } = play;
  const { turn, dilemmas } = model.scenario;
  const alone = chapterOf(play);
  const told = new Set(dilemmas.flatMap(({ id, history }) => (history === undefined ? [] : [id])));
  const isOf = ({ from, to }: Chapter, { month }: Decision) => month > (from - 1) * turn && month <= to * turn;
  return chaptersOf(model.scenario)
    .filter(({ id, to }) => (alone === null || alone.id === id) && state.month >= to * turn)
    .map((chapter) => {
      const decided = state.decisions.filter(({ id, step }) => step === null && told.has(id));
      return { chapter, dilemmas: [...new Set(decided.filter((one) => isOf(chapter, one)).map(({ id }) => id))] };
    });
}
