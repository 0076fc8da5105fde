import type * as Phaser from "phaser";
import { type Bounds, fitView, shownBy, type View, widestView } from "./projection.ts";
import type { Point } from "./scene.ts";

/** How many times nearer than the whole one may look. */
const nearest = 6;
/** How long a step glides, in milliseconds, and how. */
const glide = [200, "Sine.easeInOut"] as const;
/** A point nearer to the window's edge than the first share of the window is hard to see; revealed, it lies at the second. */
const edge = { near: 0.04, revealed: 0.14 };

/**
 * Phaser's camera over the map: its world is in map coordinates, its screen in device pixels. All that is passed in here about the
 * screen is in CSS pixels from the window's top left corner. The camera's bounds keep it over the map.
 */
export class MapCamera {
  private readonly camera: Phaser.Cameras.Scene2D.Camera;
  private fitted: View = fitView({ left: 0, top: 0, right: 1, bottom: 1 }, 1, 1);
  private ratio = 1;

  constructor(camera: Phaser.Cameras.Scene2D.Camera) {
    this.camera = camera;
  }

  /** The view of the whole. */
  get whole(): View {
    return this.fitted;
  }

  /** What is seen now. */
  get view(): View {
    const { width, height, zoom, worldView } = this.camera;
    const scale = zoom / this.ratio;
    const size = { width: width / this.ratio, height: height / this.ratio };
    return { ...size, scale, x: -worldView.x * scale, y: -worldView.y * scale };
  }

  /** Whether it moves by itself. */
  get glides(): boolean {
    return this.camera.panEffect.isRunning || this.camera.zoomEffect.isRunning;
  }

  /** Takes another window or map, and shows the whole of it. */
  frame(bounds: Bounds, width: number, height: number, ratio: number): void {
    this.fitted = fitView(bounds, width, height);
    this.ratio = ratio;
    const { left, top, right, bottom } = shownBy(widestView(this.fitted));
    this.camera.setBounds(left, top, right - left, bottom - top);
    this.fit(false);
  }

  /** How near it looks, 1 being the whole, and at what: to look there again in another window. */
  get aim(): { nearness: number; at: Point } {
    const { zoom, midPoint } = this.camera;
    return { nearness: zoom / this.leastZoom, at: [midPoint.x, midPoint.y] };
  }

  /** Looks as near, and there, as far as the bounds allow. */
  take({ nearness, at }: MapCamera["aim"]): void {
    this.look(nearness * this.leastZoom, at);
  }

  /** Shows the whole. */
  fit(gliding: boolean): void {
    const { left, top, right, bottom } = shownBy(this.fitted);
    const middle: Point = [(left + right) / 2, (top + bottom) / 2];
    if (gliding) this.camera.pan(...middle, ...glide, true).zoomTo(this.leastZoom, ...glide, true);
    else this.look(this.leastZoom, middle);
  }

  /** Zooms about the middle: above 1 nearer. */
  zoom(factor: number, gliding: boolean): void {
    const { zoomEffect, zoom } = this.camera;
    // A step taken while another still glides adds to where that one leads.
    const next = this.within((zoomEffect.isRunning ? zoomEffect.destination : zoom) * factor);
    if (gliding) this.camera.zoomTo(next, ...glide, true);
    else this.look(next, this.aim.at);
  }

  /** Zooms about a point of the window. */
  zoomAt(factor: number, x: number, y: number): void {
    const [worldX, worldY] = this.unproject(x, y);
    this.look(this.camera.zoom * factor, this.aim.at);
    const [nowX, nowY] = this.unproject(x, y);
    this.scroll(worldX - nowX, worldY - nowY);
  }

  /** Moves the map by pixels. */
  pan(dx: number, dy: number): void {
    const { scale } = this.view;
    this.scroll(-dx / scale, -dy / scale);
  }

  /** Moves the map, as little as it takes, until a point that cannot be seen well lies inside the window. */
  reveal(point: Point, gliding: boolean): void {
    const { zoomEffect } = this.camera;
    // What can be seen is judged from where a zoom ends, so it ends now.
    if (zoomEffect.isRunning) this.look(zoomEffect.destination, this.aim.at);
    const { at } = this.aim;
    const nearBy = this.keeping(point, edge.near);
    if (nearBy[0] === at[0] && nearBy[1] === at[1]) return;
    const middle = this.keeping(point, edge.revealed);
    if (gliding) this.camera.pan(...middle, ...glide, true);
    else this.look(this.camera.zoom, middle);
  }

  /** Where a point of the window lies on the map. */
  unproject(x: number, y: number): Point {
    const point = this.camera.getWorldPoint(x * this.ratio, y * this.ratio);
    return [point.x, point.y];
  }

  /** Works out again what is seen; Phaser does so only when it draws. */
  refresh(): void {
    this.camera.preRender();
  }

  private get leastZoom(): number {
    return this.fitted.scale * this.ratio;
  }

  private within(zoom: number): number {
    return clamp(zoom, this.leastZoom, this.leastZoom * nearest);
  }

  /** The nearest middle from which a point lies inside the window by a share of it. */
  private keeping([x, y]: Point, inset: number): Point {
    const { worldView, midPoint } = this.camera;
    const reach = { x: worldView.width * (0.5 - inset), y: worldView.height * (0.5 - inset) };
    return [clamp(midPoint.x, x - reach.x, x + reach.x), clamp(midPoint.y, y - reach.y, y + reach.y)];
  }

  private look(zoom: number, at: Point): void {
    this.camera.resetFX();
    this.camera.setZoom(this.within(zoom)).centerOn(...at);
    this.refresh();
  }

  private scroll(dx: number, dy: number): void {
    this.camera.resetFX();
    this.camera.setScroll(this.camera.scrollX + dx, this.camera.scrollY + dy);
    this.refresh();
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
