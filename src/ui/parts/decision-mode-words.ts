import { type Minute, overruled } from "../../debrief/index.ts";
import type { SeenNames } from "../../engine/index.ts";
import { decisionModeWords, type Text } from "../../words/index.ts";

/** How the decision of a minute was made; up to the month `before` as at the time. */
export function minuteModeWords(t: Text, names: SeenNames, minute: Minute, before: number): string {
  const all = new Set(minute.advice.map((view) => view.by)).size;
  return decisionModeWords(t, names, minute, { before, against: overruled(minute).length, all });
}
