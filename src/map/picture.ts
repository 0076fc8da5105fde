import type * as Phaser from "phaser";

/** A small drawing. Same id, same pixels: the renderer gets it once. */
export interface Picture {
  readonly id: string;
  /** The point of the picture that is put on a place, in its own pixels. */
  readonly anchorX: number;
  readonly anchorY: number;
  draw(): HTMLCanvasElement;
}

/** A canvas of CSS pixel size whose context is scaled to device pixels. */
export function drawingBoard(
  width: number,
  height: number,
  ratio: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The map needs a 2D canvas");
  context.scale(ratio, ratio);
  return { canvas, context };
}

/** Hands a canvas to the renderer. Phaser's `addCanvas` would read the whole of it back and keep a copy. */
export function addTexture({ textures }: Phaser.Scene, key: string, canvas: HTMLCanvasElement): void {
  textures.create(key, canvas)?.add("__BASE", 0, 0, 0, canvas.width, canvas.height);
}
