import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MapSight, MountMap } from "../parts/map-port.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { RegionLabels } from "./region-labels.tsx";

interface MapPanelProps {
  play: Play;
  selected: string | null;
  mount: MountMap;
  /** Changes when the map has to be drawn anew although nothing happened: another theme. */
  look: string;
  playing: boolean;
  onSelect: (region: string | null) => void;
  /** The month has been played, or cannot be. */
  onPlayed: () => void;
  onFailed: () => void;
}

/** The map with the buttons that lie over it. The drawing itself comes later, and may not come at all. */
export function MapPanel(props: MapPanelProps) {
  const t = useText();
  const host = useRef<HTMLDivElement>(null);
  const { sight, moved, plain } = useSight(host, props);
  return (
    <div class="map">
      <div class="map-host" ref={host} />
      {plain && <p class="map-plain">{t("ui.map.plain")}</p>}
      {sight === null ? (
        <p class="map-waiting">{t("ui.map.waiting")}</p>
      ) : (
        <>
          <RegionLabels
            moved={moved}
            play={props.play}
            sight={sight}
            selected={props.selected}
            onSelect={props.onSelect}
          />
          <MapButtons sight={sight} />
          <Legend />
          {props.playing && <Skip sight={sight} />}
        </>
      )}
      {props.play.model.area.map.disclaimer && <p class="map-disclaimer">{t("ui.map.disclaimer")}</p>}
    </div>
  );
}

/** Mounts the map, keeps it up with the game, and plays a month that has ended. */
function useSight(host: { current: HTMLDivElement | null }, props: MapPanelProps) {
  const { play, selected, mount, look, playing } = props;
  const [sight, setSight] = useState<MapSight | null>(null);
  const [moved, setMoved] = useState(0);
  const [plain, setPlain] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const picture = { run: play, selected };
  useEffect(() => {
    let gone = false;
    let mounted: MapSight | null = null;
    const element = host.current;
    if (element === null) return undefined;
    const telling = {
      select: (region: string | null) => latest.current.onSelect(region),
      view: () => setMoved((count) => count + 1),
      lost: (now: "plain" | "gone") => (now === "plain" ? setPlain(true) : latest.current.onFailed()),
    };
    mount(element, picture, telling).then(
      (made) => {
        mounted = made;
        if (gone) return made.destroy();
        // Tests ask how many frames were drawn; telling it by itself would draw some.
        element.addEventListener("frames", () => {
          element.dataset.frames = String(made.framesDrawn());
        });
        element.dataset.ready = "yes";
        setSight(made);
      },
      () => gone || latest.current.onFailed(),
    );
    return () => {
      gone = true;
      mounted?.destroy();
    };
  }, []);
  useEffect(() => {
    if (!playing) sight?.show(picture);
    else if (sight === null) props.onPlayed();
    else sight.play(picture).then(() => latest.current.onPlayed());
  }, [sight, play, selected, look, playing]);
  return { sight, moved, plain };
}

function MapButtons({ sight }: { sight: MapSight }) {
  const t = useText();
  return (
    <div class="map-buttons">
      <button type="button" class="icon-button" aria-label={t("ui.map.nearer")} onClick={() => sight.zoom(1.4)}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" class="icon-button" aria-label={t("ui.map.farther")} onClick={() => sight.zoom(1 / 1.4)}>
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" class="icon-button" aria-label={t("ui.map.whole")} onClick={() => sight.fit()}>
        <span aria-hidden="true">⤢</span>
      </button>
    </div>
  );
}

function Legend() {
  const t = useText();
  return (
    <div class="map-legend">
      <p>{t("ui.map.legend")}</p>
      <ul>
        {(["firm", "holding", "fragile", "failing"] as const).map((level) => (
          <li key={level}>
            <span class={`swatch swatch-${level}`} aria-hidden="true" /> {t(`ui.level.${level}`)}
          </li>
        ))}
      </ul>
      <p class="map-legend-units">
        <strong>{t("ui.map.presence")}</strong> <span class="disc disc-area" aria-hidden="true" /> {t("stance.area")}{" "}
        <span class="disc disc-point" aria-hidden="true" /> {t("stance.point")}
      </p>
    </div>
  );
}

function Skip({ sight }: { sight: MapSight }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="map-skip" onClick={() => sight.skip()}>
      {t("ui.map.skip")}
    </button>
  );
}
