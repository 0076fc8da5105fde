import { optionName, speakerName } from "../../names.ts";
import { writeChange } from "../../numbers.ts";
import { ScrolledTable } from "../../scrolled-table.tsx";
import { type Text, useText } from "../../text.ts";
import type { PlayedOption } from "../../what-if-port.ts";
import type { MinuteProps } from "./minute-view.tsx";

/** What each seat and voice advised; and, once it has been played, what would have come of advice that was not taken. */
export function Advice({ play, minute, whatIf, room, onPart }: MinuteProps) {
  const t = useText();
  const { id, advice, option: chosen, index } = minute;
  const isFor = ({ set, difference }: PlayedOption) =>
    set === play.model.parameters && difference.question === index && difference.taken;
  const played = whatIf.explored.value.options.filter(isFor);
  const instead = (option: string) => played.find(({ difference }) => difference.option === option);
  const tells = room.scores && played.length > 0;
  return (
    <>
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
              <th scope="row">{speakerName(t, by)}</th>
              <td>
                {optionName(t, id, option)}
                {option === chosen && <span class="meta"> · {t("ui.minutes.chosen")}</span>}
                <q class="advice-words">{t(`dilemma.${id}.view.${as ?? by}`)}</q>
              </td>
              {tells && <td>{option === chosen ? "–" : changeWords(t, instead(option))}</td>}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      {room.scores &&
        played.length === 0 &&
        minute.by !== "standing" &&
        advice.some(({ option }) => option !== chosen) && (
          <p class="hint">
            {t("ui.minutes.not-played")}{" "}
            <button type="button" class="link" onClick={() => onPart("what-if")}>
              {t("ui.what-if.title")}
            </button>
          </p>
        )}
    </>
  );
}

/** By how much the scores would have ended otherwise, on average over other luck; changes under a point are none. */
function changeWords(t: Text, option: PlayedOption | undefined): string {
  if (option === undefined) return t("ui.minutes.closed");
  const changes = Object.entries(option.difference.otherLuck).filter(([, { mean }]) => Math.abs(mean) >= 1);
  if (changes.length === 0) return t("ui.minutes.even");
  return changes.map(([gauge, { mean }]) => `${t(`gauge.${gauge}`)} ${writeChange(t.language, mean, 0)}`).join(", ");
}
