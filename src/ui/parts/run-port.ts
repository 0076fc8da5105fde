import type { Action, Rejection, SeenRun } from "../../engine/index.ts";

/** A game in progress as the interface shows it: what the engine shows of the run, and by what the run is known. */
export interface Play extends SeenRun {
  seed: string;
  /** Hash of the last state that a month ended with. */
  hash: string;
}

/** What the trainee can do in a game; the app carries it out and stores it. */
export interface Commands {
  /** Takes an action, or returns why not. */
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
  /** Announces a result to assistive technology. */
  announce(words: string): void;
}
