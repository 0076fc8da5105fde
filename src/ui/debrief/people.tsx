import type { Debrief } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { gaugeName } from "../../words/index.ts";
import { writeNumber } from "../parts/numbers.ts";
import { useText } from "../parts/text.ts";

/** People harmed and helped over the run: first, and apart from the scores. */
export function People({ model, people }: { model: SeenModel; people: Debrief["people"] }) {
  const t = useText();
  return (
    <section class="people" aria-label={t("ui.people")}>
      {Object.entries(people).map(([id, count]) => (
        <p key={id}>
          <span class="people-count">{writeNumber(t.language, count)}</span>
          <span>{gaugeName(t, model.names, id)}</span>
        </p>
      ))}
      <p class="hint">{t("ui.people.apart")}</p>
    </section>
  );
}
