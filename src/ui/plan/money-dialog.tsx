import { useState } from "preact/hooks";
import type { Rejection } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { actionWords, fundName, regionName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { Done } from "./done.tsx";
import type { PlanProps } from "./plan-props.ts";

/** Programme money: how much, where, from which fund. */
export function MoneyDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  const { funds } = play.plan;
  const [fund, setFund] = useState(funds[0]?.id ?? "");
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const spent = play.turnActions.flatMap(({ action }) => (action.type === "spend" ? [action] : []));
  const { there = 0, taken = 0 } = funds.find(({ id }) => id === fund) ?? {};
  const left = Math.floor(there - taken);
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
            {actionWords(t, play.model.names, action)}
            <button type="button" class="link" onClick={() => commands.withdraw((other) => other === action)}>
              {t("ui.take-back")}
            </button>
          </li>
        ))}
      </ul>
      <SpendingForm
        play={play}
        fund={fund}
        left={left}
        onFund={setFund}
        onSpend={(region) => setRejection(commands.act({ type: "spend", fund, region, amount: 1 }))}
      />
    </Dialog>
  );
}

interface SpendingFormProps extends Pick<PlanProps, "play"> {
  fund: string;
  /** Whole units that are left in it. */
  left: number;
  onFund: (fund: string) => void;
  onSpend: (region: string) => void;
}

/** Spends a unit of a fund in a region. */
function SpendingForm({ play, fund, left, onFund, onSpend }: SpendingFormProps) {
  const t = useText();
  const { funds } = play.plan;
  const { regions } = play.model.area;
  const [region, setRegion] = useState(required(regions, 0));
  return (
    <form
      class="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSpend(region);
      }}
    >
      {funds.length > 1 && (
        <label class="field">
          <span>{t("ui.money.fund")}</span>
          <select value={fund} onChange={(event) => onFund(event.currentTarget.value)}>
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
          {regions.map((id) => (
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
  );
}
