import type { SeenAccounts } from "../../engine/index.ts";
import { gaugeName, matterName, optionName } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { CauseMark } from "./cause-mark.tsx";

interface OutcomesProps {
  play: Play;
  accounts: SeenAccounts;
}

/** What the leadership decided in the month that has ended, and what can be seen of it so far. */
export function Outcomes({ play, accounts }: OutcomesProps) {
  const t = useText();
  const { span, decisions } = play.lastTurn;
  const made = decisions.filter(({ by }) => by === "leadership");
  if (made.length === 0) return null;
  // The report opens a moment before the month's accounts do.
  const isBooked = accounts.isBooked(span);
  return (
    <section>
      <h3 class="over">{t("ui.report.decided")}</h3>
      <ul class="plain-list">
        {made.map((decision) => {
          const { id, region, option, waits } = decision;
          const found = accounts.outcome(span, decision);
          return (
            <li key={`${id} ${region}`}>
              <strong>{matterName(t, id, region)}</strong>: {optionName(t, id, option)}
              {waits && <span class="meta"> {t("ui.report.waits")}</span>}
              {!waits && isBooked && found.length === 0 && <span class="meta"> {t("ui.report.unseen")}</span>}
              {found.length > 0 && (
                <ul class="outcome-marks">
                  {found.map(({ gauge, cause }) => (
                    <li key={gauge}>
                      <CauseMark cause={cause} /> {gaugeName(t, play.model.names, gauge)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
