import type { Model } from "../compile/model.ts";
import type { State } from "../state.ts";

/** The last month of the turn in which a month lies, and never past the end of the run. */
export function endOfTurn(model: Model, state: State, month: number): number {
  const { turn } = model.scenario;
  return Math.min(lastMonth(model, state), Math.floor((month + turn - 1) / turn) * turn);
}

/** The month with which a run ends: the scenario's last, or that of the chapter played. */
export function lastMonth({ scenario }: Model, { chapter }: Pick<State, "chapter">): number {
  if (chapter === undefined) return scenario.months;
  const turns = scenario.settings?.find(({ id }) => id === chapter)?.turns;
  return turns === undefined ? scenario.months : turns.to * scenario.turn;
}

/** The last month that was played as it was decided at the time, before the chapter played; 0 where all is played. */
export function historyUntil({ scenario }: Model, { chapter }: Pick<State, "chapter">): number {
  const turns = scenario.settings?.find(({ id }) => id === chapter)?.turns;
  return ((turns?.from ?? 1) - 1) * scenario.turn;
}

/** The turn being played; 1 at the start. */
export function turnOf(model: Model, state: State): number {
  return turnOfMonth(model, state.month + 1);
}

/** The turn in which a month lies, both counted from 1. */
export function turnOfMonth({ scenario }: Model, month: number): number {
  return Math.floor((month - 1) / scenario.turn) + 1;
}
