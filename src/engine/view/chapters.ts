import type { Model } from "../compile/model.ts";
import type { Decision, State } from "../state.ts";

/** A chapter of a campaign, with its first and last turn. */
export interface SeenChapter {
  id: string;
  from: number;
  to: number;
}

/** The chapters of a scenario, in their order. */
export function seeChapters({ scenario }: Model): SeenChapter[] {
  return (scenario.settings ?? []).flatMap(({ id, turns }) => (turns === undefined ? [] : [{ id, ...turns }]));
}

/** The chapter that is played alone, or null: the whole is played. */
export function seeChapter(model: Model, { chapter }: Pick<State, "chapter">): SeenChapter | null {
  if (chapter === undefined) return null;
  return seeChapters(model).find(({ id }) => id === chapter) ?? null;
}

/** The learning objectives of a scenario, or those for which the chapter that is played alone has questions. */
export function seeObjectives({ scenario }: Model, { chapter }: Pick<State, "chapter">): string[] {
  const { objectives, questions = [] } = scenario;
  if (chapter === undefined) return objectives;
  const served = new Set(questions.flatMap((question) => (question.chapter === chapter ? [question.objective] : [])));
  return objectives.filter((id) => served.has(id));
}

/** The chapter that has just ended in a campaign that goes on; null where none has. */
export function chapterJustOver(model: Model, state: State): string | null {
  if (state.ended !== null) return null;
  return seeChapters(model).find(({ to }) => to * model.scenario.turn === state.month)?.id ?? null;
}

/** A chapter that is over, with the dilemmas decided in it that have a history, and what each history rests on. */
export interface SeenHistory {
  chapter: SeenChapter;
  dilemmas: { id: string; sources: readonly string[] }[];
}

/** Shows the chapters that have been played to their end. */
export function seeHistory(model: Model, state: State): SeenHistory[] {
  const { turn, dilemmas } = model.scenario;
  const sources = new Map(
    dilemmas.flatMap(({ id, history }) => (history === undefined ? [] : [[id, history.sources]])),
  );
  const isOf = ({ from, to }: SeenChapter, { month }: Decision) => month > (from - 1) * turn && month <= to * turn;
  return seeChapters(model)
    .filter(({ id, to }) => (state.chapter === undefined || state.chapter === id) && state.month >= to * turn)
    .map((chapter) => {
      const decided = state.decisions.filter((one) => one.step === null && isOf(chapter, one)).map(({ id }) => id);
      const told = [...new Set(decided)].flatMap((id) => {
        const from = sources.get(id);
        return from === undefined ? [] : [{ id, sources: from }];
      });
      return { chapter, dilemmas: told };
    });
}
