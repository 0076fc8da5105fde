import type { MapScene } from "../map/index.ts";
import { offersCanvas } from "../map/offers.ts";
import type { MapPicture, MountMap } from "../ui/parts/map-port.ts";
import type { Look } from "./look.ts";

/** Makes the interface's way to the map; Phaser is fetched only when it is first used. Rejects where nothing can be drawn. */
export function mapMounter(look: () => Look): MountMap {
  return async (host, picture, telling) => {
    if (!offersCanvas()) throw new Error("The browser draws on no canvas");
    const [{ mountMap }, { symbols }] = await Promise.all([import("../map/index.ts"), import("virtual:unit-symbols")]);
    let shown = sceneOf(picture, look());
    const handle = await mountMap(host, shown, symbols, telling);
    return {
      show: (next) => {
        const scene = sceneOf(next, look());
        // Most actions change nothing that is drawn, and a frame costs an old laptop more than a comparison.
        if (sameScene(scene, shown)) return;
        shown = scene;
        handle.update(scene);
      },
      play: (next) => {
        shown = sceneOf(next, look());
        return handle.playMonth(shown);
      },
      skip: () => handle.skip(),
      zoom: (factor) => handle.zoom(factor),
      fit: () => handle.fit(),
      reveal: (point) => handle.reveal(point),
      project: (point) => handle.project(point),
      framesDrawn: () => handle.framesDrawn(),
      destroy: () => handle.destroy(),
    };
  };
}

function sameScene({ source, ...scene }: MapScene, { source: drawn, ...other }: MapScene): boolean {
  return source === drawn && JSON.stringify(scene) === JSON.stringify(other);
}

/** What the map draws: levels as observed, units as planned, roads and events of the month. */
export function sceneOf({ run, selected }: MapPicture, { theme, motion }: Look): MapScene {
  const { map, regions } = run.model.area;
  return {
    source: map,
    regions: regions.map((id) => ({
      id,
      level: run.gauge(`region.${id}.security`).level,
      selected: id === selected,
    })),
    units: run.units
      .filter((unit) => unit.arrives === null && !unit.away)
      .map(({ id, places, stance, base, symbol }) => ({
        id,
        places: places.filter(({ share }) => share > 0),
        stance,
        base,
        symbol,
      })),
    roads: run.roads.map(({ id, open }) => ({ id, open })),
    events: run.lastTurn.events.map(({ id, region, tone }) => ({ id, region, tone })),
    theme,
    motion,
  };
}
