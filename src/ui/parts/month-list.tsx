import { historyUntil } from "../../engine/index.ts";
import { actionWords } from "../../words/index.ts";
import type { Play } from "./run-port.ts";
import { useText } from "./text.ts";

/** Each month with what was done in it. */
export function MonthList({ play, onBranch }: { play: Play; onBranch: (turn: number) => void }) {
  const t = useText();
  const history = historyUntil(play.model, play.state);
  return (
    <ol class="months">
      {play.starts.map((start, at) => {
        const turn = at + 1;
        const done = play.actions.filter((action) => action.turn === turn && action.type !== "end-turn");
        if (start.ended !== null) return null;
        return (
          <li key={turn}>
            <div class="months-head">
              <h3>{t("ui.month", { month: start.month + 1 })}</h3>
              {start.month < history ? (
                <span class="meta">{t("words.decision.then")}</span>
              ) : (
                <button type="button" onClick={() => onBranch(turn)}>
                  {t("ui.months.branch")} <span class="unseen">{t("ui.month", { month: start.month + 1 })}</span>
                </button>
              )}
            </div>
            {done.length === 0 ? (
              <p class="hint">{t("ui.months.nothing")}</p>
            ) : (
              <ul>
                {done.map((action, index) => (
                  <li key={index}>{actionWords(t, play.model, action)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
