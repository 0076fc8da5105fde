import { paintLines, paintSelection } from "./paint-lines.ts";
import { paintRegions } from "./paint-regions.ts";
import { paintRivers, paintRoads } from "./paint-routes.ts";
import { paintSurroundings } from "./paint-surroundings.ts";
import { paintTowns } from "./paint-towns.ts";
import { paletteFor } from "./palette.ts";
import { type View, weightOf } from "./projection.ts";
import type { MapScene } from "./scene.ts";
import type { Shapes } from "./shapes.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Draws all of the map that stands still (everything but units and event marks) on a new canvas of the view's size,
 * `ratio` device pixels to a CSS pixel. Canvas 2D draws hatches, dashes and soft discs better than WebGL lines would;
 * Phaser then moves and blends the result.
 */
export function paintSheet(scene: MapScene, shapes: Shapes, view: View, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(view.width * ratio));
  canvas.height = Math.max(1, Math.round(view.height * ratio));
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("The map needs a 2D canvas");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineJoin = "round";
  context.lineCap = "round";
  const sheet: Sheet = { context, view, weight: weightOf(view.scale), scene, shapes, palette: paletteFor(scene.theme) };
  paintSurroundings(sheet);
  paintRegions(sheet);
  paintRivers(sheet);
  paintLines(sheet);
  paintRoads(sheet);
  paintSelection(sheet);
  paintTowns(sheet);
  return canvas;
}

/** What a sheet shows, as a string: two scenes with the same key need only one painting. */
export function sheetKey(scene: MapScene): string {
  const units = scene.units.map((unit) => [unit.id, unit.places, unit.stance]);
  return JSON.stringify([scene.regions, units, scene.roads, scene.theme]);
}
