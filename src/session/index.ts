export { answersTo, incompatibility, type Mismatch, type Replay, replay, replayWith, setupOf } from "./replay.ts";
export { digestOf, type RunFault, type RunFile, readRunFile, runFile, toRunFile } from "./run-file.ts";
export { act, branch, canUndo, newSession, type Session, undo, withdraw } from "./session.ts";
