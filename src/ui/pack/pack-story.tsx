import type { Mark } from "../../debrief/index.ts";
import { eventName, gaugeName, matterName, optionName } from "../names.ts";
import { type Text, useText } from "../text.ts";
import { Figure, MonthFigure } from "./figure.tsx";
import type { PackProps } from "./props.ts";

/** The run turn by turn: what happened, and the scores as the mission saw them then and as they were. */
export function PackStory({ model, debrief, scores }: Pick<PackProps, "model" | "debrief" | "scores">) {
  const t = useText();
  const { turn } = model.scenario;
  const rows = debrief.story.flatMap(({ scores: values, month }, at) => {
    if (at % turn !== 0) return [];
    const marks = debrief.story.slice(Math.max(0, at - turn + 1), at + 1).flatMap((one) => one.marks);
    return [{ at, month, values, marks }];
  });
  const gauges = scores ? Object.keys(debrief.accounts) : [];
  return (
    <table class="pack-story">
      <thead>
        <tr>
          <th scope="col">{t("ui.pack.when")}</th>
          <th scope="col">{t("ui.pack.happened")}</th>
          {gauges.map((id) => (
            <th key={id} scope="col" class="number">
              {gaugeName(t, model, id)} <span class="meta">{t("ui.pack.seen-true")}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, month, marks, values }) => (
          <tr key={month}>
            <td>
              <MonthFigure of={`story.${at}.month`} month={month} />
            </td>
            <td>
              <ul>
                {marks.map((mark, place) => (
                  // The same event may strike twice in a month; its place among the marks tells them apart.
                  <li key={place}>{markWords(t, mark)}</li>
                ))}
              </ul>
            </td>
            {gauges.map((id) => (
              <td key={id} class="number">
                <Figure of={`story.${at}.scores.${id}.seen`} value={values[id].seen} /> /{" "}
                <Figure of={`story.${at}.scores.${id}.truth`} value={values[id].truth} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markWords(t: Text, mark: Mark): string {
  if (mark.kind === "decision")
    return t("ui.cause.decision", {
      matter: matterName(t, mark.id, mark.region),
      option: optionName(t, mark.id, mark.option),
    });
  if (mark.kind === "override") return t("ui.cause.override", { reason: mark.reason });
  return eventName(t, mark.id, mark.region);
}
