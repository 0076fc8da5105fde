import { useLayoutEffect, useRef } from "preact/hooks";
import { regionName, type Text } from "../../words/index.ts";
import { writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { DeskGauges } from "./desk-gauges.tsx";
import { roughly, unitsIn } from "./region-words.ts";
import { Trend, valueWords } from "./score.tsx";

interface RegionCardProps {
  play: Play;
  region: string;
  /** It lies in the west of the map, so its card stands in the east. */
  isWest: boolean;
  visibility: Visibility;
  onWhy: (gauge: string) => void;
  onForce: () => void;
  onClose: () => void;
}

const shown = ["security", "trust", "presence", "movement"];

/** What the mission knows of one region. */
export function RegionCard({ play, region, isWest, visibility, onWhy, onForce, onClose }: RegionCardProps) {
  const t = useText();
  const card = useRef<HTMLElement>(null);
  // Where the list is longer than the screen, the card lies below it.
  useLayoutEffect(() => card.current?.scrollIntoView({ block: "nearest" }), [region]);
  const displaced = play.gauge(`region.${region}.displaced`, visibility === "exact");
  const units = unitsIn(t, play, region);
  return (
    <section ref={card} class={isWest ? "region-card region-card-west" : "region-card"} aria-labelledby="region-card">
      <h3 id="region-card">
        <bdi>{regionName(t, region)}</bdi>
      </h3>
      <button type="button" class="icon-button" aria-label={t("ui.region.close")} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      <p class="hint">{t(`region.${region}.character`)}</p>
      <dl>
        {shown.map((name) => {
          const gauge = play.gauge(`region.${region}.${name}`, visibility === "exact");
          return (
            <div key={name}>
              <dt>{t(`ui.region.${name}`)}</dt>
              <dd>
                <button type="button" class="link" onClick={() => onWhy(gauge.id)}>
                  {name === "presence" ? presenceWords(t, gauge.level) : valueWords(t, gauge, visibility)}
                </button>{" "}
                <Trend gauge={gauge} visibility={visibility} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t("ui.region.displaced")}</dt>
          <dd>{t("ui.region.people", { count: writeNumber(t.language, roughly(displaced.value)) })}</dd>
        </div>
        <div>
          <dt>{t("ui.region.units")}</dt>
          <dd>{units === "" ? t("ui.region.no-units") : units}</dd>
        </div>
        <Roads play={play} region={region} />
      </dl>
      <DeskGauges play={play} where="regions" of={region} visibility={visibility} onWhy={onWhy} />
      <button type="button" class="link" onClick={onForce}>
        {t("ui.region.move-units")}
      </button>
    </section>
  );
}

/** Presence is an amount, not a state that is well or ill. */
function presenceWords(t: Text, level: string): string {
  return t(`ui.presence.${level}`);
}

function Roads({ play, region }: { play: Play; region: string }) {
  const t = useText();
  const closed = play.roads.filter(({ open, regions }) => !open && regions.includes(region));
  if (closed.length === 0) return null;
  return (
    <div>
      <dt>{t("ui.region.roads")}</dt>
      <dd>{closed.map(({ id }) => t("ui.region.road-closed", { road: t(`road.${id}`) })).join("; ")}</dd>
    </div>
  );
}
