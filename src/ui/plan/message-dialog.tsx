import { useState } from "preact/hooks";
import type { Rejection } from "../../engine/index.ts";
import { messageName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { PlanFoot } from "./plan-foot.tsx";
import type { PlanProps } from "./plan-props.ts";

/** The one thing that the mission says in public. */
export function MessageDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const { message: before, messages } = play.plan;
  const [theme, setTheme] = useState(before);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const set = () => {
    const refused = commands.act({ type: "message", theme });
    if (refused === null) onClose();
    else setRejection(refused);
  };
  return (
    <Dialog
      title={t("ui.plan.message")}
      over={t("ui.plan")}
      footer={<PlanFoot changed={theme !== before} onSet={set} onClose={onClose} />}
      onClose={onClose}
    >
      <p class="hint">{t("ui.plan.message.help")}</p>
      <Refusal rejection={rejection} />
      <fieldset class="choices choices-column">
        <legend class="unseen">{t("ui.plan.message")}</legend>
        {messages.map((id) => (
          <label key={id} class="choice">
            <input type="radio" name="message" checked={theme === id} onChange={() => setTheme(id)} />
            {messageName(t, id)}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
