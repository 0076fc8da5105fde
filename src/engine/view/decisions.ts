import type { Action, ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { offersOf } from "../legal/table.ts";
import { historyUntil } from "../legal/turns.ts";
import type { Decision, State } from "../state.ts";
import { isIn, knownOn, lastTurn } from "./time.ts";

/** A decision of the turn that has just ended. */
export interface SeenDecision extends Pick<Decision, "id" | "region" | "option" | "by" | "month"> {
  /** It is for others to grant, and they have not answered yet. */
  waits: boolean;
  /** The day on which its matter was known; empty where the scenario gives none. */
  knownOn: string;
}

/** Shows what was decided in the turn that has just ended, by whomever; steps of decisions in hours are left out. */
export function seeDecisions(model: Model, state: State): SeenDecision[] {
  const span = lastTurn(model, state);
  return state.decisions
    .filter(({ month, step }) => step === null && isIn(span, month))
    .map((decision) => {
      const { id, region, option, by, month } = decision;
      const waits = isRequest(model, decision) && !state.answers.some(({ source }) => source.includes(`/${id}/`));
      return { id, region, option, by, month, waits, knownOn: knownOn(model, id) };
    });
}

function isRequest(model: Model, decision: Decision): boolean {
  return offersOf(model, decision).options.find(({ id }) => id === decision.option)?.request !== undefined;
}

/** A turn of a run, with what was done in it. */
export interface SeenTurn {
  turn: number;
  /** Its first month. */
  month: number;
  /** It went as it was decided at the time: one cannot go back to it. */
  isHistory: boolean;
  actions: Action[];
}

/** Shows the turns played and the one in hand, out of the states that they began with and the run's log. */
export function seeTurns(model: Model, starts: readonly State[], log: readonly Action[]): SeenTurn[] {
  return starts.flatMap((start, at) => {
    if (start.ended !== null) return [];
    const turn = at + 1;
    const actions = log.filter((action) => action.turn === turn && action.type !== "end-turn");
    return [{ turn, month: start.month + 1, isHistory: start.month < historyUntil(model, start), actions }];
  });
}

/** The intent as it was recorded last; null if none was. */
export function seeIntent(log: readonly Action[]): ActionOf<"intent"> | null {
  return log.flatMap((action) => (action.type === "intent" ? [action] : [])).at(-1) ?? null;
}

/** The Head of Mission's private position on a matter, as it was lodged last; null if none was. */
export function seePosition(log: readonly Action[], dilemma: string): ActionOf<"position"> | null {
  const own = log.flatMap((action) =>
    action.type === "position" && action.dilemma === dilemma && action.seat === "hom" ? [action] : [],
  );
  return own.at(-1) ?? null;
}

/** The first steps that were taken on a dilemma in hours, in order. */
export function seeSteps({ decisions }: State, dilemma: string): { step: string; option: string }[] {
  return decisions.flatMap(({ id, step, option }) => (id === dilemma && step !== null ? [{ step, option }] : []));
}
