import { compile, type Model, seeTime } from "../engine/index.ts";
import type { Scenario } from "../scenario/schema/index.ts";
import {
  act,
  branch,
  type Incompatibility,
  incompatibility,
  newSession,
  type RunFile,
  readRunFile,
  readRunRecord,
  recordOf,
  replay,
  type Session,
  undo,
  withdraw,
} from "../session/index.ts";
import { beginChapter } from "../sim/historical.ts";
import { keepRun, turnsTold } from "./desk-record.ts";
import { playOf, shownOf } from "./play-of.ts";
import { readOnly, readRecord } from "./read-only.ts";
import { textOf } from "./text-of.ts";

export {
  act,
  beginChapter,
  branch,
  keepRun,
  newSession,
  playOf,
  readOnly,
  readRecord,
  readRunFile,
  readRunRecord,
  recordOf,
  type Session,
  seeTime,
  shownOf,
  textOf,
  turnsTold,
  undo,
  withdraw,
};

/** What came of opening a run: a session, or why it can only be read, or why it is not the run that it says it is. */
export type OpenedRun =
  | { kind: "played"; session: Session }
  | { kind: "other-version"; reason: Incompatibility }
  | { kind: "mismatch"; month: number; reason: string };

/** Compiles a scenario under the parameter set that everyone plays by default. */
export function modelOf(scenario: Scenario): Model {
  return compile(scenario);
}

/** Plays a stored or imported run again, strictly; a run of another version is not converted. */
export function openRun(model: Model, run: RunFile): OpenedRun {
  const reason = incompatibility(model, run);
  if (reason !== null) return { kind: "other-version", reason };
  const { session, ok, firstMismatch } = replay(model, run);
  if (ok || firstMismatch === null) return { kind: "played", session };
  return { kind: "mismatch", ...firstMismatch };
}
