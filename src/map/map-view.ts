import { missionBounds, regionAt } from "./geometry.ts";
import { listenForGestures } from "./gestures.ts";
import { sheetKey } from "./paint-sheet.ts";
import { fadedAt, type Plan, planMonth } from "./playback.ts";
import type { MapEvents, MapHandle, MapScene } from "./scene.ts";
import { type Shapes, shapesOf } from "./shapes.ts";
import { Sheets } from "./sheets.ts";
import { watchSize } from "./size-watch.ts";
import { playingSprites, restingSprites } from "./sprites.ts";
import type { Frame, Stage } from "./stage.ts";
import { fitView, panView, project, resizeView, sameView, unproject, type View, zoomView } from "./view.ts";

interface Playing {
  readonly plan: Plan;
  /** Set by the first frame, so that a slow start loses nothing. */
  started: number | null;
  readonly guard: ReturnType<typeof setTimeout>;
  readonly done: () => void;
}

/** After this long without movement a sharp sheet is painted, in milliseconds. */
const settleTime = 140;

/** The mounted map: joins scene, view, painted sheets and stage. */
export class MapView implements MapHandle {
  private readonly host: HTMLElement;
  private readonly stage: Stage;
  private readonly events: MapEvents;
  private readonly sheets = new Sheets();
  private readonly stops: (() => void)[];
  private scene: MapScene;
  private shapes: Shapes;
  private fitted: View;
  private view: View;
  private ratio = 1;
  private playing: Playing | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;

  /** `clear` takes the stage and its canvas away again. */
  constructor(host: HTMLElement, stage: Stage, scene: MapScene, events: MapEvents, clear: () => void) {
    this.host = host;
    this.stage = stage;
    this.scene = scene;
    this.events = events;
    this.shapes = shapesOf(scene.source);
    this.fitted = fitView(missionBounds(scene.source), 1, 1);
    this.view = this.fitted;
    this.resize();
    stage.composeWith((now) => this.compose(now));
    const gestures = {
      pan: (dx: number, dy: number) => this.pan(dx, dy),
      zoom: (factor: number, x: number, y: number) => this.look(zoomView(this.view, this.fitted, factor, x, y)),
      tap: (x: number, y: number) => events.select(regionAt(this.scene.source, unproject(this.view, x, y))),
    };
    this.stops = [listenForGestures(host, gestures), watchSize(host, () => this.resize()), clear];
  }

  update(scene: MapScene): void {
    this.skip();
    this.adopt(scene, false);
  }

  playMonth(scene: MapScene): Promise<void> {
    this.skip();
    const plan = planMonth(this.scene, scene);
    // A hidden page draws no frames: there is nothing to see and nothing to wait for.
    const still = !scene.motion || document.hidden || scene.source !== this.scene.source;
    this.adopt(scene, !still);
    if (still) return Promise.resolve();
    return new Promise((done) => {
      const guard = setTimeout(() => this.skip(), plan.length + 250);
      this.playing = { plan, started: null, guard, done };
      this.stage.invalidate();
    });
  }

  skip(): void {
    const { playing } = this;
    if (!playing) return;
    clearTimeout(playing.guard);
    this.playing = null;
    this.sheets.endCrossfade();
    this.stage.invalidate();
    playing.done();
  }

  zoom(factor: number): void {
    this.look(zoomView(this.view, this.fitted, factor, this.view.width / 2, this.view.height / 2));
  }

  fit(): void {
    this.look(this.fitted);
  }

  pan(dx: number, dy: number): void {
    this.look(panView(this.view, this.fitted, dx, dy));
  }

  project(point: readonly [number, number]): { x: number; y: number } {
    return project(this.view, point);
  }

  framesDrawn(): number {
    return this.stage.framesDrawn();
  }

  destroy(): void {
    this.skip();
    clearTimeout(this.settling);
    for (const stop of this.stops.splice(0)) stop();
  }

  private adopt(scene: MapScene, crossfade: boolean): void {
    const before = this.scene;
    this.scene = scene;
    if (scene.source !== before.source) this.adoptSource();
    if (scene.source !== before.source || sheetKey(scene) !== sheetKey(before)) {
      this.sheets.forgetWide();
      this.paint(crossfade);
    }
    this.stage.invalidate();
  }

  private adoptSource(): void {
    this.shapes = shapesOf(this.scene.source);
    this.fitted = fitView(missionBounds(this.scene.source), this.view.width, this.view.height);
    this.view = this.fitted;
    this.events.view();
  }

  private paint(crossfade: boolean): void {
    if (this.view.width > 1) this.sheets.paint(this.scene, this.shapes, this.view, this.ratio, crossfade);
  }

  private look(view: View): void {
    if (sameView(view, this.view)) return;
    this.view = view;
    this.sheets.widen(this.scene, this.shapes, this.fitted, this.ratio);
    this.settleSoon();
    this.stage.invalidate();
    this.events.view();
  }

  /** On a quick machine the ground is sharpened during a long drag too; on a slow one only at its end. */
  private settleSoon(): void {
    if (this.settling !== undefined && this.sheets.areQuick()) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), settleTime);
  }

  private settle(): void {
    this.settling = undefined;
    if (this.sheets.isSharpFor(this.view)) return;
    // A new sheet would end the crossfade of a month that is playing; the coarser one serves until then.
    if (this.playing) {
      this.settleSoon();
      return;
    }
    this.paint(false);
    this.stage.invalidate();
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    const unchanged = width === this.view.width && height === this.view.height && this.ratio === devicePixelRatio;
    const fitted = fitView(missionBounds(this.scene.source), width, height);
    if (width === 0 || height === 0 || (unchanged && sameView(fitted, this.fitted))) return;
    this.skip();
    this.view = sameView(this.view, this.fitted) ? fitted : resizeView(this.view, this.fitted, fitted);
    this.fitted = fitted;
    this.ratio = devicePixelRatio;
    this.stage.resize(width, height, this.ratio);
    this.sheets.forgetWide();
    this.paint(false);
    this.stage.invalidate();
    this.events.view();
  }

  private compose(now: number): Frame {
    const { playing, scene, view, ratio } = this;
    if (!playing)
      return { sprites: [...this.sheets.sprites(view, ratio, 1), ...restingSprites(scene, view, ratio)], more: false };
    playing.started ??= now;
    const elapsed = now - playing.started;
    const more = elapsed < playing.plan.length;
    if (!more) queueMicrotask(() => this.skip());
    const ground = this.sheets.sprites(view, ratio, fadedAt(elapsed));
    return { sprites: [...ground, ...playingSprites(scene, playing.plan, elapsed, view, ratio)], more };
  }
}
