import type { WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { gaugeName } from "../../../words/index.ts";
import { writeNumber } from "../numbers.ts";
import { useText } from "../text.ts";
import { Figure } from "./figure.tsx";

interface EndedOtherwiseProps {
  model: SeenModel;
  whatIf: WhatIf;
  /** The place of the option among all that have been played. */
  difference: number;
  gauge: string;
}

/** How a score would have ended with another option: how much higher or lower on average, and in how many other lucks. */
export function EndedOtherwise({ model, whatIf, difference, gauge }: EndedOtherwiseProps) {
  const t = useText();
  const { mean, above, below } = required(required(whatIf.differences, difference).otherLuck, gauge);
  const of = `whatIf.differences.${difference}.otherLuck.${gauge}`;
  const [direction, share] = mean < 0 ? (["below", below] as const) : (["above", above] as const);
  return (
    <>
      {gaugeName(t, model.names, gauge)}{" "}
      <Figure of={`${of}.mean`} value={mean}>
        {t(`ui.pack.ended.${direction}`, { points: writeNumber(t.language, Math.abs(mean), 1) })}
      </Figure>{" "}
      (
      <Figure of={`${of}.${direction}`} value={share}>
        {t("ui.pack.ended.lucks", { percent: Math.round(100 * share) })}
      </Figure>
      )
    </>
  );
}
