import type { RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { endingName, factName, factValueName, gaugeName } from "../../words/index.ts";
import { writeNumber } from "../parts/numbers.ts";
import { Part } from "../parts/part.tsx";
import { ScrolledTable } from "../parts/scrolled-table.tsx";
import { useText } from "../parts/text.ts";
import { runName } from "./run-name.ts";

interface ComparedProps {
  model: SeenModel;
  comparison: RunComparison;
}

/** Which runs they are, how each ended, its people, and what was true in it where that differs. */
export function ComparedRuns({ model, comparison: { runs, sameLuck } }: ComparedProps) {
  const t = useText();
  const people = Object.keys(required(runs, 0).people);
  // What was true in all of them alike is left to each debrief.
  const differing = model.facts.filter((id) => runs.some(({ facts }) => facts[id] !== required(runs, 0).facts[id]));
  return (
    <Part title={t("ui.compare.runs")}>
      <p class="reading">{t(sameLuck ? "ui.compare.luck.same" : "ui.compare.luck.other")}</p>
      <ScrolledTable label={t("ui.compare.runs")} class="compare-runs">
        <thead>
          <tr>
            <th scope="col">{t("ui.compare.which")}</th>
            <th scope="col">{t("ui.compare.seed")}</th>
            <th scope="col">{t("ui.compare.ending")}</th>
            {people.map((id) => (
              <th key={id} scope="col" class="number">
                {gaugeName(t, model.names, id)}
              </th>
            ))}
            {differing.map((id) => (
              <th key={id} scope="col">
                {factName(t, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ seed, months, ending, people: counts, facts }, at) => (
            <tr key={runName(t, at)}>
              <th scope="row">{runName(t, at)}</th>
              <td>
                <bdi>{seed}</bdi>
              </td>
              <td>{ending === null ? t("ui.compare.open", { month: months }) : endingName(t, ending)}</td>
              {people.map((id) => (
                <td key={id} class="number">
                  {writeNumber(t.language, required(counts, id))}
                </td>
              ))}
              {differing.map((id) => (
                <td key={id}>{factValueName(t, id, required(facts, id))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
    </Part>
  );
}
