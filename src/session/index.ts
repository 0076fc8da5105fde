export { incompatibility, type Mismatch, type Replay, replay, setupOf } from "./replay.ts";
export { digestOf, type RunFault, type RunFile, readRunFile, runFile, toRunFile } from "./run-file.ts";
export { act, branch, canUndo, monthStates, newSession, type Session, undo, withdraw } from "./session.ts";
