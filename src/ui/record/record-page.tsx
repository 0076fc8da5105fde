import type { Action, SeenModel } from "../../engine/index.ts";
import { actionWords } from "../../words/index.ts";
import { PaperHead } from "../parts/paper-head.tsx";
import { useText } from "../parts/text.ts";

interface RecordPageProps {
  /** Why the run cannot be played on. */
  reason: string;
  model: SeenModel;
  engine: string;
  seed: string;
  actions: readonly Action[];
  onSave: () => void;
  onBack: () => void;
}

/** A run of another version: its months as recorded, to be read and not to be played. */
export function RecordPage({ reason, model, engine, seed, actions, onSave, onBack }: RecordPageProps) {
  const t = useText();
  const turns = [...new Set(actions.map((action) => action.turn ?? 1))];
  return (
    <div class="paper-page">
      <PaperHead onBack={onBack} />
      <main class="record">
        <p class="over">{t("ui.record.over")}</p>
        <h1 tabIndex={-1}>
          <bdi>{t("scenario.title")}</bdi>
        </h1>
        <p class="lead">{t("ui.record.text")}</p>
        <p class="note">{reason}</p>
        <p class="hint">{t("ui.record.facts", { engine, seed })}</p>
        <ol class="months">
          {turns.map((turn) => (
            <li key={turn}>
              <h2>{t("ui.month", { month: turn })}</h2>
              <ul>
                {actions
                  .filter((action) => (action.turn ?? 1) === turn)
                  .map((action, at) => (
                    <li key={at}>{actionWords(t, model.names, action)}</li>
                  ))}
              </ul>
            </li>
          ))}
        </ol>
        <button type="button" onClick={onSave}>
          {t("ui.save")}
        </button>
      </main>
    </div>
  );
}
