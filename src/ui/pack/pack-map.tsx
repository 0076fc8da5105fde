import type { SeenModel } from "../../engine/index.ts";
import { regionName } from "../../words/index.ts";
import { useText } from "../parts/text.ts";

type Points = readonly (readonly [number, number])[];

/** The mission area as outlines, with the names of its regions and towns; the list beside it says the same in words. */
export function PackMap({ model }: { model: SeenModel }) {
  const t = useText();
  const { width, height, regions, towns, disclaimer } = model.area.map;
  // So small a map has room for the names of a few towns only.
  const named = towns.length <= regions.length ? towns : [];
  return (
    <figure class="pack-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("ui.briefing.area")}>
        {regions.map(({ id, polygon, islands = [] }) => (
          <path key={id} d={[polygon, ...islands].map(outline).join(" ")} />
        ))}
        {named.map(({ id, at: [x, y] }) => (
          <g key={id} class="pack-town">
            <circle cx={x} cy={y} r="5" />
            <text x={x + 9} y={y + 7}>
              {t(`town.${id}`)}
            </text>
          </g>
        ))}
        {regions.map(({ id, label: [x, y] }) => (
          <text key={id} x={x} y={y} text-anchor="middle">
            {regionName(t, id)}
          </text>
        ))}
      </svg>
      {disclaimer && <figcaption class="meta">{t("ui.map.disclaimer")}</figcaption>}
    </figure>
  );
}

function outline(points: Points): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
}
