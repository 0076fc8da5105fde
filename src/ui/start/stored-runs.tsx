import { useState } from "preact/hooks";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { placeWords, type StoredCard, savedWords } from "../parts/stored-run.ts";
import { useText } from "../parts/text.ts";

/** A run with the way back into it. */
export function StoredRun({
  run,
  onResume,
  isFirst = false,
}: {
  run: StoredCard;
  onResume: (run: string) => void;
  isFirst?: boolean;
}) {
  const t = useText();
  const at = placeWords(t, run);
  return (
    <div class="stored">
      <p>
        <strong>
          <bdi>{run.title}</bdi>
        </strong>{" "}
        · {at} <span class="hint">{savedWords(t, run)}</span>
      </p>
      <button type="button" class={isFirst ? "primary" : ""} onClick={() => onResume(run.id)}>
        {t(run.ended ? "ui.start.look" : "ui.start.continue")}
        <span class="unseen">
          {" "}
          {run.title}, {at}
        </span>
      </button>
    </div>
  );
}

interface OtherRunsProps {
  runs: readonly StoredCard[];
  onResume: (run: string) => void;
  onDelete: (run: string) => void;
}

/** The runs before the latest. Each can be gone on with, or deleted for good once asked again. */
export function OtherRuns({ runs, onResume, onDelete }: OtherRunsProps) {
  const t = useText();
  const [leaving, setLeaving] = useState<StoredCard | null>(null);
  return (
    <details class="other-runs">
      <summary>{t("ui.start.others", { count: runs.length })}</summary>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <StoredRun run={run} onResume={onResume} />
            <button type="button" class="quiet" onClick={() => setLeaving(run)}>
              {t("ui.start.delete")}{" "}
              <span class="unseen">
                {run.title}, {placeWords(t, run)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <DeleteDialog run={leaving} onDelete={() => onDelete(leaving.id)} onClose={() => setLeaving(null)} />
      )}
    </details>
  );
}

function DeleteDialog({ run, onDelete, onClose }: { run: StoredCard; onDelete: () => void; onClose: () => void }) {
  const t = useText();
  const footer = (
    <>
      <button type="button" onClick={onClose}>
        {t("ui.start.delete.keep")}
      </button>
      <button
        type="button"
        class="primary"
        onClick={() => {
          onDelete();
          onClose();
        }}
      >
        {t("ui.start.delete")}
      </button>
    </>
  );
  return (
    <Dialog title={t("ui.start.delete.ask")} isText footer={footer} onClose={onClose}>
      <p>
        <strong>
          <bdi>{run.title}</bdi>
        </strong>{" "}
        · {placeWords(t, run)} <span class="hint">{savedWords(t, run)}</span>
      </p>
      <p class="reading">{t("ui.start.delete.text")}</p>
    </Dialog>
  );
}
