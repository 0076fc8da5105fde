import type { SeenItem } from "../../engine/index.ts";
import { openFold } from "../parts/disclosure.tsx";
import { useText } from "../parts/text.ts";
import { type Draft, optionOf, somethingElse } from "./draft.ts";
import { staffWorkId } from "./staff-work.tsx";

interface MeetingFootProps {
  seen: SeenItem;
  draft: Draft;
  onDefer: () => void;
  onDecide: () => void;
}

/** Ends a meeting: with the decision, once nothing is missing for it, or by putting it off. */
export function MeetingFoot({ seen, draft, onDefer, onDecide }: MeetingFootProps) {
  const t = useText();
  return (
    <div class="meeting-foot">
      <p class={isReady(draft) ? "hint is-ready" : "hint"}>
        {isReady(draft) ? t("ui.dilemma.ready") : t(missingWords(draft))}
      </p>
      {seen.staffWork.length > 0 && (
        <button type="button" onClick={() => openFold(staffWorkId)}>
          {t("ui.dilemma.to-work")}
        </button>
      )}
      {seen.deferral !== null && (
        <button type="button" onClick={onDefer}>
          {t("ui.dilemma.defer")}
        </button>
      )}
      <button type="button" class="primary" disabled={!isReady(draft)} onClick={onDecide}>
        {t("ui.dilemma.decide")}
      </button>
    </div>
  );
}

function isReady(draft: Draft): boolean {
  if (optionOf(draft) === null) return false;
  if (draft.option === somethingElse && draft.other.trim() === "") return false;
  return draft.mode !== "over-dissent" || draft.dissent.length > 0;
}

function missingWords(draft: Draft): string {
  if (draft.option === null) return "ui.dilemma.missing.option";
  return draft.option === somethingElse && draft.other.trim() === ""
    ? "ui.dilemma.missing.words"
    : "ui.dilemma.missing.dissent";
}
