import type { Base, DecisionMode, Stance } from "../scenario/schema/index.ts";
import type { Action, Hold } from "./actions.ts";
import type { RunKey } from "./random.ts";

/** The whole of a run at one moment, as plain JSON: numbers by the model's layout, and what is not a number. */
export interface State {
  /** Months completed; 0 at the start. */
  month: number;
  key: RunKey;
  numbers: number[];
  facts: Record<string, string>;
  off: string[];
  holds: Hold[];
  /** The chapter that is played alone (a named start with turns); the run ends with it. */
  chapter?: string;
  /** The workshop cut is played: dilemmas outside it follow a seat's standing instruction. */
  cut: boolean;
  units: Record<string, UnitState>;
  message: string;
  marks: string[];
  /** Closed roads: the last month in which each is closed. */
  roads: Record<string, number>;
  desk: DeskItem[];
  /** Accepted this turn and not yet carried out; the month's resolution empties it. */
  orders: Order[];
  decisions: Decision[];
  engagements: { target: string; purpose: string; open: boolean; month: number }[];
  pending: Pending[];
  requests: PendingRequest[];
  answers: Answer[];
  events: Happening[];
  findings: Finding[];
  tray: { id: string; month: number }[];
  situation: string;
  /** The ending that the run came to, once its last month is over. */
  ended: string | null;
}

export interface UnitState {
  /** Share of the unit's strength by region; empty while it is in reserve and tied to none. */
  places: Record<string, number>;
  stance: Stance;
  base: Base;
  /** Last month for which it is spent, elsewhere or not yet arrived; -1: it never was. */
  awayUntil: number;
  /** Its capital's caveat no longer binds. */
  free: boolean;
}

/** Something on the table: a dilemma, or an event that asks for an answer. */
export interface DeskItem {
  id: string;
  kind: "dilemma" | "event";
  region: string | null;
  opened: number;
  /** Last month in which it can be decided; silence decides at that month's end. */
  due: number;
  deferred: boolean;
}

/** An accepted action with the month in which it is carried out. */
export interface Order {
  month: number;
  action: Action;
}

export interface Decision {
  id: string;
  kind: "dilemma" | "event";
  region: string | null;
  step: string | null;
  month: number;
  option: string;
  mode: DecisionMode;
  dissent: string[];
  conditions: string[];
  explained: boolean;
  by: "leadership" | "silence" | "standing";
}

/** An effect that falls due later: a reference into the scenario's effects, never a callback. */
export interface Pending {
  due: number;
  /** Key of the list of effects in the model, such as `dilemma/checkpoint/option/accept`. */
  source: string;
  index: number;
  region: string | null;
  read: number;
  /** Months that a repeated effect still has to run, this one included. */
  left: number;
}

export interface PendingRequest {
  due: number;
  source: string;
  region: string | null;
  asked: number;
  /** The decision was referred to New York; the option's own request, if any, starts with the answer. */
  referred: boolean;
}

export interface Answer {
  source: string;
  region: string | null;
  outcome: "granted" | "partly" | "refused";
  month: number;
}

export interface Happening {
  id: string;
  region: string | null;
  month: number;
}

/** What staff work found. It may be wrong, which only the debrief shows. */
export interface Finding {
  dilemma: string;
  work: string;
  /** First month in which it can be read. */
  month: number;
  value: string | null;
}
