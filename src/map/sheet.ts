import type { Palette } from "./palette.ts";
import type { View } from "./projection.ts";
import type { MapScene } from "./scene.ts";
import type { Shapes } from "./shapes.ts";

/** What every painter gets: a canvas whose unit is the CSS pixel, and what to draw on it. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly view: View;
  readonly weight: number;
  readonly scene: MapScene;
  readonly shapes: Shapes;
  readonly palette: Palette;
}
