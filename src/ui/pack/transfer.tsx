import type { RoomNotes } from "../parts/paper/room-notes.ts";
import { useText } from "../parts/text.ts";
import { PackPart } from "./pack-part.tsx";

/** What the room takes along, in its own words; where it wrote nothing there are lines to write on. */
export function Transfer({ notes }: { notes: RoomNotes }) {
  const t = useText();
  return (
    <PackPart title={t("ui.transfer")}>
      {(["differently", "sign"] as const).map((field) => (
        <div key={field} class="transfer">
          <p class="transfer-asks">{t(`ui.transfer.${field}`)}</p>
          {notes[field].trim() === "" ? (
            <div class="transfer-lines" aria-hidden="true">
              <span />
              <span />
            </div>
          ) : (
            <p class="transfer-words">{notes[field]}</p>
          )}
        </div>
      ))}
    </PackPart>
  );
}
