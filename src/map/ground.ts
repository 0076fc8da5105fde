import type * as Phaser from "phaser";
import { paintSheet } from "./paint-sheet.ts";
import { addTexture } from "./picture.ts";
import { type View, widestView } from "./projection.ts";
import type { MapScene } from "./scene.ts";
import type { Shapes } from "./shapes.ts";

/** A sheet as it lies on the map, and the view that it was painted for. */
interface Sheet {
  readonly view: View;
  readonly image: Phaser.GameObjects.Image;
}

/** The longest side of the wide sheet in device pixels; more would not be seen while the map moves. */
const widest = 2400;
/** A painting that takes longer, in milliseconds, would be felt in the middle of a drag. */
const quick = 24;

/**
 * The painted ground. A sharp sheet covers what is seen at rest. While the camera moves, a wide, coarser sheet shows
 * under and round it; at the end a new sharp one is painted.
 */
export class Ground {
  private readonly scene: Phaser.Scene;
  private readonly layer: Phaser.GameObjects.Container;
  private painted = 0;
  private sharp: Sheet | null = null;
  private former: Sheet | null = null;
  private wide: Sheet | null = null;
  private lastCost = 0;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    this.layer = scene.add.container();
  }

  /** Paints what is seen at rest. */
  paint(map: MapScene, shapes: Shapes, view: View, ratio: number): void {
    this.endCrossfade();
    remove(this.sharp);
    this.sharp = this.make(map, shapes, view, ratio);
  }

  /** Paints what is seen at rest, unseen as yet over what was, and returns it for the crossfade. */
  paintAbove(map: MapScene, shapes: Shapes, view: View, ratio: number): Phaser.GameObjects.Image {
    this.endCrossfade();
    this.former = this.sharp;
    this.sharp = this.make(map, shapes, view, ratio);
    return this.sharp.image.setAlpha(0);
  }

  /** Shows the new sheet alone. */
  endCrossfade(): void {
    remove(this.former);
    this.former = null;
    this.sharp?.image.setAlpha(1);
  }

  /** Paints the wide sheet unless it is there. */
  widen(map: MapScene, shapes: Shapes, whole: View, ratio: number): void {
    if (this.wide) return;
    const view = widestView(whole);
    const longest = Math.max(view.width, view.height) * ratio;
    this.wide = this.make(map, shapes, view, ratio * Math.min(1, widest / longest));
    this.layer.sendToBack(this.wide.image);
  }

  /** The wide sheet shows something that is no longer so. */
  forgetWide(): void {
    remove(this.wide);
    this.wide = null;
  }

  /** Whether the sharp sheet was painted for this view. */
  isSharpFor({ scale, x, y }: View): boolean {
    const view = this.sharp?.view;
    return view !== undefined && view.scale === scale && view.x === x && view.y === y;
  }

  /** Whether paintings are so cheap that they may be made in the middle of a gesture. */
  isQuick(): boolean {
    return this.lastCost < quick;
  }

  private make(map: MapScene, shapes: Shapes, view: View, ratio: number): Sheet {
    this.painted += 1;
    const key = `sheet ${this.painted}`;
    const start = performance.now();
    const canvas = paintSheet(map, shapes, view, ratio);
    this.lastCost = performance.now() - start;
    addTexture(this.scene, key, canvas);
    const image = this.scene.add.image(-view.x / view.scale, -view.y / view.scale, key).setOrigin(0, 0);
    image.setScale(1 / (view.scale * ratio));
    this.layer.add(image);
    return { view, image };
  }
}

function remove(sheet: Sheet | null): void {
  if (sheet === null) return;
  const { texture } = sheet.image;
  sheet.image.destroy();
  texture.manager.remove(texture);
}
