import { paintSheet } from "./paint-sheet.ts";
import type { Picture, Sprite } from "./picture.ts";
import type { MapScene } from "./scene.ts";
import type { Shapes } from "./shapes.ts";
import { sameView, type View, widestView } from "./view.ts";

interface Painted {
  readonly picture: Picture;
  readonly view: View;
  /** Device pixels of the picture to a CSS pixel of its view. */
  readonly ratio: number;
}

/** The longest side of the wide sheet in device pixels; more would not be seen while the map moves. */
const widest = 2400;
/** A painting that takes longer, in milliseconds, would be felt in the middle of a drag. */
const quick = 24;

/**
 * The painted ground. A sharp sheet covers what is seen at rest. While the map is dragged or zoomed it moves along, and
 * a wide, coarser sheet shows under and round it; at the end a new sharp one is painted.
 */
export class Sheets {
  private painted = 0;
  private sharp: Painted | null = null;
  private former: Painted | null = null;
  private wide: Painted | null = null;
  private lastCost = 0;

  /** Paints what is seen at rest; `crossfade` keeps the former sheet below. */
  paint(scene: MapScene, shapes: Shapes, view: View, ratio: number, crossfade = false): void {
    this.former = crossfade ? this.sharp : null;
    this.sharp = this.make(scene, shapes, view, ratio);
  }

  /** Paints the wide sheet unless it is there. */
  widen(scene: MapScene, shapes: Shapes, fitted: View, ratio: number): void {
    if (this.wide) return;
    const view = widestView(fitted);
    const longest = Math.max(view.width, view.height) * ratio;
    this.wide = this.make(scene, shapes, view, ratio * Math.min(1, widest / longest));
  }

  /** The wide sheet shows something that is no longer so. */
  forgetWide(): void {
    this.wide = null;
  }

  endCrossfade(): void {
    this.former = null;
  }

  isSharpFor(view: View): boolean {
    return this.sharp !== null && sameView(this.sharp.view, view);
  }

  /** Whether paintings are so cheap that they may be made in the middle of a gesture. */
  areQuick(): boolean {
    return this.lastCost < quick;
  }

  /** The sheets as sprites in a view; `shown` is the opacity of the new sheet in a crossfade. */
  sprites(view: View, ratio: number, shown: number): Sprite[] {
    const layers = [
      { key: "sheet wide", sheet: this.wide, alpha: 1 },
      { key: "sheet former", sheet: this.former, alpha: 1 },
      { key: "sheet", sheet: this.sharp, alpha: this.former ? shown : 1 },
    ];
    return layers.flatMap(({ key, sheet, alpha }) => (sheet ? [place(key, sheet, view, ratio, alpha)] : []));
  }

  private make(scene: MapScene, shapes: Shapes, view: View, ratio: number): Painted {
    this.painted += 1;
    const start = performance.now();
    const canvas = paintSheet(scene, shapes, view, ratio);
    this.lastCost = performance.now() - start;
    const picture = { id: `sheet ${this.painted}`, canvas, anchorX: 0, anchorY: 0 };
    return { picture, view, ratio };
  }
}

function place(key: string, sheet: Painted, view: View, ratio: number, alpha: number): Sprite {
  const zoom = view.scale / sheet.view.scale;
  return {
    key,
    picture: sheet.picture,
    x: view.x - sheet.view.x * zoom,
    y: view.y - sheet.view.y * zoom,
    scale: (zoom * ratio) / sheet.ratio,
    alpha,
  };
}
