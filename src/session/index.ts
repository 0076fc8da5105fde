export { recordTurns } from "./record-turns.ts";
export {
  type Incompatibility,
  incompatibility,
  type Mismatch,
  type Replay,
  replay,
  setupOf,
} from "./replay.ts";
export { digestOf, type RunFault, type RunFile, readRunFile, runFile, sizeLimit, toRunFile } from "./run-file.ts";
export { type RunRecord, readRunRecord, recordOf } from "./run-record.ts";
export { act, branch, canUndo, monthStates, newSession, type Session, undo, withdraw } from "./session.ts";
export {
  recordShown,
  type Shown,
  type ShownPart,
  type ShownRun,
  type ShownTurn,
  shownFault,
  shownRun,
  type Visibility,
} from "./shown.ts";
export { decodeText } from "./text-file.ts";
