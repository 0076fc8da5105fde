import type { SeenItem } from "../../engine/index.ts";
import { adviserName, speakerName } from "../../words/index.ts";
import { useText } from "../parts/text.ts";

/** What each seat says, in a line: free of charge, and it can be wrong. */
export function TableViews({ seen: { item, views } }: { seen: SeenItem }) {
  const t = useText();
  if (item.kind === "event") return null;
  return (
    <section aria-labelledby="views">
      <h3 id="views" class="over">
        {t("ui.dilemma.views")}
      </h3>
      <ul class="views">
        {views.map(({ by, id }) => (
          <li key={id ?? by}>
            <span class="seat" aria-hidden="true">
              {t.has(`seat.${by}.short`) ? t(`seat.${by}.short`) : initials(speakerName(t, by))}
            </span>
            <p>
              <strong>{adviserName(t, { by, as: id ?? null })}</strong>
              <q>{t(`dilemma.${item.id}.view.${id ?? by}`)}</q>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "SSR" for "Security Sector Reform": the first letters of its words, small ones such as "and" left out. */
function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word.length > 3)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .slice(0, 4)
    .join("");
}
