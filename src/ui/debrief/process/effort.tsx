import type { Process } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { outputName } from "../../../words/index.ts";
import { useText } from "../../parts/text.ts";
import { TurnTable } from "./turn-table.tsx";

interface EffortProps {
  model: SeenModel;
  effort: Process["effort"];
}

/** Points of effort by output and turn, over how many outputs they were spread, and what was built before its ground. */
export function Effort({ model, effort }: EffortProps) {
  const t = useText();
  const rows = Object.entries(effort);
  if (rows.length === 0) return <p>{t("ui.process.effort.none", { total: model.effortPoints })}</p>;
  const turns = required(rows, 0)[1].map((_, at) => at);
  const spread = turns.map((at) => rows.filter(([, points]) => required(points, at) > 0).length);
  const idle = turns.map((at) => model.effortPoints - rows.reduce((sum, [, points]) => sum + required(points, at), 0));
  const early = builtEarly(model, effort);
  return (
    <>
      <TurnTable
        model={model}
        label={t("ui.process.effort")}
        head={t("ui.process.output")}
        rows={[
          ...rows.map(([output, values]) => ({ name: outputName(model.names, output), values })),
          { name: t("ui.process.effort.spread"), values: spread, isTotal: true },
          { name: t("ui.process.effort.idle"), values: idle, isTotal: true },
        ]}
      />
      {early.length > 0 && (
        <>
          <h3>{t("ui.process.effort.early")}</h3>
          <ul class="decision-lines">
            {early.map(({ output, missing }) => (
              <li key={output}>
                {t("ui.process.effort.before", {
                  output: outputName(model.names, output),
                  missing: missing.map((id) => outputName(model.names, id)).join(", "),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Outputs that had effort before some of what they build upon had any. */
export function builtEarly(model: SeenModel, effort: Process["effort"]): { output: string; missing: string[] }[] {
  const first = (output: string) => {
    const at = (effort[output] ?? []).findIndex((points) => points > 0);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return model.outputs.flatMap(({ id, prerequisites }) => {
    const missing = prerequisites.filter((other) => first(other) > first(id));
    return missing.length > 0 ? [{ output: id, missing }] : [];
  });
}
