import type { Standing } from "../../debrief/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import type { RunFile } from "../../session/index.ts";
import type { PlayedOption } from "../../ui/what-if-port.ts";

/** A piece of work of which the result is shown as soon as it is there. */
export type Job =
  /** An option of the decision of that place in the run, under a parameter set. */
  { kind: "option"; question: number; option: string; set: string } | { kind: "standings" };

/** What the page sends to the worker: once the run, then one job after another. */
export type Request = { kind: "open"; scenario: Scenario; run: RunFile } | Job;

/** What the worker sends back for a job. */
export type Answer =
  | { kind: "option"; played: PlayedOption }
  | { kind: "standings"; standings: Readonly<Record<string, Standing>> };
