import { Dialog } from "../parts/dialogs/dialog.tsx";
import { MonthList } from "../parts/month-list.tsx";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface MonthsDialogProps {
  play: Play;
  onBranch: (turn: number) => void;
  onClose: () => void;
}

/** The months played, what was decided in each, and the way back to its start as a run of its own. */
export function MonthsDialog({ play, onBranch, onClose }: MonthsDialogProps) {
  const t = useText();
  return (
    <Dialog title={t("ui.months")} size="wide" onClose={onClose}>
      <p class="reading">{t("ui.months.text")}</p>
      <MonthList play={play} onBranch={onBranch} />
    </Dialog>
  );
}
