import type { ComparedMatter, RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { matterName, optionName, type Text } from "../../words/index.ts";
import { Part } from "../parts/part.tsx";
import { ScrolledTable } from "../parts/scrolled-table.tsx";
import { useText } from "../parts/text.ts";
import { runName } from "./run-name.ts";

interface ComparedProps {
  model: SeenModel;
  comparison: RunComparison;
}

/** What each run decided on every matter; where they differ is marked by a sign, not by colour alone. */
export function ComparedMatters({ comparison: { runs, matters } }: ComparedProps) {
  const t = useText();
  return (
    <Part title={t("ui.compare.matters")}>
      <ScrolledTable label={t("ui.compare.matters")} class="compare-matters">
        <thead>
          <tr>
            <th scope="col">{t("ui.pack.when")}</th>
            <th scope="col">{t("ui.pack.matter")}</th>
            {runs.map((_, at) => (
              <th key={runName(t, at)} scope="col">
                {runName(t, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matters.map((matter, row) => (
            <tr key={`${matter.id} ${matter.region} ${row}`} class={matter.differs ? "differs" : ""}>
              <td>{t("ui.month", { month: matter.month })}</td>
              <th scope="row">
                {matter.differs && (
                  <span class="differs-sign">
                    <span aria-hidden="true">≠ </span>
                    <span class="unseen">{t("ui.compare.differs")}</span>
                  </span>
                )}
                {matterName(t, matter.id, matter.region)}
              </th>
              {matter.taken.map((taken, at) => (
                <td key={runName(t, at)}>{takenWords(t, matter, taken, required(runs, at).months < matter.month)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
    </Part>
  );
}

/** What a run did on a matter, and when, where that was not when the first did. */
function takenWords(
  t: Text,
  { id, month }: ComparedMatter,
  taken: ComparedMatter["taken"][number],
  isAhead: boolean,
): string {
  if (taken === null) return t(isAhead ? "ui.compare.ahead" : "ui.compare.never");
  const words = optionName(t, id, taken.option);
  const silent = taken.by === "silence" ? `${words} (${t("words.decision.silence")})` : words;
  return taken.month === month ? silent : `${silent} · ${t("ui.month", { month: taken.month })}`;
}
