import { useState } from "preact/hooks";
import type { Rejection, SeenOutput } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { outputName, type Text } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { writeNumber } from "../parts/numbers.ts";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { PlanFoot } from "./plan-foot.tsx";
import type { PlanProps } from "./plan-props.ts";
import { sendAll } from "./send-all.ts";

/** Points of effort on the outputs of the study that the scenario opens. */
export function EffortDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const { outputs } = play.plan;
  const before = Object.fromEntries(outputs.map(({ id, value }) => [id, value]));
  const [points, setPoints] = useState(before);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const { total } = play.means.effort;
  const left = total - outputs.reduce((sum, { id }) => sum + required(points, id), 0);
  const changed = outputs.map(({ id }) => id).filter((output) => points[output] !== before[output]);
  const set = () => {
    // What is lowered goes first, so that the points are free when others are raised.
    const inOrder = [...changed].sort(
      (a, b) => required(points, a) - required(before, a) - (required(points, b) - required(before, b)),
    );
    const refused = sendAll(
      commands,
      inOrder.map((output) => ({ type: "effort", output, points: required(points, output) })),
    );
    if (refused === null) onClose();
    else setRejection(refused);
  };
  return (
    <Dialog
      title={t("ui.plan.effort")}
      over={t("ui.plan")}
      footer={<PlanFoot changed={changed.length > 0 && left >= 0} onSet={set} onClose={onClose} />}
      onClose={onClose}
    >
      <p class="hint">{t("ui.plan.effort.help", { total })}</p>
      <p class={`points-left ${left < 0 ? "refusal" : "note"}`} role="status">
        {left < 0 ? t("ui.plan.effort.over", { over: -left }) : t("ui.plan.effort.left", { left })}
      </p>
      <Refusal rejection={rejection} />
      {outputs.map((output) => (
        <OutputPoints
          key={output.id}
          play={play}
          output={output}
          points={required(points, output.id)}
          onPoints={(value) => setPoints({ ...points, [output.id]: value })}
        />
      ))}
    </Dialog>
  );
}

interface OutputPointsProps extends Pick<PlanProps, "play"> {
  output: SeenOutput;
  points: number;
  onPoints: (points: number) => void;
}

/** The points of effort on one output, with how far it is. */
function OutputPoints({ play, output, points, onPoints }: OutputPointsProps) {
  const t = useText();
  const { id, settings } = output;
  return (
    <fieldset class="pips">
      <legend>
        {outputName(play.model.names, id)} <span class="meta">§{id}</span>
      </legend>
      <p class="hint">
        {t("ui.plan.effort.progress", {
          progress: writeNumber(t.language, play.gauge(`output.${id}.progress`).value),
        })}{" "}
        {frameWords(t, play, output)}
      </p>
      <div>
        {settings.map((value) => (
          <label key={value}>
            <input type="radio" name={`effort-${id}`} checked={points === value} onChange={() => onPoints(value)} />
            {value}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Who leads the work on an output, and what it builds upon (1.4.8). */
function frameWords(t: Text, { model }: PlanProps["play"], { frame }: SeenOutput): string {
  if (frame === null) return "";
  const names = frame.prerequisites.map((id) => outputName(model.names, id));
  const list = new Intl.ListFormat(t.language).format(names);
  const lead = t("ui.plan.effort.lead", { seat: t(`seat.${frame.lead}`) });
  return names.length === 0 ? lead : `${lead} ${t("ui.plan.effort.builds-on", { outputs: list })}`;
}
