import { useText } from "../text.ts";
import { turningSentences } from "../turning-points.ts";
import { Figure } from "./figure.tsx";
import type { PackProps } from "./props.ts";

/** The run in three sentences at most. */
export function PackBrief({ model, debrief }: Pick<PackProps, "model" | "debrief">) {
  const t = useText();
  return (
    <p class="pack-brief">
      {turningSentences(t, model, debrief.turningPoints).map(({ kind, by, words }) => (
        <Figure key={kind} of={`turningPoints.${kind}.share.by`} value={by}>
          {`${words} `}
        </Figure>
      ))}
    </p>
  );
}
