import { type Minute, overruled } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { decisionModeWords, type Text } from "../../words/index.ts";

/** How the decision of a minute was made; up to the month `before` as at the time. */
export function minuteModeWords(t: Text, model: Model, minute: Minute, before: number): string {
  const all = new Set(minute.advice.map((view) => view.by)).size;
  return decisionModeWords(t, model, minute, { before, against: overruled(minute).length, all });
}
