import type { Month } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { scoreName } from "../../../words/index.ts";
import { markWords } from "../../parts/mark-words.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { TableTwin } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

interface StoryTableProps {
  model: SeenModel;
  story: readonly Month[];
  scores: readonly string[];
  onMonth: (month: number) => void;
}

/** The line of time as a table: month by month each score as seen and as it was, and what happened. */
export function StoryTable({ model, story, scores, onMonth }: StoryTableProps) {
  const t = useText();
  const write = (value: number) => writeNumber(t.language, value, 1);
  return (
    <TableTwin>
      <thead>
        <tr>
          <th scope="col">{t("ui.chart.month")}</th>
          {scores.flatMap((id) => [
            <th key={`${id} seen`} scope="col" class="number">
              {t("ui.chart.seen", { score: scoreName(t, id) })}
            </th>,
            <th key={id} scope="col" class="number">
              {t("ui.chart.true", { score: scoreName(t, id) })}
            </th>,
          ])}
          <th scope="col">{t("ui.chart.what")}</th>
        </tr>
      </thead>
      <tbody>
        {story.map(({ month, scores: values, marks }) => (
          <tr key={month}>
            <th scope="row">
              {month === 0 ? (
                t("ui.chart.start")
              ) : (
                <button type="button" class="link" onClick={() => onMonth(model.turnSpan(month).to)}>
                  {t("ui.month", { month })}
                </button>
              )}
            </th>
            {scores.flatMap((id) => [
              <td key={`${id} seen`} class="number">
                {t("ui.chart.about", {
                  value: write(required(values, id).seen),
                  error: write(required(values, id).error),
                })}
              </td>,
              <td key={id} class="number" data-score={id}>
                {write(required(values, id).truth)}
              </td>,
            ])}
            <td>{marks.map((mark) => markWords(t, model.names, mark)).join("; ")}</td>
          </tr>
        ))}
      </tbody>
    </TableTwin>
  );
}
