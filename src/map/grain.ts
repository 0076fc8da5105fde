const side = 160;
const tiles = new Map<number, HTMLCanvasElement>();

/** A faint paper grain that repeats unseen; `strength` is the greatest opacity of a speck, 0..255. */
export function grainPattern(context: CanvasRenderingContext2D, strength: number): CanvasPattern | string {
  const tile = tiles.get(strength) ?? makeTile(strength);
  tiles.set(strength, tile);
  return context.createPattern(tile, "repeat") ?? "transparent";
}

function makeTile(strength: number): HTMLCanvasElement {
  const tile = document.createElement("canvas");
  tile.width = side;
  tile.height = side;
  const context = tile.getContext("2d");
  if (!context) return tile;
  const image = context.createImageData(side, side);
  // Decoration only: a small fixed generator of its own, so that the paper is the same on every screen.
  let state = 7;
  for (let offset = 0; offset < image.data.length; offset += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const shade = state >>> 24;
    const tone = shade > 127 ? 255 : 0;
    image.data.set([tone, tone, tone, Math.abs(shade - 127.5) * (strength / 127.5)], offset);
  }
  context.putImageData(image, 0, 0);
  return tile;
}
