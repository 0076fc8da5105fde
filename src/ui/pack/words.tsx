import type { Debrief } from "../../debrief/index.ts";
import { type SeenModel, sectionOf } from "../../engine/index.ts";
import { gaugeName } from "../../words/index.ts";
import { useText } from "../parts/text.ts";

const words = ["seen", "points", "lucks", "staff-work", "private", "agreed", "section", "doctrine", "finding", "grade"];

/** What the words and codes of the pack mean, the sections of the study that it cites among them. */
export function Words({ model, debrief }: { model: SeenModel; debrief: Debrief }) {
  const t = useText();
  const cited = new Set(
    Object.values(debrief.accounts).flatMap(({ largest }) => largest.map(({ source }) => sectionOf(source))),
  );
  const sections = model.study.sections.filter(({ id }) => cited.has(id));
  return (
    <dl class="pack-names pack-words">
      {model.scores.map((id) => (
        <div key={id}>
          <dt>{gaugeName(t, model.names, id)}:</dt> <dd>{t(`gauge.${id}.meaning`)}</dd>
        </div>
      ))}
      {words.map((word) => (
        <div key={word}>
          <dt>{t(`ui.pack.word.${word}`)}:</dt> <dd>{t(`ui.pack.word.${word}.text`)}</dd>
        </div>
      ))}
      {sections.map(({ id, title }) => (
        <div key={id}>
          <dt>§{id}:</dt> <dd>{title}</dd>
        </div>
      ))}
    </dl>
  );
}
