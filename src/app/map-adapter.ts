import { levelOf, type Model, observe, type State, seeUnits } from "../engine/index.ts";
import type { MapScene, SceneEvent } from "../map/index.ts";
import { offersCanvas } from "../map/offers.ts";
import type { MapPicture, MountMap } from "../ui/parts/map-port.ts";
import { inLastTurn } from "../ui/parts/run-port.ts";
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
export function sceneOf({ model, state, selected }: MapPicture, { theme, motion }: Look): MapScene {
  const { scenario, layout } = model;
  return {
    source: scenario.map,
    regions: scenario.regions.map(({ id }) => ({
      id,
      level: levelOf(model, observe(model, state, layout.byId[`region.${id}.security`]).value),
      selected: id === selected,
    })),
    units: seeUnits(model, state)
      .filter((unit) => unit.arrives === null && !unit.away)
      .map(({ id, places, stance, base }) => ({
        id,
        places: places.filter(({ share }) => share > 0),
        stance,
        base,
        symbol: model.units[id].symbol,
      })),
    roads: scenario.map.roads.map(({ id }) => ({ id, open: (state.roads[id] ?? 0) <= state.month })),
    events: eventsOf(model, state),
    theme,
    motion,
  };
}

function eventsOf(model: Model, state: State): SceneEvent[] {
  return state.events
    .filter((event) => inLastTurn({ model, state }, event.month))
    .flatMap(({ id, region }) => {
      const event = model.scenario.events.find((candidate) => candidate.id === id);
      return event === undefined || event.known === false ? [] : [{ id, region, tone: event.tone }];
    });
}
