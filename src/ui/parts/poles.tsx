import type { Catalogue } from "../../scenario/schema/index.ts";
import type { Play } from "./run-port.ts";
import { useText } from "./text.ts";

interface PolesProps {
  play: Pick<Play, "model">;
  dilemma: string;
  /** The study's own two poles are told as well. */
  terms?: boolean;
}

/** The poles of a dilemma and the trade-offs of the study that it stands for. */
export function Poles({ play, dilemma: id, terms = false }: PolesProps) {
  const t = useText();
  const { dilemmas, catalogue } = play.model.scenario;
  const dilemma = dilemmas.find((candidate) => candidate.id === id);
  if (dilemma === undefined) return null;
  return (
    <div class="poles">
      <h4 class="over">{t("ui.poles")}</h4>
      <p class="reading">{t(`dilemma.${id}.poles`)}</p>
      <ul>
        {dilemma.tradeOffs.map((tradeOff) => {
          const entry = catalogue.tradeOffs.find((candidate) => candidate.id === tradeOff);
          return (
            <li key={tradeOff}>
              <strong>{t("ui.poles.section", { section: tradeOff.replace(/-\d$/, "") })}</strong> {entry?.title ?? ""}
              {terms && entry !== undefined && (
                <span class="hint">
                  {" "}
                  {entry.a} / {entry.b}
                </span>
              )}
            </li>
          );
        })}
        {dilemma.tradeOffs.length === 0 && <Section section={dilemma.sources[0]} catalogue={catalogue} />}
      </ul>
    </div>
  );
}

/** The study's section behind a dilemma to which none of its trade-offs fits. */
function Section({ section, catalogue }: { section: string; catalogue: Catalogue }) {
  const t = useText();
  return (
    <li>
      <strong>{t("ui.poles.section", { section })}</strong>{" "}
      {catalogue.sections.find((candidate) => candidate.id === section)?.title}
    </li>
  );
}
