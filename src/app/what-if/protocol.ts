import type { Standing } from "../../debrief/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import type { Session } from "../../session/index.ts";
import type { PlayedOption } from "../../ui/parts/what-if-port.ts";

/** What of a run a worker needs, which compiles the model itself: the ledger stays with the page. */
export type PlayedRun = Pick<Session, "seed" | "setup" | "actions" | "turnStarts" | "state">;

/** A piece of work of which the result is shown as soon as it is there. */
export type Job =
  /** An option of the decision of that place in the run, under a parameter set. */
  | { kind: "option"; question: number; turn: number; option: string; set: string }
  /** The run's decisions with other luck, and the reference policies. */
  | { kind: "standings" };

/** A run with what it was played on. */
export interface Opening {
  scenario: Scenario;
  parameters: string;
  run: PlayedRun;
}

/**
 * What the page sends to a worker: once the opening, as JSON, then one job after another. What a browser copies itself comes
 * with each number in a box of its own, and with objects unlike those that the engine makes; on such it plays at less than
 * half its speed. What is read from JSON is like the engine's own.
 */
export type Request = { kind: "open"; opening: string } | Job;

/** What a worker sends back for a job. */
export type Answer =
  | { kind: "option"; played: PlayedOption }
  | { kind: "standings"; standings: Readonly<Record<string, Standing>> };
