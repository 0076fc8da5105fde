import type { Model } from "../compile/model.ts";
import { historyUntil, lastMonth } from "../legal/turns.ts";
import type { State } from "../state.ts";

/** Months from one to another, both included. */
export interface Span {
  from: number;
  to: number;
}

/** Where in a run one is: numbers only, so that a text can be given all of them. */
export interface SeenTime {
  /** The month being played, counted from 1; after the end, the last one. */
  month: number;
  /** The month with which the run ends. */
  months: number;
  /** The turn being played, and how many there are; those of a chapter count from its own first. */
  turn: number;
  turns: number;
  /** Months completed. */
  completed: number;
}

/** Shows where in its run a state is. */
export function seeTime(model: Model, state: Pick<State, "month" | "chapter">): SeenTime {
  const { turn: length } = model.scenario;
  const [month, months, before] = [monthOf(model, state), lastMonth(model, state), historyUntil(model, state)];
  return {
    month,
    months,
    turn: Math.floor((month - before - 1) / length) + 1,
    turns: Math.floor((months - before) / length),
    completed: state.month,
  };
}

/** The month being played, counted from 1; after the end, the last one. */
function monthOf(model: Model, state: Pick<State, "month" | "chapter">): number {
  return Math.min(state.month + 1, lastMonth(model, state));
}

/** Whether what is due in a month is due in the turn in hand. */
export function isDueNow(model: Model, state: Pick<State, "month" | "chapter">, due: number): boolean {
  return due < monthOf(model, state) + model.scenario.turn;
}

/** The months of the turn that has just ended; before the first has, none. */
export function lastTurn({ scenario }: Model, { month }: Pick<State, "month">): Span {
  return { from: month - scenario.turn + 1, to: month };
}

/** Whether a month lies in a span. */
export function isIn({ from, to }: Span, month: number): boolean {
  return month >= from && month <= to;
}

/** The months of the turn in which a month lies, where a turn has so many months. */
export function turnSpan(length: number, month: number): Span {
  const before = Math.floor((month - 1) / length) * length;
  return { from: before + 1, to: before + length };
}

/** The first month that is new at the desk; those before it were read in an earlier turn. */
export function newFrom(earlier: Pick<State, "month"> | null): number {
  return earlier === null ? 1 : earlier.month + 2;
}

/** Something that came in a month, and the day on which it was known, as "2006-08-25"; empty where there are no days. */
interface Dated {
  month: number;
  knownOn: string;
}

/** Orders what happened by its month, and within a month by the day on which it was known. */
export function byDay(one: Dated, other: Dated): number {
  return one.month - other.month || byKnownOn(one, other);
}

/** Orders by the day on which something was known, so that no entry gives away the outcome of one below it. */
export function byKnownOn(
  { knownOn: one }: Pick<Dated, "knownOn">,
  { knownOn: other }: Pick<Dated, "knownOn">,
): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The day on which a dilemma or an event was known; empty where the scenario gives none. */
export function knownOn({ scenario }: Model, id: string): string {
  const { dilemmas, events } = scenario;
  return (dilemmas.find((one) => one.id === id) ?? events.find((one) => one.id === id))?.knownOn ?? "";
}
