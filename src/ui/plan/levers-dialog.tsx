import { useState } from "preact/hooks";
import type { Rejection } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { levelName, leverName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { PlanFoot } from "./plan-foot.tsx";
import type { PlanProps } from "./plan-props.ts";
import { sendAll } from "./send-all.ts";

/** Posture, staff and what else a scenario opens, each with a line that says what it does. */
export function LeversDialog(props: PlanProps) {
  return <SettingsOf {...props} part="levers" />;
}

/** How plainly the mission reports to New York. */
export function CandourDialog(props: PlanProps) {
  return <SettingsOf {...props} part="candour" />;
}

function SettingsOf({ play, commands, onClose, part }: PlanProps & { part: "levers" | "candour" }) {
  const t = useText();
  const levers = play.plan.levers[part];
  const before = Object.fromEntries(levers.map(({ id, value }) => [id, value]));
  const [values, setValues] = useState(before);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const changed = levers.map(({ id }) => id).filter((lever) => values[lever] !== before[lever]);
  const set = () => {
    const refused = sendAll(
      commands,
      changed.map((lever) => ({ type: "set", lever, value: required(values, lever) })),
    );
    if (refused === null) onClose();
    else setRejection(refused);
  };
  return (
    <Dialog
      title={t(`ui.plan.${part}`)}
      over={t("ui.plan")}
      footer={<PlanFoot changed={changed.length > 0} onSet={set} onClose={onClose} />}
      onClose={onClose}
    >
      <Refusal rejection={rejection} />
      {levers.map(({ id: lever, settings }) => (
        <label key={lever} class="field lever">
          <strong>{leverName(t, lever)}</strong>
          {t.has(`lever.${lever}.help`) && <span class="hint">{t(`lever.${lever}.help`)}</span>}
          <select
            value={String(values[lever])}
            onChange={(event) => setValues({ ...values, [lever]: Number(event.currentTarget.value) })}
          >
            {settings.map((value) => (
              <option key={value} value={String(value)}>
                {levelName(t, lever, value)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </Dialog>
  );
}
