import { useText } from "../parts/text.ts";
import type { DebriefProps } from "./props.ts";

/** Takes the place of the hidden facts until the room asks for them. */
export function TruthHidden({ onRoom }: Pick<DebriefProps, "onRoom">) {
  const t = useText();
  return (
    <div class="scores-hidden">
      <p>{t("ui.debrief.truth.hidden")}</p>
      <button type="button" onClick={() => onRoom({ truth: true })}>
        {t("ui.debrief.truth.show")}
      </button>
    </div>
  );
}
