import type { ComponentType } from "preact";
import type { Debrief } from "../../debrief/index.ts";
import type { PackProps } from "../parts/paper/pack-props.ts";
import type { RoomNotes } from "../parts/paper/room-notes.ts";
import type { Commands, Play } from "../parts/run-port.ts";
import type { WhatIfPort } from "../parts/what-if-port.ts";

/** The pages of the debrief, in the order in which a room takes them. */
export const debriefParts = ["beliefs", "story", "decisions", "what-if", "process", "questions", "print"] as const;

export type DebriefPart = (typeof debriefParts)[number];

/** What the room expected: the place of a decision in the run, or that it would not say. */
export type Prediction = number | "none";

/** What the room has let be seen and has said. It holds while the debrief is open, on all of its pages. */
export interface Room {
  /** Whether the scores may be shown, and what rests on them. */
  scores: boolean;
  /** What was true all along may be shown. */
  truth: boolean;
  /** Which decision the room thinks mattered most; null before it was asked. */
  prediction: Prediction | null;
}

/** What is printed: two pages for participants, or all for the facilitator. */
export type Papers = Readonly<Record<"participants" | "facilitator", ComponentType<PackProps>>>;

/** What every page of the debrief is given. */
export interface DebriefProps {
  play: Play;
  commands: Commands;
  debrief: Debrief;
  /** Every gauge in every month, as a table. */
  gaugesAsCsv: () => string;
  whatIf: WhatIfPort;
  room: Room;
  onRoom: (change: Partial<Room>) => void;
  /** What the room has written down; it stays with the run. */
  notes: RoomNotes;
  onNotes: (change: Partial<RoomNotes>) => void;
  papers: Papers;
  onPart: (part: DebriefPart) => void;
  onHistory: () => void;
}
