import { useState } from "preact/hooks";
import type { Rejection } from "../../engine/index.ts";
import { actionWords, fundName, regionName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { fundsOpen } from "../parts/plan-parts.ts";
import { Refusal } from "../parts/refusal.tsx";
import { actionsOfTurn } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { Done } from "./done.tsx";
import type { PlanProps } from "./plan-props.ts";

/** Programme money: how much, where, from which fund. */
export function MoneyDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const funds = fundsOpen(play);
  const { regions } = play.model.scenario;
  const [fund, setFund] = useState(funds[0]?.id ?? "");
  const [region, setRegion] = useState(regions[0].id);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const spent = actionsOfTurn(play).flatMap((action) => (action.type === "spend" ? [action] : []));
  const left = Math.floor(
    (funds.find(({ id }) => id === fund)?.there ?? 0) - (funds.find(({ id }) => id === fund)?.taken ?? 0),
  );
  return (
    <Dialog title={t("ui.plan.money")} over={t("ui.plan")} footer={<Done onClose={onClose} />} onClose={onClose}>
      {funds.map(({ id }) => (
        <p key={id} class="hint">
          {t(`fund-rule.${id}`)}
        </p>
      ))}
      <p class="note">{t("ui.plan.money.left", { fund: fundName(t, fund), left })}</p>
      <Refusal rejection={rejection} />
      <ul class="done-list">
        {spent.map((action) => (
          <li key={`${action.fund} ${action.region}`}>
            {actionWords(t, play.model, action)}
            <button type="button" class="link" onClick={() => commands.withdraw((other) => other === action)}>
              {t("ui.take-back")}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="add-form"
        onSubmit={(event) => {
          event.preventDefault();
          setRejection(commands.act({ type: "spend", fund, region, amount: 1 }));
        }}
      >
        {funds.length > 1 && (
          <label class="field">
            <span>{t("ui.money.fund")}</span>
            <select value={fund} onChange={(event) => setFund(event.currentTarget.value)}>
              {funds.map(({ id }) => (
                <option key={id} value={id}>
                  {fundName(t, id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span>{t("ui.unit.region")}</span>
          <select value={region} onChange={(event) => setRegion(event.currentTarget.value)}>
            {regions.map(({ id }) => (
              <option key={id} value={id}>
                {regionName(t, id)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={left < 1}>
          {t("ui.money.spend")}
        </button>
      </form>
    </Dialog>
  );
}
