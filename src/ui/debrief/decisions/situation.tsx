import { scoreName } from "../../../words/index.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { useText } from "../../parts/text.ts";
import type { MinuteProps } from "./minute-props.ts";

/** The scores as the mission saw them when the turn of a decision began. */
export function Situation({ minute: { situation }, play: { model } }: Pick<MinuteProps, "minute" | "play">) {
  const t = useText();
  const write = (value: number) => writeNumber(t.language, value);
  return (
    <p class="meta">
      {t("ui.minutes.seen")}{" "}
      {Object.entries(situation)
        .map(([id, { seen, error }]) =>
          t("ui.minutes.score", {
            score: scoreName(t, id),
            level: t(`ui.level.${model.levelOf(seen)}`),
            low: write(Math.max(0, seen - error)),
            high: write(Math.min(100, seen + error)),
          }),
        )
        .join("; ")}
    </p>
  );
}
