import { useText } from "../parts/text.ts";
import type { DebriefProps } from "./props.ts";

/** What each takes along, in their own words. It goes into the print. */
export function TransferFields({ notes, onNotes }: Pick<DebriefProps, "notes" | "onNotes">) {
  const t = useText();
  return (
    <div class="transfer-fields">
      {(["differently", "sign"] as const).map((field) => (
        <label key={field} class="field">
          <span>{t(`ui.transfer.${field}`)}</span>
          <textarea
            rows={3}
            maxLength={400}
            defaultValue={notes[field]}
            onChange={(event) => onNotes({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p class="hint">{t("ui.transfer.text")}</p>
    </div>
  );
}
