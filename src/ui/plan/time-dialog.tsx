import { useState } from "preact/hooks";
import type { ActionOf, Rejection } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { actionWords, targetName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { Done } from "./done.tsx";
import type { PlanProps } from "./plan-props.ts";

type Purpose = ActionOf<"engage">["purpose"];

/** Whom the Head of Mission sees this month, to what purpose, and whether others know of it. */
export function TimeDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const { slots } = play.means;
  const left = slots.total - slots.taken;
  const taking = play.turnActions.filter((one) => one.slots > 0);
  return (
    <Dialog title={t("ui.plan.time")} over={t("ui.plan")} footer={<Done onClose={onClose} />} onClose={onClose}>
      <p class="hint">{t("ui.plan.time.help", { total: slots.total })}</p>
      <p class="note" role="status">
        {t("ui.plan.time.left", { left, total: slots.total })}
      </p>
      <ul class="done-list">
        {taking.map(({ action }, index) => (
          <li key={index}>
            {actionWords(t, play.model.names, action)}
            {action.type === "engage" && (
              <span class="meta"> {t(action.open ? "ui.engage.open" : "ui.engage.closed")}</span>
            )}
            {action.type === "engage" && (
              <button type="button" class="link" onClick={() => commands.withdraw((other) => other === action)}>
                {t("ui.take-back")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <EngagementForm play={play} commands={commands} />}
    </Dialog>
  );
}

function EngagementForm({ play, commands }: Pick<PlanProps, "play" | "commands">) {
  const t = useText();
  const { targets } = play.plan;
  const first = required(targets, 0);
  const [target, setTarget] = useState(first.id);
  const [purpose, setPurpose] = useState<Purpose>(required(first.purposes, 0));
  const [open, setOpen] = useState(true);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const purposes = targets.find(({ id }) => id === target)?.purposes ?? [];
  const chosen = purposes.includes(purpose) ? purpose : required(purposes, 0);
  return (
    <form
      class="engagement"
      onSubmit={(event) => {
        event.preventDefault();
        setRejection(commands.act({ type: "engage", target, purpose: chosen, open }));
      }}
    >
      <Refusal rejection={rejection} />
      <label class="field">
        <span>{t("ui.engage.whom")}</span>
        <select value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          {targets.map(({ id }) => (
            <option key={id} value={id}>
              {targetName(t, id)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="choices">
        <legend>{t("ui.engage.purpose")}</legend>
        {purposes.map((id) => (
          <label key={id} class="choice">
            <input type="radio" name="purpose" checked={chosen === id} onChange={() => setPurpose(id)} />
            {t(`purpose.${id}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{t("ui.engage.how")}</legend>
        {[true, false].map((value) => (
          <label key={String(value)} class="choice">
            <input type="radio" name="open" checked={open === value} onChange={() => setOpen(value)} />
            {t(value ? "ui.engage.open" : "ui.engage.closed")}
          </label>
        ))}
      </fieldset>
      <p class="hint">{t("ui.engage.help")}</p>
      <button type="submit">{t("ui.engage.add")}</button>
    </form>
  );
}
