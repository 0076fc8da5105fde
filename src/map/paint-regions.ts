import { boundsOf, ringsOf } from "./geometry.ts";
import { grainPattern } from "./grain.ts";
import { paintPresence } from "./paint-presence.ts";
import { type Bounds, project } from "./projection.ts";
import type { SecurityLevel, SourceRegion } from "./scene.ts";
import { inView } from "./shapes.ts";
import type { Sheet } from "./sheet.ts";

/** The regions: flat colour by security, a deeper band along the edge, presence, and the hatch that reads without colour. */
export function paintRegions(sheet: Sheet): void {
  const levels = new Map(sheet.scene.regions.map((region) => [region.id, region.level]));
  for (const region of sheet.scene.source.regions) {
    paintRegion(sheet, region, levels.get(region.id) ?? "holding");
  }
}

function paintRegion(sheet: Sheet, region: SourceRegion, level: SecurityLevel): void {
  const { context, view, shapes, palette, weight } = sheet;
  const path = shapes.regions.get(region.id);
  if (!path) return;
  const outline = inView(path, view);
  context.save();
  context.clip(outline);
  context.fillStyle = palette.level[level];
  context.fill(outline);
  context.fillStyle = grainPattern(context, palette.grain);
  context.fill(outline);
  for (const [width, strength] of [
    [22, 0.13],
    [11, 0.2],
  ] as const) {
    context.globalAlpha = strength;
    context.strokeStyle = palette.edge[level];
    context.lineWidth = width * weight;
    context.stroke(outline);
  }
  context.globalAlpha = 1;
  paintPresence(sheet, region.id);
  paintHatch(sheet, region, level);
  context.restore();
}

/** None when firm, sparse dots when holding, thin lines when fragile, dense heavy lines when failing. */
function paintHatch(sheet: Sheet, region: SourceRegion, level: SecurityLevel): void {
  const { context, weight, palette, view } = sheet;
  const map = boundsOf(ringsOf(region).flat());
  const start = project(view, [map.left, map.top]);
  const end = project(view, [map.right, map.bottom]);
  const box = { left: start.x, top: start.y, right: end.x, bottom: end.y };
  context.strokeStyle = palette.hatch[level];
  context.fillStyle = palette.hatch[level];
  if (level === "holding") paintDots(sheet, box, 15 * weight);
  context.lineWidth = (level === "failing" ? 1.7 : 1) * weight;
  if (level === "fragile") paintStripes(sheet, box, 13 * weight);
  if (level === "failing") paintStripes(sheet, box, 7 * weight);
}

/** Slanted lines, `gap` pixels apart along the horizontal. */
function paintStripes({ context, view }: Sheet, box: Bounds, gap: number): void {
  const height = box.bottom - box.top;
  context.beginPath();
  // Counted from the map's own origin, so that the hatch does not swim when the map is dragged.
  const origin = view.x + view.y;
  const low = origin + Math.ceil((box.left + box.top - origin) / gap) * gap;
  for (let sum = low; sum < box.right + box.bottom; sum += gap) {
    context.moveTo(sum - box.top, box.top);
    context.lineTo(sum - box.top - height, box.bottom);
  }
  context.stroke();
}

function paintDots({ context, view, weight }: Sheet, box: Bounds, gap: number): void {
  const radius = 0.95 * weight;
  context.beginPath();
  for (let row = Math.floor((box.top - view.y) / gap); view.y + row * gap < box.bottom; row += 1) {
    const y = view.y + row * gap;
    const shift = row % 2 === 0 ? 0 : gap / 2;
    for (let x = view.x + shift + Math.floor((box.left - view.x) / gap) * gap; x < box.right; x += gap) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  context.fill();
}
