import type { RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { gaugeName, matterName, optionName } from "../../words/index.ts";
import { writeChange, writeNumber } from "../parts/numbers.ts";
import { Part } from "../parts/part.tsx";
import { ScrolledTable } from "../parts/scrolled-table.tsx";
import { useText } from "../parts/text.ts";
import { runName } from "./run-name.ts";

interface ComparedProps {
  model: SeenModel;
  comparison: RunComparison;
}

/** The first month in which the runs did not do the same: on what, and what it led to in each. */
export function Parting({ model, comparison: { runs, matters, divergence } }: ComparedProps) {
  const t = useText();
  if (divergence === null) {
    return (
      <Part title={t("ui.compare.parting")}>
        <p>{t("ui.compare.parting.none")}</p>
      </Part>
    );
  }
  const { month, plan, led } = divergence;
  return (
    <Part title={t("ui.compare.parting.in", { month: t("ui.month", { month }) })}>
      <ul class="plain-list">
        {divergence.matters.map((at) => (
          <li key={at}>
            <strong>{matterName(t, required(matters, at).id, required(matters, at).region)}</strong>
            <ul class="compare-taken">
              {required(matters, at).taken.map((taken, run) => (
                <li key={runName(t, run)}>
                  {runName(t, run)}:{" "}
                  {taken === null ? t("ui.compare.never") : optionName(t, required(matters, at).id, taken.option)}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {plan && <li>{t("ui.compare.plan")}</li>}
      </ul>
      <Led model={model} scores={Object.keys(required(runs, 0).scores)} led={led} />
    </Part>
  );
}

interface LedProps extends Pick<ComparedProps, "model"> {
  scores: readonly string[];
  led: NonNullable<RunComparison["divergence"]>["led"];
}

/** What the parting led to: each score from there to the end, run by run. */
function Led({ model, scores, led }: LedProps) {
  const t = useText();
  return (
    <>
      <h3>{t("ui.compare.led")}</h3>
      <ScrolledTable label={t("ui.compare.led")} class="compare-led">
        <thead>
          <tr>
            <th scope="col">{t("ui.compare.which")}</th>
            {scores.map((id) => (
              <th key={id} scope="col" class="number">
                {gaugeName(t, model.names, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {led.map((changes, at) => (
            <tr key={runName(t, at)}>
              <th scope="row">{runName(t, at)}</th>
              {scores.map((id) => (
                <td key={id} class="number">
                  {writeNumber(t.language, required(changes, id).from)} →{" "}
                  {writeNumber(t.language, required(changes, id).to)}
                  {required(changes, id).moved !== 0 && (
                    <span class="meta">
                      {" "}
                      {t("ui.compare.moved", { by: writeChange(t.language, required(changes, id).moved) })}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      <p class="hint">{t("ui.compare.led.text")}</p>
    </>
  );
}
