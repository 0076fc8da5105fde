/** A small drawing for the stage. Same id, same pixels: the stage uploads it once. */
export interface Picture {
  readonly id: string;
  readonly canvas: HTMLCanvasElement;
  /** The point of the picture that is put on a position, in its own pixels. */
  readonly anchorX: number;
  readonly anchorY: number;
}

/** A picture at a place of the host, in CSS pixels. Later sprites lie above earlier ones. */
export interface Sprite {
  readonly key: string;
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  /** CSS pixels to a pixel of the picture, times the device's ratio: 1 is sharp. */
  readonly scale: number;
  readonly alpha: number;
}

const kept = 160;
const cache = new Map<string, Picture>();

/** The picture with this id, drawn by `make` unless it is still at hand. */
export function cachedPicture(id: string, make: () => Omit<Picture, "id">): Picture {
  const known = cache.get(id);
  if (known) return known;
  if (cache.size >= kept) cache.clear();
  const picture = { id, ...make() };
  cache.set(id, picture);
  return picture;
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
