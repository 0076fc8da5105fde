import type { SeenCause } from "../../engine/index.ts";
import { useText } from "../parts/text.ts";

/** How many marks stand for the size of a cause. */
const sizes = { large: 3, some: 2, slight: 1 };

/** Direction and size of a cause as marks, with the words for those who do not see them. */
export function CauseMark({ cause: { direction, size } }: { cause: SeenCause }) {
  const t = useText();
  return (
    <span class={`cause-mark cause-${direction}`}>
      <span aria-hidden="true">{(direction === "up" ? "▲" : "▼").repeat(sizes[size])}</span>
      <span class="unseen">{t(`ui.direction.${direction}`)}</span>
    </span>
  );
}
