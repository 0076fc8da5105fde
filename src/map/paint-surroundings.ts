import { grainPattern } from "./grain.ts";
import { inView } from "./shapes.ts";
import type { Sheet } from "./sheet.ts";

/** Neighbouring countries, the sea with its ripples along the coast, and the mission area's shadow. */
export function paintSurroundings(sheet: Sheet): void {
  const { context, view, palette, shapes, weight } = sheet;
  context.fillStyle = palette.outside;
  context.fillRect(0, 0, view.width, view.height);
  context.strokeStyle = palette.outsideEdge;
  context.lineWidth = 1.1 * weight;
  context.setLineDash([9 * weight, 4 * weight, 1.5 * weight, 4 * weight]);
  context.stroke(inView(shapes.abroad, view));
  context.setLineDash([]);
  paintSea(sheet);
  paintGrain(sheet);
  paintShadow(sheet);
}

function paintSea({ context, view, palette, shapes, weight }: Sheet): void {
  const sea = inView(shapes.sea, view);
  context.save();
  context.clip(sea);
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  // From the outermost ripple inwards: each line, then water over all but its outer hair.
  for (const [distance, strength] of [
    [25, 0.3],
    [16.5, 0.5],
    [9.5, 0.75],
    [4.5, 1],
  ] as const) {
    context.lineWidth = 2 * distance * weight + 1.1;
    context.strokeStyle = palette.ripple;
    context.globalAlpha = strength;
    context.stroke(sea);
    context.globalAlpha = 1;
    context.lineWidth = 2 * distance * weight - 1.1;
    context.strokeStyle = palette.sea;
    context.stroke(sea);
    context.globalAlpha = 0.35;
    context.strokeStyle = palette.shallows;
    context.stroke(sea);
    context.globalAlpha = 1;
  }
  context.restore();
  context.strokeStyle = palette.coast;
  context.globalAlpha = 0.55;
  context.lineWidth = 0.9 * weight;
  context.stroke(sea);
  context.globalAlpha = 1;
}

function paintGrain({ context, view, palette }: Sheet): void {
  context.fillStyle = grainPattern(context, palette.grain);
  context.fillRect(0, 0, view.width, view.height);
}

function paintShadow({ context, view, palette, shapes, weight }: Sheet): void {
  context.save();
  // A canvas blurs shadows in device pixels whatever its transform.
  const ratio = context.getTransform().a;
  context.shadowColor = palette.shadow;
  context.shadowBlur = 20 * weight * ratio;
  context.shadowOffsetY = 3 * weight * ratio;
  context.fillStyle = palette.level.holding;
  context.fill(inView(shapes.country, view), "nonzero");
  context.restore();
}
