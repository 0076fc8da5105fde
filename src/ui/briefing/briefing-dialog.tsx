import { Dialog } from "../parts/dialogs/dialog.tsx";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { BriefingMore, BriefingParts } from "./briefing-parts.tsx";

/** The briefing again, to look things up during play. */
export function BriefingDialog({ play, onClose }: { play: Play; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("scenario.title")} over={t("ui.briefing.over")} isText onClose={onClose}>
      <BriefingParts chapter={play.chapter} />
      <BriefingMore play={play} />
    </Dialog>
  );
}
