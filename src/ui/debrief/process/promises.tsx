import type { Minute, Promises } from "../../../debrief/index.ts";
import { causeKey, type SeenModel } from "../../../engine/index.ts";
import { causeName, conditionName, matterName } from "../../../words/index.ts";
import { writeChange, writeNumber } from "../../parts/numbers.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

interface PromisesProps {
  model: SeenModel;
  promises: Promises;
  minutes: readonly Minute[];
}

/** What was promised against what was delivered, what raised the promises, and the conditions that were agreed. */
export function PromisesKept({ model, promises: { turns, made }, minutes }: PromisesProps) {
  const t = useText();
  const conditions = minutes.flatMap(({ id, region, conditions: agreed }) =>
    agreed.map((condition) =>
      t("ui.process.condition", {
        matter: matterName(t, id, region),
        condition: conditionName(t, id, condition),
      }),
    ),
  );
  return (
    <>
      <p class="reading">{t("ui.process.kept.text")}</p>
      <TurnByTurn turns={turns} />
      {made.length > 0 && (
        <>
          <h3>{t("ui.process.kept.made")}</h3>
          <ul class="decision-lines">
            {made.map(({ cause, by }) => (
              <li key={causeKey(cause)}>
                <strong>{writeChange(t.language, by)}</strong> {causeName(t, model.names, cause, "up")}
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <h3>{t("ui.process.conditions")}</h3>
          <ul class="decision-lines">
            {conditions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What had been promised, delivered and kept by the end of each turn. */
function TurnByTurn({ turns }: Pick<Promises, "turns">) {
  const t = useText();
  return (
    <ScrolledTable label={t("ui.process.kept")} class="turns">
      <thead>
        <tr>
          <th scope="col">{t("ui.process.kept.what")}</th>
          {turns.map(({ month }) => (
            <th key={month} scope="col" class="number">
              {month === 0 ? t("ui.chart.start") : t("ui.month", { month })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["promised", "delivered", "kept"] as const).map((kind) => (
          <tr key={kind} {...(kind === "kept" ? { class: "account-total" } : {})}>
            <th scope="row">{t(`ui.process.kept.${kind}`)}</th>
            {turns.map((turn) => (
              <td key={turn.month} class="number">
                {writeNumber(t.language, turn[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}
