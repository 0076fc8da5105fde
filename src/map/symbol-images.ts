import type { Theme, UnitSymbols } from "./scene.ts";

/** A symbol ready to be drawn at any size, with its size and anchor in its own pixels. */
export interface SymbolImage {
  readonly image: HTMLImageElement;
  readonly width: number;
  readonly height: number;
  readonly anchorX: number;
  readonly anchorY: number;
}

/** Gives the image of a symbol by its code; throws where it was not drawn when the page was built. */
export type SymbolImages = (code: string, theme: Theme) => SymbolImage;

/** Makes images of the symbols, in the colours of both themes. Rejects if one cannot be read. */
export async function readSymbols(symbols: UnitSymbols): Promise<SymbolImages> {
  const read = Object.entries(symbols).flatMap(([code, { svg, ...shape }]) =>
    (["light", "dark"] as const).map(async (theme): Promise<[string, SymbolImage]> => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg[theme])}`;
      await image.decode();
      return [`${code} ${theme}`, { ...shape, image }];
    }),
  );
  const images = new Map(await Promise.all(read));
  return (code, theme) => {
    const found = images.get(`${code} ${theme}`);
    if (found === undefined) throw new Error(`The symbol ${code} was not drawn when the page was built`);
    return found;
  };
}
