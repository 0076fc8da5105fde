import { gaugeName } from "../../words/index.ts";
import { Figure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { useText } from "../parts/text.ts";

/** Which run it is, how it ended, and the people, first and apart from the scores. */
export function PackHead({ model, debrief, over }: Pick<PackProps, "model" | "debrief"> & { over: string }) {
  const t = useText();
  const { ending, chapter, seed, months, people } = debrief;
  return (
    <>
      <header class="pack-head">
        <p class="over">
          {over} · <bdi>{t("scenario.title")}</bdi>
        </p>
        <h1>{t(chapter === null ? `ending.${ending}.title` : `chapter.${chapter}.title`)}</h1>
        <p>{t(chapter === null ? `ending.${ending}.text` : "ui.chapter.over")}</p>
        <p class="meta">
          {t("ui.pack.seed", { seed })} ·{" "}
          <Figure of="months" value={months}>
            {t("ui.pack.months", { months })}
          </Figure>
        </p>
      </header>
      <ul class="pack-people" aria-label={t("ui.people")}>
        {Object.entries(people).map(([id, count]) => (
          <li key={id}>
            <strong>
              <Figure of={`people.${id}`} value={count} />
            </strong>{" "}
            {gaugeName(t, model.names, id)}
          </li>
        ))}
      </ul>
      <p class="meta">{t("ui.people.apart")}</p>
    </>
  );
}
