import type { SeenItem } from "../../engine/index.ts";
import { speakerName } from "../../words/index.ts";
import { useText } from "../parts/text.ts";
import { SituationText } from "./situation-text.tsx";
import { TableViews } from "./table-views.tsx";

/** A dilemma outside the workshop cut: it can be read, with what its seat's standing instruction says. */
export function Standing({ seen }: { seen: SeenItem }) {
  const t = useText();
  return (
    <div class="meeting-read">
      <div>
        <p class="reading">
          <SituationText seen={seen} />
        </p>
        <p class="note">{t("ui.standing.text", { seat: speakerName(t, seen.standing?.seat ?? "") })}</p>
        <h3 class="over">{t("ui.dilemma.options")}</h3>
        <ul class="options">
          {seen.options.map(({ option }) => {
            const base = `${seen.item.kind}.${seen.item.id}.option.${option.id}`;
            const follows = option.id === seen.standing?.option;
            return (
              <li key={option.id} class={follows ? "option option-standing" : "option"}>
                <span aria-hidden="true">{follows ? "▸" : ""}</span>
                <span class="option-text">
                  <strong>{t(`${base}.title`)}</strong> {t(`${base}.text`)}
                  {follows && <span class="option-terms">{t("ui.standing.this")}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div>
        <TableViews seen={seen} />
      </div>
    </div>
  );
}
