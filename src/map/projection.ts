import type { Point } from "./scene.ts";

/** How map coordinates lie on a window or a painted sheet, in CSS pixels: pixel = coordinate * scale + offset. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the map may be dragged off the whole, as a share of the window. */
const slack = 0.16;
const padding = 0.045;

/** The view that shows the whole of `bounds`, centred, with a margin. */
export function fitView(bounds: Bounds, width: number, height: number): View {
  const margin = Math.max(12, Math.min(width, height) * padding);
  const across = bounds.right - bounds.left;
  const down = bounds.bottom - bounds.top;
  const scale = Math.max(0.01, Math.min((width - 2 * margin) / across, (height - 2 * margin) / down));
  return {
    width,
    height,
    scale,
    x: (width - across * scale) / 2 - bounds.left * scale,
    y: (height - down * scale) / 2 - bounds.top * scale,
  };
}

/** All that can ever be seen while `fitted` shows the whole, as a view of its own: the window and its slack. */
export function widestView(fitted: View): View {
  const spread = 1 + 2 * slack;
  return {
    width: Math.ceil(fitted.width * spread),
    height: Math.ceil(fitted.height * spread),
    scale: fitted.scale,
    x: fitted.x + fitted.width * slack,
    y: fitted.y + fitted.height * slack,
  };
}

/** What a view shows, in map coordinates. */
export function shownBy({ width, height, scale, x, y }: View): Bounds {
  return { left: -x / scale, top: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale };
}

/** Map coordinates to pixels of the view. */
export function project(view: View, point: Point): { x: number; y: number } {
  return { x: point[0] * view.scale + view.x, y: point[1] * view.scale + view.y };
}

/** How heavy lines and marks are drawn at a scale: they grow with the map, but less than it does. */
export function weightOf(scale: number): number {
  return Math.min(2, Math.max(0.74, Math.sqrt(scale / 0.78)));
}
