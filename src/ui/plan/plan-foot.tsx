import { useText } from "../parts/text.ts";

/** Closes a dialog of the plan: with its changes, or without. */
export function PlanFoot({ changed, onSet, onClose }: { changed: boolean; onSet: () => void; onClose: () => void }) {
  const t = useText();
  return (
    <>
      <button type="button" onClick={onClose}>
        {t("ui.plan.keep")}
      </button>
      <button type="button" class="primary" disabled={!changed} onClick={onSet}>
        {t("ui.plan.set")}
      </button>
    </>
  );
}
