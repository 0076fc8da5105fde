import { otherwiseOf, type WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { scoreName } from "../../../words/index.ts";
import { useText } from "../text.ts";
import { Figure } from "./figure.tsx";
import { PeopleOtherwise } from "./people-otherwise.tsx";

interface ChangesProps {
  model: SeenModel;
  whatIf: WhatIf;
  difference: number;
}

/**
 * What an option would have come to by the end: the mean changes of a point or more, by score, or why there are none; and
 * apart from these, people who would have come to harm.
 */
export function Changes({ model, whatIf, difference }: ChangesProps) {
  const t = useText();
  const { outcome, changes } = otherwiseOf(whatIf.differences[difference]);
  const told = Object.entries(changes);
  const people = <PeopleOtherwise {...{ model, whatIf, difference }} />;
  if (told.length === 0) {
    return (
      <>
        {t(`ui.untaken.${outcome}`)}
        {people}
      </>
    );
  }
  return (
    <>
      {t("ui.pack.by-the-end")}{" "}
      {told.map(([gauge, by], at) => (
        <span key={gauge}>
          {at > 0 && ", "}
          {scoreName(t, gauge)}{" "}
          <Figure of={`whatIf.differences.${difference}.otherLuck.${gauge}.mean`} value={by} decimals={1} change />
        </span>
      ))}
      {people}
    </>
  );
}
