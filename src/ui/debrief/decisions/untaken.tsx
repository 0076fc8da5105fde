import { untakenAdvice } from "../../../debrief/index.ts";
import { matterName, optionName, speakerName } from "../../../words/index.ts";
import { Fold } from "../../parts/disclosure.tsx";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";
import type { DebriefProps } from "../props.ts";
import { otherwiseWords } from "./otherwise-words.ts";

/** Advice that was not taken, and what would have come of it: right, wrong, or both at once. */
export function Untaken({ play, debrief, whatIf, room, onPart }: DebriefProps) {
  const t = useText();
  const played = whatIf.explored.value.options.filter(({ set }) => set === play.model.parameters);
  const all = untakenAdvice(
    debrief.minutes,
    played.map(({ difference }) => difference),
  );
  if (all.length === 0) return null;
  const tells = room.scores && played.length > 0;
  return (
    <Fold title={t("ui.untaken")} note={`${all.length}`}>
      <ScrolledTable label={t("ui.untaken")} class="advice">
        <thead>
          <tr>
            <th scope="col">{t("ui.beliefs.matter")}</th>
            <th scope="col">{t("ui.minutes.advised")}</th>
            <th scope="col">{t("ui.minutes.who")}</th>
            {tells && <th scope="col">{t("ui.minutes.instead")}</th>}
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={`${one.minute.index} ${one.option}`}>
              <th scope="row">
                {matterName(t, one.minute.id, one.minute.region)}{" "}
                <span class="meta">{t("ui.month", { month: one.minute.month })}</span>
              </th>
              <td>{optionName(t, one.minute.id, one.option)}</td>
              <td>{one.by.map((speaker) => speakerName(t, speaker)).join("; ")}</td>
              {tells && <td>{otherwiseWords(t, one)}</td>}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      {tells ? (
        <p class="hint">{t("ui.untaken.text")}</p>
      ) : (
        <p class="hint not-in-print">
          {t("ui.minutes.not-played")}{" "}
          <button type="button" class="link" onClick={() => onPart("what-if")}>
            {t("ui.what-if.title")}
          </button>
        </p>
      )}
    </Fold>
  );
}
