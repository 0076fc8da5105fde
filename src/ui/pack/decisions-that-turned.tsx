import { required } from "../../scenario/required.ts";
import { matterName, optionName } from "../../words/index.ts";
import { EndedOtherwise } from "../parts/paper/ended-otherwise.tsx";
import { MonthFigure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { PeopleOtherwise } from "../parts/paper/people-otherwise.tsx";
import { useText } from "../parts/text.ts";

/** The decisions that mattered most, a sentence each: what was chosen, and what another option would have come to. */
export function DecisionsThatTurned({
  model,
  debrief,
  whatIf,
  scores,
  most,
}: Pick<PackProps, "model" | "debrief" | "whatIf" | "scores"> & { most: number }) {
  const t = useText();
  if (!scores || whatIf === null) return <p>{t("ui.pack.turned.unplayed")}</p>;
  return (
    <ol>
      {whatIf.ranked.slice(0, most).map(({ question, option, gauge }) => {
        const at = debrief.minutes.findIndex(({ index }) => index === question);
        const { id, region, month, option: chosen } = required(debrief.minutes, at);
        const difference = whatIf.differences.findIndex((one) => one.question === question && one.option === option);
        return (
          <li key={question}>
            <MonthFigure of={`minutes.${at}.month`} month={month} />, <strong>{matterName(t, id, region)}</strong>:{" "}
            {t("ui.pack.turned.chosen", { option: optionName(t, id, chosen) })}{" "}
            {t("ui.pack.turned.instead", { option: optionName(t, id, option) })}{" "}
            <EndedOtherwise {...{ model, whatIf, difference, gauge }} />
            <PeopleOtherwise {...{ model, whatIf, difference }} />
          </li>
        );
      })}
    </ol>
  );
}
