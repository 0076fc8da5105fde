import type { Action, Rejection } from "../../engine/index.ts";
import type { Commands } from "../parts/run-port.ts";

/** Sends actions one after the other until one is refused; null when all were taken. */
export function sendAll(commands: Commands, actions: readonly Action[]): Rejection | null {
  for (const action of actions) {
    const rejection = commands.act(action);
    if (rejection !== null) return rejection;
  }
  return null;
}
