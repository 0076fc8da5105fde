import type { Point } from "./scene.ts";

/** How map coordinates lie on the host, in CSS pixels: pixel = coordinate * scale + offset. */
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

const nearest = 6;
/** How far the map may be dragged off the fitted view, as a share of it. */
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

/** Zooms about a pixel of the host and keeps within what `fitted` allows. */
export function zoomView(view: View, fitted: View, factor: number, atX: number, atY: number): View {
  const scale = clamp(view.scale * factor, fitted.scale, fitted.scale * nearest);
  const ratio = scale / view.scale;
  return clampView({ ...view, scale, x: atX - (atX - view.x) * ratio, y: atY - (atY - view.y) * ratio }, fitted);
}

/** Moves by pixels and keeps within what `fitted` allows. */
export function panView(view: View, fitted: View, dx: number, dy: number): View {
  return clampView({ ...view, x: view.x + dx, y: view.y + dy }, fitted);
}

/** The same middle and nearness in a window of another size. */
export function resizeView(view: View, before: View, fitted: View): View {
  const scale = (view.scale / before.scale) * fitted.scale;
  const middle = unproject(view, view.width / 2, view.height / 2);
  return clampView(
    { ...fitted, scale, x: fitted.width / 2 - middle[0] * scale, y: fitted.height / 2 - middle[1] * scale },
    fitted,
  );
}

/** All that can ever be seen while `fitted` bounds the view, as a view of its own. */
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

export function project(view: View, point: Point): { x: number; y: number } {
  return { x: point[0] * view.scale + view.x, y: point[1] * view.scale + view.y };
}

export function unproject(view: View, x: number, y: number): Point {
  return [(x - view.x) / view.scale, (y - view.y) / view.scale];
}

export function sameView(one: View, other: View): boolean {
  return (
    one.scale === other.scale &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** How heavy lines and marks are drawn: they grow with the map, but less than it does. */
export function weightOf(view: View): number {
  return clamp(Math.sqrt(view.scale / 0.78), 0.74, 2);
}

function clampView(view: View, fitted: View): View {
  const ratio = view.scale / fitted.scale;
  const offset = (now: number, fit: number, size: number): number => {
    const start = fit * ratio;
    return clamp(now, start + size - size * (1 + slack) * ratio, start + size * slack * ratio);
  };
  return { ...view, x: offset(view.x, fitted.x, view.width), y: offset(view.y, fitted.y, view.height) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
