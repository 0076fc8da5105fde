import { useEffect, useState } from "preact/hooks";
import { useText } from "../parts/text.ts";
import type { DeskPageProps } from "./desk-props.ts";
import { MapPanel } from "./map-panel.tsx";
import { RegionCard } from "./region-card.tsx";
import { RegionTable } from "./region-table.tsx";

interface MapColumnProps extends Pick<DeskPageProps, "play" | "settings" | "look" | "mountMap"> {
  region: string | null;
  playing: boolean;
  onRegion: (region: string | null) => void;
  onWhy: (gauge: string) => void;
  onForce: () => void;
  onPlayed: () => void;
}

/** The mission area: the map, or the list that can do all that the map can. */
export function MapColumn(props: MapColumnProps) {
  const t = useText();
  const { play, settings, region, playing, onRegion } = props;
  const [failed, setFailed] = useState(false);
  const [list, setList] = useState(false);
  const mapOff = failed || settings.map === "off";
  const showsList = list || mapOff;
  return (
    <section class={`column-map ${showsList ? "shows-list" : "shows-map"}`} aria-label={t("ui.map")}>
      {!mapOff && (
        <MapPanel
          play={play}
          selected={region}
          mount={props.mountMap}
          look={props.look}
          playing={playing}
          onSelect={onRegion}
          onPlayed={props.onPlayed}
          onFailed={() => {
            setFailed(true);
            props.onPlayed();
          }}
        />
      )}
      {mapOff && <PlayedAtOnce playing={playing} onPlayed={props.onPlayed} />}
      <div class="area-list">
        {failed && <p class="note">{t("ui.map.failed")}</p>}
        <RegionTable play={play} selected={region} onSelect={onRegion} />
      </div>
      {!mapOff && (
        <button type="button" class="list-switch" aria-pressed={list} onClick={() => setList(!list)}>
          {t(list ? "ui.map.show-map" : "ui.map.show-list")}
        </button>
      )}
      {region !== null && (
        <RegionCard
          play={play}
          region={region}
          isWest={isWest(play, region)}
          visibility={settings.scores}
          onWhy={props.onWhy}
          onForce={props.onForce}
          onClose={() => onRegion(null)}
        />
      )}
    </section>
  );
}

/** Whether a region lies in the western half of the map, which is not mirrored where writing is. */
function isWest({ model }: DeskPageProps["play"], region: string): boolean {
  const { regions, width } = model.area.map;
  return regions.some(({ id, label }) => id === region && label[0] < width / 2);
}

/** Without a map there is nothing to play: the report follows at once. */
function PlayedAtOnce({ playing, onPlayed }: { playing: boolean; onPlayed: () => void }) {
  useEffect(() => {
    if (playing) onPlayed();
  }, [playing]);
  return null;
}
