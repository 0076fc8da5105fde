import type { Minute } from "../../../debrief/index.ts";
import { adviserName, matterName, optionName, type Text } from "../../../words/index.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";
import type { DebriefProps } from "../props.ts";

/** What was thought of each matter before it was decided: the trainee's own view first, then the table's. */
export function Views({ debrief }: Pick<DebriefProps, "debrief">) {
  const t = useText();
  const matters = debrief.minutes.filter(
    ({ kind, by, month }) => kind === "dilemma" && by !== "standing" && month > debrief.before,
  );
  if (matters.length === 0) return <p>{t("ui.beliefs.views.none")}</p>;
  return (
    <ScrolledTable label={t("ui.beliefs.views")} class="beliefs-views">
      <thead>
        <tr>
          <th scope="col">{t("ui.beliefs.matter")}</th>
          <th scope="col">{t("ui.beliefs.own")}</th>
          <th scope="col">{t("ui.beliefs.table")}</th>
          <th scope="col">{t("ui.beliefs.decided")}</th>
        </tr>
      </thead>
      <tbody>
        {matters.map((minute) => (
          <tr key={minute.index}>
            <th scope="row">
              {matterName(t, minute.id, minute.region)}
              <span class="meta"> {t("ui.month", { month: minute.month })}</span>
            </th>
            <td data-label={t("ui.beliefs.own")}>{ownWords(t, minute)}</td>
            <td data-label={t("ui.beliefs.table")}>
              <Table minute={minute} />
            </td>
            <td data-label={t("ui.beliefs.decided")}>
              {minute.by === "silence" ? t("words.decision.silence") : optionName(t, minute.id, minute.option)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}

function ownWords(t: Text, { id, position }: Minute): string {
  if (position === null) return t("ui.beliefs.own.none");
  return t("ui.beliefs.own.view", { option: optionName(t, id, position.option), confidence: position.confidence });
}

/** Who advised what, by option. */
function Table({ minute: { id, advice } }: { minute: Minute }) {
  const t = useText();
  const options = [...new Set(advice.map(({ option }) => option))];
  return (
    <ul>
      {options.map((option) => {
        const who = advice.filter((view) => view.option === option).map((view) => adviserName(t, view));
        return (
          <li key={option}>
            {optionName(t, id, option)} <span class="meta">{who.join("; ")}</span>
          </li>
        );
      })}
    </ul>
  );
}
