import type { Decision, SeenNames } from "../engine/index.ts";
import { speakerName } from "./seats.ts";
import type { Text } from "./text.ts";

/** The parts of a run that the words for a decision depend on. */
interface Around {
  /** Up to this month decisions are those of the time; 0 where all are the run's own. */
  before: number;
  /** How many had advised something else, of how many advisers. */
  against: number;
  all: number;
}

/**
 * How a matter was decided: in which mode, by a standing instruction, by silence, or as at the time. What was recorded
 * as agreed is given with how many had advised otherwise.
 */
export function decisionModeWords(
  t: Text,
  names: SeenNames,
  { id, by, mode, month }: Pick<Decision, "id" | "by" | "mode" | "month">,
  { before, against, all }: Around,
): string {
  if (month <= before) return t("words.decision.then");
  if (by !== "leadership") return byOthersWords(t, names, by, id);
  if (mode === "consensus" && against > 0) return t("words.decision.despite", { against, all });
  return modeName(t, String(mode));
}

/** A mode of deciding. */
export function modeName(t: Text, mode: string): string {
  return t(`mode.${mode}`);
}

/** What decided where the leadership did not: silence, or a seat's standing instruction, and whose. */
export function byOthersWords(t: Text, names: SeenNames, by: "silence" | "standing", dilemma: string): string {
  if (by === "silence") return t("words.decision.silence");
  return t("words.decision.standing", { seat: speakerName(t, names.standing[dilemma] ?? "hom") });
}
