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
