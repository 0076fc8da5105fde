import type { Mark } from "../../../debrief/index.ts";
import { matterName, optionName, scoreName } from "../../../words/index.ts";
import { useText } from "../../parts/text.ts";
import type { Instead } from "./instead.ts";
import { shapeOf } from "./story-chart.tsx";

interface StoryKeyProps {
  marks: readonly Mark[];
  hasScores: boolean;
  instead: Instead | null;
}

/** What the marks and lines mean, in the same shapes. */
export function StoryKey({ marks, hasScores, instead }: StoryKeyProps) {
  const t = useText();
  const kinds = (["event", "inject", "override"] as const).filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <figcaption class="hint story-key">
      <span>
        <svg viewBox="0 0 20 20" aria-hidden="true" class="chart-decision">
          <circle cx="10" cy="10" r="9" />
        </svg>{" "}
        {t("ui.chart.key.decision")}
      </span>
      {kinds.map((kind) => (
        <span key={kind}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path class={`story-${kind}`} d={shapeOf(kind, 10, 10)} />
          </svg>{" "}
          {t(`ui.chart.key.${kind}`)}
        </span>
      ))}
      {hasScores && <span>{t("ui.chart.caption")}</span>}
      {hasScores && instead !== null && (
        <span>
          <svg viewBox="0 0 30 12" class="story-key-line" aria-hidden="true">
            <path class="chart-instead" d="M0 6 L30 6" />
          </svg>{" "}
          {t("ui.chart.instead", {
            gauge: scoreName(t, instead.gauge),
            matter: matterName(t, instead.decision.id, instead.decision.region),
            option: optionName(t, instead.decision.id, instead.option),
            month: t("ui.month", { month: instead.decision.month }),
          })}
        </span>
      )}
    </figcaption>
  );
}
