import { otherwiseOf } from "../../../debrief/index.ts";
import { adviserName, optionName } from "../../../words/index.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";
import type { MinuteProps } from "./minute-props.ts";
import { otherwiseWords } from "./otherwise-words.ts";

/** What each seat and voice advised; and, once it has been played, what would have come of advice that was not taken. */
export function Advice({ play, minute, whatIf, room }: MinuteProps) {
  const t = useText();
  const { id, advice, option: chosen, index } = minute;
  const played = whatIf.explored.value.options.filter(
    ({ set, difference }) => set === play.model.parameters && difference.question === index,
  );
  const instead = (option: string) =>
    otherwiseOf(played.find(({ difference }) => difference.option === option)?.difference);
  const tells = room.scores && played.length > 0;
  return (
    <ScrolledTable label={t("ui.dilemma.views")} class="advice">
      <thead>
        <tr>
          <th scope="col">{t("ui.minutes.who")}</th>
          <th scope="col">{t("ui.minutes.advised")}</th>
          {tells && <th scope="col">{t("ui.minutes.instead")}</th>}
        </tr>
      </thead>
      <tbody>
        {advice.map(({ by, as, option }) => (
          <tr key={as ?? by}>
            <th scope="row">{adviserName(t, { by, as })}</th>
            <td>
              {optionName(t, id, option)}
              {option === chosen && <span class="meta"> · {t("ui.minutes.chosen")}</span>}
              <q class="advice-words">{t(`dilemma.${id}.view.${as ?? by}`)}</q>
            </td>
            {tells && <td>{option === chosen ? "–" : otherwiseWords(t, instead(option))}</td>}
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}
