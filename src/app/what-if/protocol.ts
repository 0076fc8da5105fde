import type { Standing } from "../../debrief/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import type { Session } from "../../session/index.ts";
import type { PlayedOption } from "../../ui/what-if-port.ts";

/** What of a run a worker needs, which compiles the model itself: the ledger stays with the page. */
export type PlayedRun = Pick<Session, "seed" | "setup" | "actions" | "turnStarts" | "state">;

/** A piece of work of which the result is shown as soon as it is there. */
export type Job =
  /** An option of the decision of that place in the run, under a parameter set. */
  | { kind: "option"; question: number; turn: number; option: string; set: string }
  /** The run's decisions with other luck, and the reference policies. */
  | { kind: "standings" };

/** What the page sends to a worker: once the run, then one job after another. */
export type Request = { kind: "open"; scenario: Scenario; parameters: string; run: PlayedRun } | Job;

/** What a worker sends back for a job. */
export type Answer =
  | { kind: "option"; played: PlayedOption }
  | { kind: "standings"; standings: Readonly<Record<string, Standing>> };
