import { actionWords } from "../../words/index.ts";
import type { Play } from "./run-port.ts";
import { useText } from "./text.ts";

/** Each month with what was done in it, and the way back to its start. */
export function MonthList({ play, onBranch }: { play: Play; onBranch: (turn: number) => void }) {
  const t = useText();
  return (
    <ol class="months">
      {play.turns().map(({ turn, month, isHistory, actions }) => (
        <li key={turn}>
          <div class="months-head">
            <h3>{t("ui.month", { month })}</h3>
            {isHistory ? (
              <span class="meta">{t("words.decision.then")}</span>
            ) : (
              <button type="button" onClick={() => onBranch(turn)}>
                {t("ui.months.branch")} <span class="unseen">{t("ui.month", { month })}</span>
              </button>
            )}
          </div>
          {actions.length === 0 ? (
            <p class="hint">{t("ui.months.nothing")}</p>
          ) : (
            <ul>
              {actions.map((action, index) => (
                <li key={index}>{actionWords(t, play.model.names, action)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
