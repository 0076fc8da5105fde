import type { SeenModel } from "../../engine/index.ts";
import { useText } from "./text.ts";

interface PolesProps {
  model: SeenModel;
  dilemma: string;
  /** Whether the study's own two poles are shown as well. */
  terms?: boolean;
}

/** The poles of a dilemma and the trade-offs of the study that it stands for. */
export function Poles({ model, dilemma, terms = false }: PolesProps) {
  const t = useText();
  const poles = model.polesOf(dilemma);
  if (poles === null) return null;
  return (
    <div class="poles">
      <h4 class="over">{t("ui.poles")}</h4>
      <p class="reading">{t(`dilemma.${dilemma}.poles`)}</p>
      <ul>
        {poles.tradeOffs.map(({ id, section, title, a, b }) => (
          <li key={id}>
            <strong>{t("ui.poles.section", { section })}</strong> {title}
            {terms && (
              <span class="hint">
                {" "}
                {a} / {b}
              </span>
            )}
          </li>
        ))}
        {poles.section !== null && (
          <li>
            <strong>{t("ui.poles.section", { section: poles.section.id })}</strong> {poles.section.title}
          </li>
        )}
      </ul>
    </div>
  );
}
