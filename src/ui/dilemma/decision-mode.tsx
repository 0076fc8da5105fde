import type { SeenItem } from "../../engine/index.ts";
import { modeName, speakerName } from "../../words/index.ts";
import { Fold } from "../parts/disclosure.tsx";
import { useText } from "../parts/text.ts";
import { Confidence } from "./confidence.tsx";
import { type Draft, fitting, modes } from "./draft.ts";

interface DecisionModeProps {
  seen: SeenItem;
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
}

/** How the decision is reached and why: mode, dissent, rationale, confidence. */
export function DecisionMode({ seen, draft, onDraft }: DecisionModeProps) {
  const t = useText();
  const isDilemma = seen.item.kind === "dilemma";
  return (
    <section class="manner" aria-labelledby="manner">
      <h3 id="manner" class="over">
        {t("ui.dilemma.manner")}
      </h3>
      {isDilemma && (
        <fieldset class="modes">
          <legend class="unseen">{t("ui.dilemma.mode")}</legend>
          {modes.map((mode) => (
            <label key={mode}>
              <input type="radio" name="mode" checked={draft.mode === mode} onChange={() => onDraft({ mode })} />
              <span>{modeName(t, mode)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isDilemma && draft.mode === "over-dissent" && <Dissent seen={seen} draft={draft} onDraft={onDraft} />}
      <label class="field">
        <span>{t("ui.dilemma.rationale")}</span>
        <textarea
          rows={3}
          maxLength={2000}
          value={draft.rationale}
          onInput={(event) => onDraft({ rationale: event.currentTarget.value })}
        />
      </label>
      <Confidence name="decision" value={draft.confidence} onChange={(confidence) => onDraft({ confidence })} />
    </section>
  );
}

/** Whose dissent is recorded. */
function Dissent({ seen, draft, onDraft }: DecisionModeProps) {
  const t = useText();
  const speakers = [...new Set(seen.views.map(({ by }) => by))];
  const toggle = (speaker: string) =>
    onDraft({
      dissent: draft.dissent.includes(speaker)
        ? draft.dissent.filter((other) => other !== speaker)
        : [...draft.dissent, speaker],
    });
  return (
    <fieldset class="choices choices-column dissent">
      <legend>{t("ui.dilemma.dissent")}</legend>
      {speakers.map((speaker) => (
        <label key={speaker} class="choice">
          <input type="checkbox" checked={draft.dissent.includes(speaker)} onChange={() => toggle(speaker)} />
          {speakerName(t, speaker)}
        </label>
      ))}
    </fieldset>
  );
}

/** Conditions attached to the option: at most two, each at a cost. */
export function Conditions({ seen, draft, onDraft }: DecisionModeProps) {
  const t = useText();
  const riders = fitting(seen, draft);
  if (riders.length === 0) return null;
  const chosen = draft.conditions.filter((id) => riders.some(({ rider }) => rider.id === id));
  const toggle = (id: string) =>
    onDraft({ conditions: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  return (
    <Fold
      title={t("ui.dilemma.conditions")}
      note={t("ui.fold.possible", { count: riders.length })}
      open={chosen.length > 0}
    >
      <fieldset class="conditions">
        <legend class="unseen">{t("ui.dilemma.conditions")}</legend>
        {riders.map(({ rider, open }) => {
          const title = `dilemma.${seen.item.id}.condition.${rider.id}`;
          return (
            <label key={rider.id}>
              <input
                type="checkbox"
                checked={chosen.includes(rider.id)}
                disabled={!open || (chosen.length >= 2 && !chosen.includes(rider.id))}
                onChange={() => toggle(rider.id)}
              />
              <span>
                {t(`${title}.title`)}
                {(rider.slots ?? 0) > 0 && (
                  <span class="meta"> {t("ui.option.slots", { slots: rider.slots ?? 0 })}</span>
                )}
                {!open && (
                  <span class="meta">
                    {" "}
                    {t.has(`${title}.requires`) ? t(`${title}.requires`) : t("words.rejection.requirement-unmet")}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </fieldset>
    </Fold>
  );
}
