import type { Debrief, WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import type { RoomNotes } from "./room-notes.ts";

/** What is put on paper: plain data, so that the page and the command line give the same. */
export interface PackProps {
  model: SeenModel;
  debrief: Debrief;
  /** Null where nothing has been played otherwise yet. */
  whatIf: WhatIf | null;
  notes: RoomNotes;
  /** Whether the scores may be shown. */
  scores: boolean;
}
