import { useText } from "../parts/text.ts";
import type { DebriefProps } from "./props.ts";

/** Takes the place of the scores until the room lets them be shown. */
export function ScoresHidden({ onRoom }: Pick<DebriefProps, "onRoom">) {
  const t = useText();
  return (
    <div class="scores-hidden">
      <p>{t("ui.debrief.hidden")}</p>
      <button type="button" onClick={() => onRoom({ scores: true })}>
        {t("ui.debrief.scores.show")}
      </button>
    </div>
  );
}
