import type { ReadonlySignal } from "@preact/signals";
import type { Difference, Question, Standing } from "../../debrief/index.ts";

/** An option played under one parameter set, beside the run's own, which was played the same way. */
export interface PlayedOption {
  set: string;
  own: Pick<Difference, "line" | "band">;
  difference: Difference;
}

/** What has been played otherwise so far. */
export interface Explored {
  state: "waiting" | "playing" | "stopped" | "done" | "failed";
  /** Pieces of work done, of all there are. */
  done: number;
  all: number;
  options: readonly PlayedOption[];
  /** Where the run's scores lie against luck; null until that has been played. */
  standings: Readonly<Record<string, Standing>> | null;
}

/** What the debrief asks of the app about a run that has ended. Nothing is played before `play`. */
export interface WhatIfPort {
  questions: readonly Question[];
  explored: ReadonlySignal<Explored>;
  /** How many other lucks an option is played with, and how many the run's own decisions. */
  lucks: { options: number; run: number };
  /** Gets ready to play, so that the first result comes soon. */
  prepare(): void;
  /** Plays every other option, then what luck did, then the weightiest decisions under the other parameter sets. */
  play(): void;
  /** Plays a decision under the other parameter sets too. */
  compareSets(question: Question): void;
  /** Ends the work at once; what has been played stays. */
  stop(): void;
  /** Opens a new run from the start of a decision's turn, with this option taken. */
  playOn(question: Question, option: string): void;
}
