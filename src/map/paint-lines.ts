import { inView } from "./shapes.ts";
import type { Sheet } from "./sheet.ts";

/** Inner borders (light, dashed), the coast, and the frontier (dash and dot). */
export function paintLines({ context, view, palette, shapes, weight }: Sheet): void {
  const inner = inView(shapes.lines.inner, view);
  const coast = inView(shapes.lines.coast, view);
  const frontier = inView(shapes.lines.frontier, view);
  const draw = (path: Path2D, width: number, style: string, dash: number[], opacity = 1): void => {
    context.setLineDash(dash.map((length) => length * weight));
    context.globalAlpha = opacity;
    context.strokeStyle = style;
    context.lineWidth = width * weight;
    context.stroke(path);
  };
  context.save();
  context.lineCap = "butt";
  draw(inner, 2.8, palette.halo, [], 0.8);
  draw(inner, 1.1, palette.border, [5, 3.4]);
  draw(coast, 1.6, palette.coast, []);
  draw(frontier, 4, palette.halo, [], 0.85);
  draw(frontier, 1.7, palette.border, [10, 3.5, 2, 3.5]);
  context.restore();
}

/** The selected region's outline, above roads and borders. */
export function paintSelection({ context, view, palette, shapes, weight, scene }: Sheet): void {
  for (const region of scene.regions.filter((each) => each.selected)) {
    const path = shapes.regions.get(region.id);
    if (!path) continue;
    const outline = inView(path, view);
    context.save();
    context.strokeStyle = palette.halo;
    context.lineWidth = 7 * weight;
    context.globalAlpha = 0.9;
    context.stroke(outline);
    context.globalAlpha = 1;
    context.strokeStyle = palette.selected;
    context.lineWidth = 3.4 * weight;
    context.stroke(outline);
    context.restore();
  }
}
