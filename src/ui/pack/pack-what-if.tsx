import type { Debrief, WhatIf } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { gaugeName, matterName, optionName } from "../names.ts";
import { useText } from "../text.ts";
import { Figure, MonthFigure } from "./figure.tsx";

interface PackWhatIfProps {
  model: Model;
  debrief: Debrief;
  whatIf: WhatIf;
  /** How many decisions are told. */
  most: number;
}

/** The decisions that mattered most, each with the option that would have changed most, over other luck. */
export function PackWhatIf({ model, debrief, whatIf, most }: PackWhatIfProps) {
  const t = useText();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("ui.pack.when")}</th>
            <th scope="col">{t("ui.pack.matter")}</th>
            <th scope="col">{t("ui.pack.instead")}</th>
            <th scope="col">{t("ui.chart.score")}</th>
            <th scope="col" class="number">
              {t("ui.pack.mean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {whatIf.ranked.slice(0, most).map(({ question, option, gauge, by }, rank) => {
            const at = debrief.minutes.findIndex(({ index }) => index === question);
            const { id, region, month } = debrief.minutes[at];
            return (
              <tr key={question}>
                <td>
                  <MonthFigure of={`minutes.${at}.month`} month={month} />
                </td>
                <th scope="row">{matterName(t, id, region)}</th>
                <td>{optionName(t, id, option)}</td>
                <td>{gaugeName(t, model, gauge)}</td>
                <td class="number">
                  <Figure of={`whatIf.ranked.${rank}.by`} value={by} decimals={1} change />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="meta">{t("ui.what-if.limits")}</p>
    </>
  );
}
