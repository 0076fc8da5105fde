import type { TurningPoint } from "../../../debrief/index.ts";
import { causeName } from "../../names.ts";
import { writeNumber } from "../../numbers.ts";
import { useText } from "../../text.ts";
import type { DebriefProps } from "../props.ts";

/** The run in three sentences: what was decided that moved the scores most, the largest loss, the largest gain. */
export function ToldInBrief({ play, debrief }: Pick<DebriefProps, "play" | "debrief">) {
  const t = useText();
  const { decision, loss, gain } = debrief.turningPoints;
  const words = (kind: "decision" | "loss" | "gain", { gauge, share }: TurningPoint) =>
    t(`ui.story.${kind}`, {
      cause: causeName(t, play.model, share.cause, share.by < 0 ? "down" : "up").replace(/\.$/, ""),
      gauge: t(`gauge.${gauge}`),
      direction: share.by < 0 ? "down" : "up",
      points: writeNumber(t.language, Math.abs(share.by), 1),
    });
  // What was decided may itself be the largest loss or gain; then it is told once.
  const others = (
    [
      ["loss", loss],
      ["gain", gain],
    ] as const
  ).filter(([, point]) => point?.share !== decision?.share);
  return (
    <p class="lead story-brief">
      {[["decision", decision] as const, ...others]
        .flatMap(([kind, point]) => (point === null ? [] : [words(kind, point)]))
        .join(" ")}
    </p>
  );
}
