import type * as Phaser from "phaser";
import { MapCamera } from "./camera.ts";
import { departingFigures, restingFigures } from "./figures.ts";
import { missionBounds, regionAt } from "./geometry.ts";
import { Ground } from "./ground.ts";
import { followHand } from "./hand.ts";
import { hangCanvas, prepareHost, watchSize } from "./host.ts";
import { Marks } from "./marks.ts";
import { playPlan } from "./month.ts";
import { sheetKey } from "./paint-sheet.ts";
import { SceneEvents } from "./phaser.ts";
import { planMonth } from "./playback.ts";
import { project, type View } from "./projection.ts";
import type { MapEvents, MapHandle, MapScene, Point } from "./scene.ts";
import { type Shapes, shapesOf } from "./shapes.ts";
import { openPlainStage, type Stage } from "./stage.ts";
import type { SymbolImages } from "./symbol-images.ts";

interface Playing {
  readonly timeline: Phaser.Time.Timeline;
  readonly guard: ReturnType<typeof setTimeout>;
  readonly done: () => void;
}

/** A stage with what lies on it. */
interface Drawing {
  readonly stage: Stage;
  readonly camera: MapCamera;
  readonly ground: Ground;
  readonly marks: Marks;
}

/** After this long without movement the map is drawn sharp again, in milliseconds. */
const settleTime = 140;

/** The mounted map: joins scene, camera, painted ground and marks. */
export class MapView implements MapHandle {
  private readonly host: HTMLElement;
  private readonly symbols: SymbolImages;
  private readonly events: MapEvents;
  private readonly stops: readonly (() => void)[];
  private drawing: Drawing;
  private scene: MapScene;
  private shapes: Shapes;
  /** The view that marks and labels have been brought after. */
  private followed: View;
  private ratio = 1;
  private playing: Playing | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private destroyed = false;

  constructor(host: HTMLElement, stage: Stage, symbols: SymbolImages, scene: MapScene, events: MapEvents) {
    this.host = host;
    this.symbols = symbols;
    this.scene = scene;
    this.events = events;
    this.shapes = shapesOf(scene.source);
    this.drawing = this.drawOn(stage);
    this.followed = this.drawing.camera.view;
    this.frame();
    this.stops = [watchSize(host, () => this.resize()), prepareHost(host)];
  }

  update(scene: MapScene): void {
    this.skip();
    const before = this.scene;
    this.scene = scene;
    if (scene.source !== before.source) {
      this.shapes = shapesOf(scene.source);
      this.frame();
    } else if (sheetKey(scene) !== sheetKey(before)) {
      this.paint();
    }
    this.rest();
  }

  playMonth(scene: MapScene): Promise<void> {
    this.skip();
    const { scene: before } = this;
    const { stage, camera, ground, marks } = this.drawing;
    // A hidden page draws no frames, and one without size has nothing to draw on: nothing to see, nothing to wait for.
    const seen = scene.motion && !document.hidden && this.isFramed();
    if (!seen || scene.source !== before.source) {
      this.update(scene);
      return Promise.resolve();
    }
    this.scene = scene;
    ground.forgetWide();
    const plan = planMonth(before, scene);
    const sheet = ground.paintAbove(scene, this.shapes, camera.view, this.ratio);
    marks.show(departingFigures(scene, plan, this.symbols, camera.aim.at), camera.view, this.ratio);
    return new Promise((done) => {
      const end = () => this.skip();
      const timeline = playPlan(stage.scene, plan, scene.source, marks, sheet, end);
      this.playing = { timeline, guard: setTimeout(end, plan.length + 250), done };
      stage.invalidate();
    });
  }

  skip(): void {
    const { playing } = this;
    if (!playing) return;
    this.playing = null;
    clearTimeout(playing.guard);
    playing.timeline.destroy();
    this.drawing.ground.endCrossfade();
    this.rest();
    playing.done();
  }

  zoom(factor: number): void {
    this.move(() => this.drawing.camera.zoom(factor, this.scene.motion));
  }

  fit(): void {
    this.move(() => this.drawing.camera.fit(this.scene.motion));
  }

  reveal(point: Point): void {
    this.move(() => this.drawing.camera.reveal(point, this.scene.motion));
  }

  project(point: Point): { x: number; y: number } {
    return project(this.drawing.camera.view, point);
  }

