import { MapView } from "./map-view.ts";
import type { MapEvents, MapHandle, MapScene, UnitSymbols } from "./scene.ts";
import { openStage } from "./stage.ts";
import { readSymbols } from "./symbol-images.ts";

/**
 * Draws the map into `host`, behind its other content, and follows its size. `symbols` has those of all units of the
 * scenario. Rejects if the map cannot be drawn; the host is then as it was.
 */
export async function mountMap(
  host: HTMLElement,
  scene: MapScene,
  symbols: UnitSymbols,
  events: MapEvents,
): Promise<MapHandle> {
  const [stage, images] = await Promise.all([openStage(), readSymbols(symbols)]);
  return new MapView(host, stage, images, scene, events);
}
