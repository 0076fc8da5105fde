import { along } from "./geometry.ts";
import { project } from "./projection.ts";
import type { Point, SourceRoad } from "./scene.ts";
import { inView } from "./shapes.ts";
import type { Sheet } from "./sheet.ts";

/** Half the length of the gap in a blocked road, as a share of it. */
const gap = 0.07;

/** Rivers, widening from source to mouth. */
export function paintRivers({ context, scene, view, palette, weight }: Sheet): void {
  context.strokeStyle = palette.river;
  for (const river of scene.source.rivers) {
    const points = river.path.map((point) => project(view, point));
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      if (!from) continue;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.lineWidth = weight * (1.3 + 3.6 * (index / points.length));
      context.stroke();
    }
  }
}

/** Roads; a blocked one is dashed in red-brown, with a gap and a barrier in its middle. */
export function paintRoads(sheet: Sheet): void {
  const blocked = new Set(sheet.scene.roads.filter((road) => !road.open).map((road) => road.id));
  const { roads } = sheet.scene.source;
  for (const road of roads.filter((each) => !blocked.has(each.id))) paintOpenRoad(sheet, road);
  for (const road of roads.filter((each) => blocked.has(each.id))) paintBlockedRoad(sheet, road);
}

function paintOpenRoad({ context, view, shapes, palette, weight }: Sheet, road: SourceRoad): void {
  const path = shapes.roads.get(road.id);
  if (!path) return;
  const placed = inView(path, view);
  context.lineWidth = 4.4 * weight;
  context.strokeStyle = palette.roadCasing;
  context.stroke(placed);
  context.lineWidth = 2.1 * weight;
  context.strokeStyle = palette.road;
  context.stroke(placed);
}

function paintBlockedRoad({ context, view, palette, weight }: Sheet, road: SourceRoad): void {
  context.save();
  context.lineCap = "butt";
  for (const [from, to] of [
    [0, 0.5 - gap],
    [0.5 + gap, 1],
  ] as const) {
    const placed = inView(stretch(road.path, from, to), view);
    context.setLineDash([]);
    context.lineWidth = 5.4 * weight;
    context.strokeStyle = palette.roadCasing;
    context.stroke(placed);
    context.setLineDash([6 * weight, 3.4 * weight]);
    context.lineWidth = 3.1 * weight;
    context.strokeStyle = palette.blocked;
    context.stroke(placed);
  }
  context.restore();
  const { at, angle } = along(road.path, 0.5);
  const { x, y } = project(view, at);
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  paintBarrier(context, palette.blocked, palette.halo, weight);
  context.restore();
}

/** Two bars across the road, as a barrier is drawn on a route sketch. */
function paintBarrier(context: CanvasRenderingContext2D, ink: string, halo: string, weight: number): void {
  for (const [style, width] of [
    [halo, 6],
    [ink, 3],
  ] as const) {
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(side * 3.4 * weight, -7 * weight);
      context.lineTo(side * 3.4 * weight, 7 * weight);
    }
    context.strokeStyle = style;
    context.lineWidth = width * weight;
    context.stroke();
  }
}

function stretch(path: readonly Point[], from: number, to: number): Path2D {
  const steps = 40;
  const part = new Path2D();
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = along(path, from + ((to - from) * step) / steps).at;
    if (step === 0) part.moveTo(x, y);
    else part.lineTo(x, y);
  }
  return part;
}
