import type { WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { gaugeName } from "../../../words/index.ts";
import { useText } from "../text.ts";
import { Figure } from "./figure.tsx";

interface PeopleOtherwiseProps {
  model: SeenModel;
  whatIf: WhatIf;
  /** The place of the option among all that have been played. */
  difference: number;
}

/** How many more or fewer people would have come to harm with another option, on average; nothing where none would. */
export function PeopleOtherwise({ model, whatIf, difference }: PeopleOtherwiseProps) {
  const t = useText();
  const { people } = required(whatIf.differences, difference);
  const told = Object.entries(people).filter(([gauge, by]) => model.harms.includes(gauge) && Math.round(by) !== 0);
  return told.map(([gauge, by]) => (
    <span key={gauge}>
      {" · "}
      {gaugeName(t, model.names, gauge)}{" "}
      <Figure of={`whatIf.differences.${difference}.people.${gauge}`} value={by} change />
    </span>
  ));
}
