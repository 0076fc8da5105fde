import type { Standing } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { gaugeName, policyName } from "../../../words/index.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

interface StandingsProps {
  model: SeenModel;
  standings: Readonly<Record<string, Standing>>;
  /** Runs of the same decisions that the run is set among. */
  lucks: number;
}

/** Where the run's scores lie among runs of the same decisions with other luck, and beside policies that play alone. */
export function Standings({ model, standings, lucks }: StandingsProps) {
  const t = useText();
  const policies = Object.keys(Object.values(standings)[0]?.policies ?? {});
  const write = (value: number) => writeNumber(t.language, value);
  return (
    <>
      <h3>{t("ui.standings")}</h3>
      <p class="reading">{t("ui.standings.text", { lucks })}</p>
      <ScrolledTable label={t("ui.standings")} class="standings">
        <thead>
          <tr>
            <th scope="col">{t("ui.chart.score")}</th>
            <th scope="col" class="number">
              {t("ui.standings.run")}
            </th>
            <th scope="col" class="strip-cell">
              <span aria-hidden="true">{t("ui.standings.key")}</span>
              <span class="unseen">{t("ui.account.bar")}</span>
            </th>
            <th scope="col" class="number">
              {t("ui.standings.middle")}
            </th>
            <th scope="col" class="number">
              {t("ui.standings.below", { lucks })}
            </th>
            {policies.map((id) => (
              <th key={id} scope="col" class="number">
                {policyName(t, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(standings).map(([gauge, { run, sameDecisions, policies: means }]) => (
            <tr key={gauge}>
              <th scope="row">{gaugeName(t, model.names, gauge)}</th>
              <td class="number">{write(run)}</td>
              <td class="strip-cell">
                <Strip run={run} sameDecisions={sameDecisions} />
              </td>
              <td class="number">
                {t("ui.score.range", {
                  low: write(sameDecisions.quartiles[0]),
                  high: write(sameDecisions.quartiles[2]),
                })}
              </td>
              <td class="number">{write(sameDecisions.below * lucks)}</td>
              {policies.map((id) => (
                <td key={id} class="number">
                  {write(required(means, id))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      <p class="hint">{t("ui.standings.policies")}</p>
    </>
  );
}

/** From 0 to 100: the middle half as a bar with its median, and the run as a mark; all of it stands in the row too. */
function Strip({ run, sameDecisions: { quartiles } }: Pick<Standing, "run" | "sameDecisions">) {
  const [low, middle, high] = quartiles;
  return (
    <span class="strip" aria-hidden="true">
      <span class="strip-band" style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(1, high - low)}%` }} />
      <span class="strip-middle" style={{ insetInlineStart: `${middle}%` }} />
      <span class="strip-run" style={{ insetInlineStart: `${run}%` }} />
    </span>
  );
}
