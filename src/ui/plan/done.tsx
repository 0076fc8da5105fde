import { useText } from "../parts/text.ts";

/** Closes a dialog whose changes have been made as one went along. */
export function Done({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <button type="button" class="primary" onClick={onClose}>
      {t("ui.done")}
    </button>
  );
}
