import { type Action, lastMonth, type Model, type Page, type Rejection, type State } from "../../engine/index.ts";

/** A game in progress as the interface reads it. */
export interface Play {
  model: Model;
  state: State;
  /** The state at the end of the turn before; null in the first. */
  earlier: State | null;
  /** The states at the start of each turn played, the present one last. */
  starts: readonly State[];
  pages: readonly Page[];
  actions: readonly Action[];
  seed: string;
  /** Hash of the last state that a month ended with. */
  hash: string;
}

/** What the trainee can do in a game; the app carries it out and stores it. */
export interface Commands {
  /** Takes an action, or tells why not. */
  act(action: Action): Rejection | null;
  /** Takes back the last action of the turn. */
  undo(): void;
  /** Takes back every action of the turn on one matter. */
  withdraw(about: (action: Action) => boolean): void;
  endMonth(): void;
  /** Opens a new run from the start of an earlier turn, with what is answered there if anything; the present run stays stored. */
  branch(turn: number, answers?: readonly Action[]): void;
  /** Hands out the run as a file. */
  save(): void;
  /** Hands out a text about the run as a file; `what` ends its name. */
  handOut(what: string, type: "text/csv" | "application/json", text: string): void;
  /** Opens the page on which this run can be set beside others. */
  compare(): void;
  /** Goes back to the start page; the run stays stored. */
  leave(): void;
  /** Tells a result to assistive technology. */
  announce(words: string): void;
}

/** The month being played, counted from 1; after the end, the last one. */
export function monthOf({ model, state }: Pick<Play, "model" | "state">): number {
  return Math.min(state.month + 1, lastMonth(model, state));
}

/** Whether what is due in a month is due in the turn in hand. */
export function isDueNow(play: Pick<Play, "model" | "state">, due: number): boolean {
  return due < monthOf(play) + play.model.scenario.turn;
}

/** Whether a month lies in the turn that has just ended. */
export function inLastTurn({ model, state }: Pick<Play, "model" | "state">, month: number): boolean {
  return month > state.month - model.scenario.turn && month <= state.month;
}

/** The day by which a dilemma or an event was known, as "2006-08-25"; empty where the scenario has no days. */
export function knownOn({ model }: Pick<Play, "model">, id: string): string {
  const { dilemmas, events } = model.scenario;
  return (dilemmas.find((one) => one.id === id) ?? events.find((one) => one.id === id))?.knownOn ?? "";
}

/** Puts dilemmas and events in the order of their months, and within a month of the days by which they were known. */
export function byDay(play: Pick<Play, "model">) {
  return (a: { id: string; month: number }, b: { id: string; month: number }) =>
    a.month - b.month || knownOn(play, a.id).localeCompare(knownOn(play, b.id));
}

/** The first month that is new at the desk: those before it were read at the desk of an earlier turn. */
export function newFrom({ earlier }: Pick<Play, "earlier">): number {
  return earlier === null ? 1 : earlier.month + 2;
}

/** The actions of the turn in hand. */
export function actionsOfTurn(play: Pick<Play, "actions">): readonly Action[] {
  const from = play.actions.findLastIndex((action) => action.type === "end-turn") + 1;
  return play.actions.slice(from);
}
