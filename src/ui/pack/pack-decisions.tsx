import type { Debrief } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { matterName, optionName } from "../../words/index.ts";
import { minuteModeWords } from "../parts/decision-mode-words.ts";
import { MonthFigure } from "../parts/paper/figure.tsx";
import { useText } from "../parts/text.ts";

interface PackDecisionsProps {
  model: SeenModel;
  debrief: Debrief;
  /** Places of the decisions among the debrief's minutes. */
  shown: readonly number[];
}

/** Decisions as a table: when, on what, what was chosen, and how. */
export function PackDecisions({ model, debrief, shown }: PackDecisionsProps) {
  const t = useText();
  return (
    <table class="pack-decisions">
      <thead>
        <tr>
          <th scope="col">{t("ui.pack.when")}</th>
          <th scope="col">{t("ui.pack.matter")}</th>
          <th scope="col">{t("ui.pack.choice")}</th>
          <th scope="col">{t("ui.pack.how")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((at) => {
          const minute = required(debrief.minutes, at);
          return (
            <tr key={at}>
              <td>
                <MonthFigure of={`minutes.${at}.month`} month={minute.month} />
              </td>
              <th scope="row">{matterName(t, minute.id, minute.region)}</th>
              <td>{optionName(t, minute.id, minute.option)}</td>
              <td>{minuteModeWords(t, model.names, minute, debrief.before)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
