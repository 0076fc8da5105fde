import type { SeenGauge } from "../../engine/index.ts";
import { scoreName, type Text } from "../../words/index.ts";
import { writeChange, writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";

const marks = { rising: "▲", falling: "▼", steady: "◆" };

/** The change of a gauge as a mark with its words; the amount only where the setting shows amounts. */
export function Trend({ gauge, visibility }: { gauge: SeenGauge; visibility: Visibility }) {
  const t = useText();
  const amount = visibility === "exact" ? writeChange(t.language, gauge.change) : "";
  const words = visibility === "words" ? t(`ui.trend.${gauge.trend}`) : amount;
  return (
    <span class={`trend trend-${gauge.trend}`}>
      <span aria-hidden="true">{marks[gauge.trend]}</span>
      {words !== "" && <span> {words}</span>}
      {words !== t(`ui.trend.${gauge.trend}`) && <span class="unseen"> {t(`ui.trend.${gauge.trend}`)}</span>}
    </span>
  );
}

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

/** The number alone: "52–60" or "56.3". */
function amountWords(t: Text, gauge: SeenGauge, visibility: Visibility): string {
  if (visibility === "exact" || gauge.error === 0) return writeNumber(t.language, gauge.value, 1);
  const { low, high } = bandOf(gauge);
  return t("ui.score.range", { low: writeNumber(t.language, low), high: writeNumber(t.language, high) });
}

/** One standard error to each side: where the value probably lies. */
function bandOf({ value, error }: SeenGauge): { low: number; high: number } {
  return { low: Math.max(0, value - error), high: Math.min(100, value + error) };
}

interface ScoreProps {
  play: Play;
  id: string;
  visibility: Visibility;
  onWhy: (gauge: string) => void;
}

/** A headline score in the header; pressing it asks why it stands there. */
export function Score({ play, id, visibility, onWhy }: ScoreProps) {
  const t = useText();
  const gauge = play.gauge(id, visibility === "exact");
  return (
    <button type="button" class="score" onClick={() => onWhy(id)}>
      <span class="score-name">{scoreName(t, id)}</span>{" "}
      <span class="score-level">
        {t(`ui.level.${gauge.level}`)}
        {visibility !== "words" && <small aria-hidden="true"> {amountWords(t, gauge, visibility)}</small>}
      </span>
      <Trend gauge={gauge} visibility={visibility} />
      {visibility !== "words" && <Bar gauge={gauge} />}
      {visibility !== "words" && <span class="unseen">{valueWords(t, gauge, visibility)}</span>}
      <span class="unseen"> {t("ui.score.why")}</span>
    </button>
  );
}

/** The score on a scale: the mark is the value, the band where it probably lies. */
function Bar({ gauge }: { gauge: SeenGauge }) {
  const { low, high } = bandOf(gauge);
  return (
    <span class="bar" aria-hidden="true">
      <span class="bar-band" style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(1.5, high - low)}%` }} />
      <span class="bar-mark" style={{ insetInlineStart: `${gauge.value}%` }} />
    </span>
  );
}
