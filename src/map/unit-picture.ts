import type { UnitMark } from "./layout.ts";
import { paletteFor } from "./palette.ts";
import { drawingBoard, type Picture } from "./picture.ts";
import type { Theme } from "./scene.ts";
import type { SymbolImages } from "./symbol-images.ts";

/** Height of a symbol's octagon in CSS pixels at weight 1 and full share, and in the pixels of its image. */
const octagon = { shown: 22, drawn: 100 };
/** A foot's half axes and its distance below the unit's middle, as shares of the octagon's height. */
const foot = { across: 1.02, down: 0.3, below: 0.62 };
/** Half the width of the foot's line and a little air. */
const rim = 3;

/** What a unit is drawn of, from below: its foot, and its APP-6 symbol. */
export function unitPictures(
  mark: UnitMark,
  theme: Theme,
  symbols: SymbolImages,
  weight: number,
  ratio: number,
): readonly [foot: Picture, symbol: Picture] {
  const size = Math.round(octagon.shown * weight * (0.72 + 0.28 * Math.min(1, mark.share)) * 2) / 2;
  return [footPicture(mark.base, theme, size, ratio), symbolPicture(mark.symbol, theme, symbols, size, ratio)];
}

function symbolPicture(code: string, theme: Theme, symbols: SymbolImages, size: number, ratio: number): Picture {
  const { image, width, height, anchorX, anchorY } = symbols(code, theme);
  const scale = size / octagon.drawn;
  return {
    id: ["symbol", code, theme, size, ratio].join(" "),
    anchorX: Math.round(anchorX * scale * ratio),
    anchorY: Math.round(anchorY * scale * ratio),
    draw: () => {
      const { canvas, context } = drawingBoard(width * scale, height * scale, ratio);
      context.drawImage(image, 0, 0, width * scale, height * scale);
      return canvas;
    },
  };
}

/** A dashed ring for a temporary base, a solid one for a permanent. */
function footPicture(base: UnitMark["base"], theme: Theme, size: number, ratio: number): Picture {
  const across = size * foot.across + rim;
  const down = size * foot.down + rim;
  return {
    id: ["foot", base, theme, size, ratio].join(" "),
    anchorX: Math.round(across * ratio),
    anchorY: Math.round((down - size * foot.below) * ratio),
    draw: () => {
      const { canvas, context } = drawingBoard(across * 2, down * 2, ratio);
      context.translate(Math.round(across * ratio) / ratio, Math.round(down * ratio) / ratio);
      drawFoot(context, size, base, theme);
      return canvas;
    },
  };
}

function drawFoot(context: CanvasRenderingContext2D, size: number, base: UnitMark["base"], theme: Theme): void {
  const { ink, halo } = paletteFor(theme);
  context.beginPath();
  context.ellipse(0, 0, size * foot.across, size * foot.down, 0, 0, Math.PI * 2);
  context.fillStyle = halo;
  context.globalAlpha = 0.62;
  context.fill();
  context.globalAlpha = 0.9;
  context.strokeStyle = halo;
  context.lineWidth = 3.6;
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = base === "permanent" ? 2 : 1.7;
  context.setLineDash(base === "permanent" ? [] : [3.6, 3]);
  context.stroke();
}
