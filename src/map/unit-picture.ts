import milsymbol from "milsymbol";
import type { UnitMark } from "./layout.ts";
import { paletteFor } from "./palette.ts";
import { cachedPicture, drawingBoard, type Picture } from "./picture.ts";
import type { Theme } from "./scene.ts";

/** Height of a symbol's frame in CSS pixels at weight 1 and full share. */
const frameHeight = 22;

/** A unit's APP-6 symbol on its foot: a dashed ring for a temporary base, a solid one for a permanent. */
export function unitPicture(mark: UnitMark, theme: Theme, weight: number, ratio: number): Picture {
  const size = Math.round(frameHeight * weight * (0.72 + 0.28 * Math.min(1, mark.share)) * 2) / 2;
  const id = ["unit", mark.symbol, mark.base, theme, size, ratio].join(" ");
  return cachedPicture(id, () => drawUnit(mark, theme, size, ratio));
}

function drawUnit(mark: UnitMark, theme: Theme, size: number, ratio: number): Omit<Picture, "id"> {
  const palette = paletteFor(theme);
  const symbol = new milsymbol.Symbol(mark.symbol, {
    size,
    standard: "APP6",
    fillColor: palette.unit,
    strokeWidth: 5,
    outlineWidth: 9,
    outlineColor: palette.unitHalo,
    simpleStatusModifier: true,
  });
  const drawn = symbol.asCanvas(ratio);
  const anchor = symbol.getAnchor();
  const foot = { across: size * 1.02, down: size * 0.3, below: size * 0.62 };
  const { width, height } = symbol.getSize();
  const left = Math.max(anchor.x, foot.across + 3);
  const right = Math.max(width - anchor.x, foot.across + 3);
  const below = Math.max(height - anchor.y, foot.below + foot.down + 4);
  const { canvas, context } = drawingBoard(left + right, anchor.y + below, ratio);
  context.translate(left, anchor.y);
  drawFoot(context, foot, mark.base, palette.ink, palette.halo);
  context.drawImage(drawn, -anchor.x, -anchor.y, drawn.width / ratio, drawn.height / ratio);
  return { canvas, anchorX: Math.round(left * ratio), anchorY: Math.round(anchor.y * ratio) };
}

function drawFoot(
  context: CanvasRenderingContext2D,
  foot: { across: number; down: number; below: number },
  base: UnitMark["base"],
  ink: string,
  halo: string,
): void {
  context.beginPath();
  context.ellipse(0, foot.below, foot.across, foot.down, 0, 0, Math.PI * 2);
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
  context.setLineDash([]);
}
