import { BriefingMore, BriefingParts } from "./briefing-parts.tsx";
import { chapterOf } from "./chapters.ts";
import { Dialog } from "./dialog.tsx";
import type { Play } from "./play.ts";
import { useText } from "./text.ts";

/** The briefing again, to look things up during play. */
export function BriefingDialog({ play, onClose }: { play: Play; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("scenario.title")} over={t("ui.briefing.over")} isText onClose={onClose}>
      <BriefingParts chapter={chapterOf(play)} />
      <BriefingMore model={play.model} chapter={chapterOf(play)} />
    </Dialog>
  );
}
