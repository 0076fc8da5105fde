import { compile, type Model, type SeenModel, seeModel, seeRun, seeTime } from "../engine/index.ts";
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
  toRunFile,
  undo,
  withdraw,
} from "../session/index.ts";
import { beginChapter } from "../sim/historical.ts";
import type { Play } from "../ui/parts/run-port.ts";
import { readOnly, readRecord } from "./read-only.ts";

export {
  act,
  beginChapter,
  branch,
  newSession,
  readOnly,
  readRecord,
  readRunFile,
  readRunRecord,
  recordOf,
  type Session,
  seeTime,
  toRunFile,
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

/** What models show of themselves, by model: the same object as long as the model is the same. */
const shown = new WeakMap<Model, SeenModel>();

/** What a model shows of itself. */
export function shownOf(model: Model): SeenModel {
  const seen = shown.get(model) ?? seeModel(model);
  shown.set(model, seen);
  return seen;
}

/** The session as the interface shows it. */
export function playOf(session: Session): Play {
  const { model, seed, hashes } = session;
  return { ...seeRun(model, shownOf(model), session), seed, hash: hashes[hashes.length - 1] ?? "" };
}
