import { useText } from "../../parts/text.ts";
import { turningSentences } from "../../parts/turning-points.ts";
import type { DebriefProps } from "../props.ts";

/** The run in three sentences: what was decided that moved the scores most, the largest loss, the largest gain. */
export function ToldInBrief({ play, debrief }: Pick<DebriefProps, "play" | "debrief">) {
  const t = useText();
  const sentences = turningSentences(t, play.model.names, debrief.turningPoints);
  return <p class="lead story-brief">{sentences.map(({ words }) => words).join(" ")}</p>;
}
