/** A part of the desk in words: a heading and what stood below it. */
export interface DeskPart {
  title: string;
  lines: readonly string[];
}

/** A turn as its desk showed it, and what was decided in it. */
export interface DeskTurn {
  turn: number;
  title: string;
  desk: readonly DeskPart[];
  decided: readonly string[];
}

/** A run that is read and not played. */
export interface ReadOnlyRun {
  title: string;
  /** The language of its words, which may not be that of the page. */
  language: string;
  engine: string;
  seed: string;
  /** Why it cannot be played here. */
  reason: string;
  /** What the desk showed was kept; else there is only what was decided. */
  isKept: boolean;
  turns: readonly DeskTurn[];
}
