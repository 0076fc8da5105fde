import { MapView } from "./map-view.ts";
import type { MapEvents, MapHandle, MapScene } from "./scene.ts";
import { openStage } from "./stage.ts";

/**
 * Draws the map into `host`, behind whatever else lies in it, and keeps to its size. The canvas is drawing only, without
 * text, and hidden from assistive technology. Rejects if Phaser does not start; the host is then as it was.
 */
export async function mountMap(host: HTMLElement, scene: MapScene, events: MapEvents): Promise<MapHandle> {
  const stage = await openStage();
  const { canvas } = stage;
  const restore = prepare(host, canvas);
  host.prepend(canvas);
  const clear = (): void => {
    stage.destroy();
    canvas.remove();
    restore();
  };
  try {
    return new MapView(host, stage, scene, events, clear);
  } catch (error) {
    clear();
    throw error;
  }
}

/** Styles go through the CSSOM, which a strict content security policy allows. */
function prepare(host: HTMLElement, canvas: HTMLCanvasElement): () => void {
  const { position, touchAction } = host.style;
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  // The map pans and zooms by itself; the browser must not do so too.
  host.style.touchAction = "none";
  canvas.setAttribute("aria-hidden", "true");
  canvas.style.position = "absolute";
  canvas.style.insetBlockStart = "0";
  canvas.style.left = "0";
  canvas.style.display = "block";
  canvas.style.cursor = "grab";
  return () => {
    host.style.position = position;
    host.style.touchAction = touchAction;
  };
}
