import type { Debrief, WhatIf } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { matterName, optionName } from "../../../words/index.ts";
import { useText } from "../text.ts";
import { EndedOtherwise } from "./ended-otherwise.tsx";
import { MonthFigure } from "./figure.tsx";

interface PaperWhatIfProps {
  model: SeenModel;
  debrief: Debrief;
  whatIf: WhatIf;
  /** How many decisions are listed; all, with what is measured, where none is given. */
  most?: number;
}

/** The decisions that mattered most, each with the option that would have changed most, over other luck. */
export function PaperWhatIf({ model, debrief, whatIf, most }: PaperWhatIfProps) {
  const t = useText();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("ui.pack.when")}</th>
            <th scope="col">{t("ui.pack.matter")}</th>
            <th scope="col">{t("ui.pack.instead")}</th>
            <th scope="col">{t("ui.pack.mean")}</th>
          </tr>
        </thead>
        <tbody>
          {whatIf.ranked.slice(0, most).map(({ question, option, gauge }) => {
            const at = debrief.minutes.findIndex(({ index }) => index === question);
            const { id, region, month } = required(debrief.minutes, at);
            const difference = whatIf.differences.findIndex(
              (one) => one.question === question && one.option === option,
            );
            return (
              <tr key={question}>
                <td>
                  <MonthFigure of={`minutes.${at}.month`} month={month} />
                </td>
                <th scope="row">{matterName(t, id, region)}</th>
                <td>{optionName(t, id, option)}</td>
                <td>
                  <EndedOtherwise {...{ model, whatIf, difference, gauge }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {most === undefined && <p class="meta">{t("ui.pack.measures")}</p>}
      <p class="meta">{t("ui.what-if.limits")}</p>
    </>
  );
}
