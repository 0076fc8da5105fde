import { useState } from "preact/hooks";
import { type Model, plannedLever, type Rejection, seeMeans } from "../../engine/index.ts";
import { outputName, type Text } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { writeNumber } from "../parts/numbers.ts";
import { Refusal } from "../parts/refusal.tsx";
import { seen } from "../parts/score.tsx";
import { useText } from "../parts/text.ts";
import { range } from "./lever-range.ts";
import { PlanFoot } from "./plan-foot.tsx";
import type { PlanProps } from "./plan-props.ts";
import { sendAll } from "./send-all.ts";

/** Points of effort on the outputs of the study that the scenario opens. */
export function EffortDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const { model, state } = play;
  const { outputs } = model.scenario;
  const before = Object.fromEntries(outputs.map((output) => [output, plannedLever(model, state, `effort.${output}`)]));
  const [points, setPoints] = useState(before);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const { total } = seeMeans(model, state).effort;
  const left = total - outputs.reduce((sum, output) => sum + points[output], 0);
  const set = () => {
    // What is lowered goes first, so that the points are free when others are raised.
    const changed = outputs
      .filter((output) => points[output] !== before[output])
      .sort((a, b) => points[a] - before[a] - (points[b] - before[b]));
    const refused = sendAll(
      commands,
      changed.map((output) => ({ type: "effort", output, points: points[output] })),
    );
    if (refused === null) onClose();
    else setRejection(refused);
  };
  const changed = outputs.some((output) => points[output] !== before[output]) && left >= 0;
  return (
    <Dialog
      title={t("ui.plan.effort")}
      over={t("ui.plan")}
      footer={<PlanFoot changed={changed} onSet={set} onClose={onClose} />}
      onClose={onClose}
    >
      <p class="hint">{t("ui.plan.effort.help", { total })}</p>
      <p class={`points-left ${left < 0 ? "refusal" : "note"}`} role="status">
        {left < 0 ? t("ui.plan.effort.over", { over: -left }) : t("ui.plan.effort.left", { left })}
      </p>
      <Refusal rejection={rejection} />
      {outputs.map((output) => (
        <fieldset key={output} class="pips">
          <legend>
            {outputName(model, output)} <span class="meta">§{output}</span>
          </legend>
          <p class="hint">
            {t("ui.plan.effort.progress", {
              progress: writeNumber(t.language, seen(play, `output.${output}.progress`, "bands").value),
            })}{" "}
            {frameWords(t, model, output)}
          </p>
          <div>
            {range(model.layout.byId[`lever.effort.${output}`]).map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`effort-${output}`}
                  checked={points[output] === value}
                  onChange={() => setPoints({ ...points, [output]: value })}
                />
                {value}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Dialog>
  );
}

/** Who leads the work on an output, and what it builds upon (1.4.8). */
function frameWords(t: Text, model: Model, output: string): string {
  const frame = model.scenario.model.outputs.find((candidate) => candidate.id === output);
  if (frame === undefined) return "";
  const names = frame.prerequisites.map((id) => outputName(model, id));
  const list = new Intl.ListFormat(t.language).format(names);
  const lead = t("ui.plan.effort.lead", { seat: t(`seat.${frame.lead}`) });
  return names.length === 0 ? lead : `${lead} ${t("ui.plan.effort.builds-on", { outputs: list })}`;
}