  framesDrawn(): number {
    return this.drawing.stage.framesDrawn();
  }

  destroy(): void {
    this.skip();
    this.destroyed = true;
    clearTimeout(this.settling);
    this.drawing.stage.destroy();
    for (const stop of this.stops) stop();
  }

  private drawOn(stage: Stage): Drawing {
    const { scene } = stage;
    const camera = new MapCamera(scene.cameras.main);
    followHand(scene, {
      pan: (dx, dy) => this.move(() => camera.pan(dx, dy)),
      zoom: (factor, x, y) => this.move(() => camera.zoomAt(factor, x, y)),
      tap: (x, y) => this.events.select(regionAt(this.scene.source, camera.unproject(x, y))),
    });
    scene.events.on(SceneEvents.POST_UPDATE, () => this.followMotion());
    stage.onFrames(
      () => this.playing !== null || camera.glides,
      () => void this.goPlain(),
    );
    hangCanvas(this.host, stage.canvas);
    return { stage, camera, ground: new Ground(scene), marks: new Marks(scene) };
  }

  /** Takes the host's size, and shows the whole map in it or, with an aim, what was looked at before. */
  private frame(aim?: MapCamera["aim"]): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    // A hidden host; a size comes with its showing.
    if (width === 0 || height === 0) return;
    const { stage, camera } = this.drawing;
    this.ratio = devicePixelRatio;
    stage.resize(width, height, this.ratio);
    camera.frame(missionBounds(this.scene.source), width, height, this.ratio);
    if (aim) camera.take(aim);
    this.followed = camera.view;
    this.paint();
    this.rest();
    this.events.view();
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.host;
    const { whole, aim } = this.drawing.camera;
    const same = clientWidth === whole.width && clientHeight === whole.height && this.ratio === devicePixelRatio;
    if (same) return;
    this.skip();
    this.frame(this.isFramed() ? aim : undefined);
  }

  /** Whether the host has ever had a size. */
  private isFramed(): boolean {
    return this.drawing.camera.whole.width > 1;
  }

  private paint(): void {
    const { camera, ground } = this.drawing;
    ground.forgetWide();
    if (this.isFramed()) ground.paint(this.scene, this.shapes, camera.view, this.ratio);
  }

  /** Shows what stands at rest, drawn sharp. */
  private rest(): void {
    const { stage, camera, marks } = this.drawing;
    marks.show(restingFigures(this.scene, this.symbols), camera.view, this.ratio);
    stage.invalidate();
  }

  private move(change: () => void): void {
    change();
    this.followMotion();
    // Where the camera only sets out it has not moved yet.
    this.drawing.stage.invalidate();
  }

  /** Brings all that hangs on the camera or on a tween after it. */
  private followMotion(): void {
    const { camera, ground, marks } = this.drawing;
    camera.refresh();
    const { view } = camera;
    const { scale, x, y } = this.followed;
    const moved = view.scale !== scale || view.x !== x || view.y !== y;
    if (moved || this.playing) marks.arrange(view, this.ratio);
    if (!moved) return;
    this.followed = view;
    ground.widen(this.scene, this.shapes, camera.whole, this.ratio);
    this.settleSoon();
    this.events.view();
  }

  /** On a quick machine the map is sharpened during a long drag too; on a slow one only at its end. */
  private settleSoon(): void {
    if (this.settling !== undefined && this.drawing.ground.isQuick()) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), settleTime);
  }

  private settle(): void {
    this.settling = undefined;
    const { stage, camera, ground, marks } = this.drawing;
    // A new sheet would end the crossfade of a month that is playing; the coarser one serves until then.
    if (this.playing) this.settleSoon();
    else if (!ground.isSharpFor(camera.view)) {
      ground.paint(this.scene, this.shapes, camera.view, this.ratio);
      marks.draw(camera.view, this.ratio);
      stage.invalidate();
    }
  }

  /** Goes on without WebGL, which was lost, at the same place of the map. */
  private async goPlain(): Promise<void> {
    this.skip();
    const stage = await openPlainStage().catch(() => null);
    if (this.destroyed) stage?.destroy();
    else if (stage === null) this.events.lost("gone");
    else {
      const { aim } = this.drawing.camera;
      this.drawing.stage.destroy();
      this.drawing = this.drawOn(stage);
      this.frame(aim);
      this.events.lost("plain");
    }
  }
}
