import { useText } from "../parts/text.ts";
import type { DebriefProps } from "./props.ts";

/** Stands where it would be told what was true, until the room asks for it. */
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
