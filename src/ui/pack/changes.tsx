import { otherwiseOf, type WhatIf } from "../../debrief/index.ts";
import { useText } from "../text.ts";
import { Figure } from "./figure.tsx";

/** What an option would have come to by the end: the mean changes of a point or more, by score; or why there are none. */
export function Changes({ whatIf, difference }: { whatIf: WhatIf; difference: number }) {
  const t = useText();
  const { outcome, changes } = otherwiseOf(whatIf.differences[difference]);
  const told = Object.entries(changes);
  if (told.length === 0) return <>{t(`ui.untaken.${outcome}`)}</>;
  return (
    <>
      {t("ui.pack.by-the-end")}{" "}
      {told.map(([gauge, by], at) => (
        <span key={gauge}>
          {at > 0 && ", "}
          {t(`gauge.${gauge}`)}{" "}
          <Figure of={`whatIf.differences.${difference}.otherLuck.${gauge}.mean`} value={by} decimals={1} change />
        </span>
      ))}
    </>
  );
}
