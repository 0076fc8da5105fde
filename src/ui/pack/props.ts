import type { Debrief, WhatIf } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";

/** What the room leaves behind: kept with the run where it is stored, never in the run's file. */
export interface RoomNotes {
  /** Rules of the model that the room doubts, by influence, with what it says against each. */
  contested: readonly { rule: string; note: string }[];
  /** What they will do differently. */
  differently: string;
  /** The sign that they would watch. */
  sign: string;
}

export const noNotes: RoomNotes = { contested: [], differently: "", sign: "" };

/** What is put on paper: plain data, so that the page and the command line give the same. */
export interface PackProps {
  model: Model;
  debrief: Debrief;
  /** Null where nothing has been played otherwise yet. */
  whatIf: WhatIf | null;
  notes: RoomNotes;
  /** The scores may be told. */
  scores: boolean;
}
