import type { Model } from "../engine/index.ts";
import { BriefingMore, BriefingParts } from "./briefing-parts.tsx";
import { Dialog } from "./dialog.tsx";
import { useText } from "./text.ts";

/** The briefing again, to look things up during play. */
export function BriefingDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("scenario.title")} over={t("ui.briefing.over")} isText onClose={onClose}>
      <BriefingParts />
      <BriefingMore model={model} />
    </Dialog>
  );
}
