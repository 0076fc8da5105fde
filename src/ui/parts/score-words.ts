import type { SeenGauge } from "../../engine/index.ts";
import type { Text } from "../../words/index.ts";
import { writeNumber } from "./numbers.ts";
import type { Visibility } from "./settings.ts";

/** A value in words: "holding", "holding, 52 to 60" or "holding, 56.3". */
export function valueWords(t: Text, gauge: SeenGauge, visibility: Visibility): string {
  const level = t(`ui.level.${gauge.level}`);
  if (visibility === "words") return level;
  if (visibility === "exact" || gauge.error === 0) {
    return t("ui.score.exact", { level, value: writeNumber(t.language, gauge.value, visibility === "exact" ? 1 : 0) });
  }
  const { low, high } = bandOf(gauge);
  return t("ui.score.band", { level, low: writeNumber(t.language, low), high: writeNumber(t.language, high) });
}

/** One standard error to each side: where the value probably lies. */
export function bandOf({ value, error }: SeenGauge): { low: number; high: number } {
  return { low: Math.max(0, value - error), high: Math.min(100, value + error) };
}
