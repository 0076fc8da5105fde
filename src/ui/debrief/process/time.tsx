import type { Process } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { targetName } from "../../../words/index.ts";
import { useText } from "../../parts/text.ts";
import { TurnTable } from "./turn-table.tsx";

/** Where the Head of Mission's slots went, turn by turn, and whom the meetings were with. */
export function Time({ model, process: { time, engagements } }: { model: SeenModel; process: Process }) {
  const t = useText();
  const kinds = ["meetings", "staff", "decisions", "unused"] as const;
  const whom = Object.entries(engagements).sort(([, one], [, other]) => other - one);
  return (
    <>
      <TurnTable
        model={model}
        label={t("ui.process.time")}
        head={t("ui.process.time.what")}
        rows={kinds.map((kind) => ({
          name: t(`ui.process.time.${kind}`),
          values: time.map((turn) => turn[kind]),
          isTotal: kind === "unused",
        }))}
      />
      <p class="process-note">
        {whom.length === 0
          ? t("ui.process.time.none")
          : t("ui.process.time.whom", {
              whom: whom.map(([id, count]) => t("ui.process.count", { name: targetName(t, id), count })).join("; "),
            })}
      </p>
    </>
  );
}
