import type { RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { gaugeName } from "../../words/index.ts";
import { LineChart } from "../parts/charts/line-chart.tsx";
import { writeNumber } from "../parts/numbers.ts";
import { Part } from "../parts/part.tsx";
import { TableTwin } from "../parts/scrolled-table.tsx";
import { useText } from "../parts/text.ts";
import { runName } from "./run-name.ts";

interface ComparedProps {
  model: SeenModel;
  comparison: RunComparison;
}

/** Each score over the months, one line a run, with the month in which they parted; the same as a table. */
export function ComparedScores({ model, comparison }: ComparedProps) {
  const t = useText();
  const { runs, divergence } = comparison;
  const mark = divergence === null ? {} : { mark: { month: divergence.month - 1, words: t("ui.compare.parted") } };
  const last = Math.max(...runs.map(({ months }) => months));
  const shown = Array.from({ length: last / model.turn + 1 }, (_, at) => at * model.turn);
  const scores = Object.keys(required(runs, 0).scores);
  return (
    <Part title={t("ui.compare.scores")}>
      <div class="compare-charts">
        {scores.map((id) => (
          <figure key={id}>
            <figcaption>{gaugeName(t, model.names, id)}</figcaption>
            <LineChart
              label={t("ui.compare.chart", { gauge: gaugeName(t, model.names, id) })}
              lines={runs.map((run, at) => ({
                id: String(at),
                name: runName(t, at),
                values: required(run.scores, id),
              }))}
              turn={model.turn}
              {...mark}
            />
          </figure>
        ))}
      </div>
      <TableTwin>
        <thead>
          <tr>
            <th scope="col">{t("ui.chart.score")}</th>
            <th scope="col">{t("ui.compare.which")}</th>
            {shown.map((month) => (
              <th key={month} scope="col" class="number">
                {month === 0 ? t("ui.chart.start") : t("ui.month", { month })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.flatMap((id) =>
            runs.map((run, at) => (
              <tr key={`${id} ${runName(t, at)}`}>
                <th scope="row">{gaugeName(t, model.names, id)}</th>
                <td>{runName(t, at)}</td>
                {shown.map((month) => (
                  <td key={month} class="number">
                    {required(run.scores, id)[month] === undefined
                      ? "–"
                      : writeNumber(t.language, required(required(run.scores, id), month), 1)}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </TableTwin>
    </Part>
  );
}
