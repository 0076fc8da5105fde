import { useState } from "preact/hooks";
import type { SeenItem } from "../../engine/index.ts";
import type { Commands } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { Confidence } from "./confidence.tsx";
import type { Draft } from "./draft.ts";

interface PositionProps {
  seen: SeenItem;
  draft: Draft;
  commands: Commands;
  onDraft: (change: Partial<Draft>) => void;
}

/** Asks for the trainee's private position before the others are heard; it may be skipped. */
export function Position({ seen, draft, commands, onDraft }: PositionProps) {
  const t = useText();
  const [confidence, setConfidence] = useState(3);
  const { option } = draft;
  const lodge = () => {
    if (option === null) return;
    commands.act({ type: "position", seat: "hom", dilemma: seen.item.id, option, confidence });
    onDraft({ heard: true });
  };
  return (
    <section class="position" aria-labelledby="position">
      <h3 id="position">{t("ui.position")}</h3>
      <p class="reading">{t("ui.position.text")}</p>
      <Confidence name="position" value={confidence} onChange={setConfidence} />
      <div class="buttons">
        <button type="button" class="primary" disabled={option === null} onClick={lodge}>
          {t("ui.position.lodge")}
        </button>
        <button type="button" onClick={() => onDraft({ heard: true, option: null })}>
          {t("ui.position.skip")}
        </button>
      </div>
      {option === null && <p class="hint">{t("ui.position.mark-first")}</p>}
    </section>
  );
}
