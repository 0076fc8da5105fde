import { matterName, optionName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

/** Asks once more before silence decides. */
export function EndDialog({ play, onEnd, onClose }: { play: Play; onEnd: () => void; onClose: () => void }) {
  const t = useText();
  const matters = play.undecided;
  const footer = (
    <>
      <button type="button" onClick={onClose}>
        {t("ui.end.back")}
      </button>
      <button type="button" class="primary" onClick={onEnd}>
        {t("ui.end.anyway")}
      </button>
    </>
  );
  return (
    <Dialog
      title={t("ui.end.ask", { count: matters.length })}
      over={t("ui.month", { month: play.time.month })}
      isText
      footer={footer}
      onClose={onClose}
    >
      <p class="reading">{t("ui.end.silence")}</p>
      <ul class="plain-list">
        {matters.map(({ item, statusQuo }) => (
          <li key={`${item.id} ${item.region}`}>
            <strong>{matterName(t, item.id, item.region)}</strong>
            <br />
            {t("ui.end.would-be", { option: optionName(t, item.id, statusQuo) })}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
