import type { TurningPoint, TurningPoints } from "../../debrief/index.ts";
import type { SeenNames } from "../../engine/index.ts";
import { causeName, scoreName, type Text } from "../../words/index.ts";
import { writeNumber } from "./numbers.ts";

/** A turning point of a run as a sentence. */
export interface TurningSentence {
  kind: keyof TurningPoints;
  by: number;
  words: string;
}

/** A run in three sentences at most: what was decided that moved the scores most, the largest loss, the largest gain. */
export function turningSentences(t: Text, names: SeenNames, points: TurningPoints): TurningSentence[] {
  // What was decided may itself be the largest loss or gain; then it is shown once.
  const others = (["loss", "gain"] as const).filter((kind) => points[kind]?.share !== points.decision?.share);
  return (["decision", ...others] as const).flatMap((kind) => {
    const point = points[kind];
    return point === null ? [] : [{ kind, by: point.share.by, words: sentence(t, names, kind, point) }];
  });
}

function sentence(t: Text, names: SeenNames, kind: keyof TurningPoints, { gauge, share }: TurningPoint): string {
  const direction = share.by < 0 ? "down" : "up";
  return t(`ui.story.${kind}`, {
    cause: causeName(t, names, share.cause, direction).replace(/\.$/, ""),
    gauge: scoreName(t, gauge),
    direction,
    points: writeNumber(t.language, Math.abs(share.by), 1),
  });
}
