import { type Minute, overruled } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { standingWords } from "./names.ts";
import type { Text } from "./text.ts";

/**
 * How a matter was decided: in which mode, by a standing instruction, by silence, or, up to the month `before`, as at the
 * time. What was recorded as agreed is told together with how many had advised otherwise.
 */
export function mannerWords(t: Text, model: Model, minute: Minute, before: number): string {
  const { id, by, mode, month, advice } = minute;
  if (month <= before) return t("ui.history.then");
  if (by === "silence") return t("ui.decision.silence");
  if (by === "standing") return standingWords(t, model, id);
  const against = overruled(minute).length;
  if (mode !== "consensus" || against === 0) return t(`mode.${mode}`);
  return t("ui.decision.despite", { against, all: new Set(advice.map((view) => view.by)).size });
}
