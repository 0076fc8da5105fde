import milsymbol from "milsymbol";
import { paletteFor } from "../../map/palette.ts";
import type { Theme, UnitSymbol, UnitSymbols } from "../../map/scene.ts";

/** Height of the standard's octagon in pixels of the picture. SVG is drawn at any size. */
const size = 100;

/** Draws APP-6 symbols as SVG, each once, by their codes. Throws on a code that the standard does not have. */
export function unitSymbols(codes: Iterable<string>): UnitSymbols {
  const sorted = [...new Set(codes)].sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map((code) => [code, unitSymbol(code)]));
}

function unitSymbol(code: string): UnitSymbol {
  const light = drawn(code, "light");
  const dark = drawn(code, "dark");
  const { width, height } = light.getSize();
  const { x, y } = light.getAnchor();
  return { width, height, anchorX: x, anchorY: y, svg: { light: light.asSVG(), dark: dark.asSVG() } };
}

function drawn(code: string, theme: Theme) {
  const palette = paletteFor(theme);
  const symbol = new milsymbol.Symbol(code, {
    size,
    standard: "APP6",
    fillColor: palette.unit,
    strokeWidth: 5,
    outlineWidth: 9,
    outlineColor: palette.unitHalo,
    simpleStatusModifier: true,
  });
  if (!symbol.isValid()) throw new Error(`APP-6 has no symbol ${code}`);
  return symbol;
}
