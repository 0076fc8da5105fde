import type { Action, SeenUnit } from "../engine/index.ts";
import type { Condition, Scenario } from "../scenario/schema/index.ts";

/** A rule that plays by itself: it decides for what is still open in the turn. It sees only what players see. */
export interface Policy {
  id: string;
  /** A rule of thumb, which no scenario may let win on all scores; the others weigh what they see. */
  simple: boolean;
  play(view: PolicyView): Action[];
}

/** What a policy sees of a turn. True values stay behind it; `scenario` is what any reader of the scenario knows. */
export interface PolicyView {
  scenario: Scenario;
  turn: number;
  /** First month of the turn. */
  month: number;
  /** What is on the table and not yet decided this turn. */
  desk: OpenItem[];
  units(): SeenUnit[];
  levers(): OpenLever[];
  /** A gauge as the mission observes it; null where the scenario has no such gauge. */
  seen(gauge: string): number | null;
  /** Whether a condition holds as far as the mission knows: on observed values, and on hidden facts as supposed. */
  holds(condition: Condition, region: string | null): boolean;
  /** A uniform draw in [0, 1) for this turn, from a stream of its own: it never shifts the world's luck. */
  luck(name: string): number;
  /** An empty draft of this turn's actions. */
  draft(): Draft;
}

/** Something on the table that nobody has decided this turn. */
export interface OpenItem {
  id: string;
  kind: "dilemma" | "event";
  region: string | null;
  statusQuo: string;
  /** Options that are offered and open now. */
  options: { id: string; leans: readonly string[] }[];
  /** Steps not yet taken, in their order, with the options that are open. */
  steps: { id: string; default: string; options: string[] }[];
  /** Conditions that are open now, and the options that each may go with. */
  riders: { id: string; options: readonly string[] }[];
  staffWork: string[];
  speakers: string[];
  deferrableTo: number | null;
}

/** A lever that the scenario opens, with its planned value. */
export interface OpenLever {
  id: string;
  min: number;
  max: number;
  step: number;
  value: number;
}

/** A turn's actions in the making: each is tried on the turn as it then stands, and only legal ones are taken. */
export interface Draft {
  readonly actions: Action[];
  /** Takes an action if it is legal and nothing else has settled its matter; returns whether it did. */
  add(action: Action): boolean;
  /** A gauge as it would be observed after this turn, with this action and all others of the draft; null if illegal. */
  foresee(action: Action, gauge: string): number | null;
  /**
   * Mean of the headline scores after this turn in the worlds that a planner supposes (`supposed-worlds.ts`), with this
   * action, if any, and all others of the draft; null if the action is illegal.
   */
  expect(action: Action | null): number | null;
  /** What staff work has answered, this draft's own questions included. */
  findings(): { dilemma: string; work: string; value: string }[];
}
