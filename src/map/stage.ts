import type * as Phaser from "phaser";
import { offersCanvas } from "./offers.ts";
import { CANVAS, Game, GameEvents, RendererEvents, WEBGL } from "./phaser.ts";
import { whenSeenFor } from "./seen-timer.ts";

/** How long a lost WebGL context may take to come back before the map does without it, in milliseconds. */
const patience = 3000;

/**
 * Phaser adds a listener to the document and takes `window.onblur` and `onfocus` when it starts, and gives none of them
 * back. This game sleeps by itself, so it starts without them.
 */
class QuietGame extends Game {
  protected override start(): void {
    this.loop.start(this.step.bind(this));
  }
}

/** The running game with its one scene: draws when asked, sleeps otherwise, and reports when it can draw no more. */
export class Stage {
  readonly scene: Phaser.Scene;
  readonly canvas: HTMLCanvasElement;
  private readonly game: Phaser.Game;
  private frames = 0;
  private pending = 0;
  private stopWaiting: () => void = () => undefined;
  private isMoving: () => boolean = () => false;
  private lost: () => void = () => undefined;

  constructor(game: Phaser.Game, scene: Phaser.Scene) {
    this.game = game;
    this.scene = scene;
    this.canvas = game.canvas;
    game.loop.sleep();
    game.events.on(GameEvents.POST_RENDER, this.rest, this);
    game.renderer.on(RendererEvents.LOSE_WEBGL, this.wait, this);
    game.renderer.on(RendererEvents.RESTORE_WEBGL, this.restore, this);
  }

  /** Sets the function that returns whether another frame must follow, and what is called when the context is lost for good. */
  onFrames(isMoving: () => boolean, lost: () => void): void {
    this.isMoving = isMoving;
    this.lost = lost;
  }

  /** Sets the size in CSS pixels; `ratio` is the number of device pixels to one of them. */
  resize(width: number, height: number, ratio: number): void {
    this.game.scale.setZoom(1 / ratio);
    this.game.scale.resize(Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio)));
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  /** Asks for a frame. Many calls before the screen's next refresh make one frame. */
  invalidate(): void {
    if (this.pending !== 0 || this.game.loop.running) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      // Timeline and effects count from the last frame, which may be minutes ago.
      this.game.loop.resetDelta();
      this.game.loop.wake();
    });
  }

  /** How many frames were drawn. */
  framesDrawn(): number {
    return this.frames;
  }

  /** Ends the game and takes its canvas away. */
  destroy(): void {
    this.stopWaiting();
    cancelAnimationFrame(this.pending);
    this.pending = -1;
    this.game.loop.sleep();
    this.game.events.off(GameEvents.POST_RENDER, this.rest, this);
    const { renderer } = this.game;
    renderer.off(RendererEvents.LOSE_WEBGL, this.wait, this);
    const context = "gl" in renderer ? renderer.gl.getExtension("WEBGL_lose_context") : null;
    this.game.destroy(true);
    // A game is only taken apart in its next step, and this one is asleep.
    this.game.loop.wake();
    this.canvas.remove();
    // Browsers allow few contexts at a time and collect them late.
    context?.loseContext();
  }

  private rest(): void {
    this.frames += 1;
    if (!this.isMoving()) this.game.loop.sleep();
  }

  private wait(): void {
    this.stopWaiting = whenSeenFor(patience, () => this.lost());
  }

  private restore(): void {
    this.stopWaiting();
    this.invalidate();
  }
}

/** Starts Phaser with WebGL, or with canvas where that is missing. Rejects if neither starts. */
export async function openStage(): Promise<Stage> {
  try {
    return await startGame(WEBGL);
  } catch (error) {
    console.warn("The map is drawn without WebGL:", error);
    return openPlainStage();
  }
}

/** Starts Phaser with canvas. Rejects if it does not start. */
export async function openPlainStage(): Promise<Stage> {
  if (!offersCanvas()) throw new Error("The browser draws on no canvas");
  return startGame(CANVAS);
}

function startGame(type: number): Promise<Stage> {
  return new Promise((resolve, reject) => {
    // Throws where there is no such renderer.
    const game: Phaser.Game = new QuietGame({
      type,
      parent: null,
      width: 8,
      height: 8,
      banner: false,
      input: {
        keyboard: false,
        gamepad: false,
        // A press must still take the focus from a field, as it does on the rest of the page.
        mouse: { preventDefaultDown: false, preventDefaultUp: false, preventDefaultMove: false },
        // Beside the mouse, which is always there: two fingers.
        activePointers: 2,
        windowEvents: false,
      },
      audio: { noAudio: true },
      autoFocus: false,
      antialias: true,
      // A month is played in its own time, on a slow machine with fewer frames.
      fps: { smoothStep: false },
      // Phaser compiles a shader for each number of textures that it draws at once, in the middle of a month if a new
      // number comes up. One at a time needs one shader, and a few dozen images do not gain from more.
      maxTextures: 1,
      powerPreference: "low-power",
      scene: {
        create(this: Phaser.Scene) {
          // Called within the first step: the stage may only be built after it.
          queueMicrotask(() => {
            stopWaiting();
            resolve(new Stage(game, this));
          });
        },
      },
    });
    const stopWaiting = whenSeenFor(8000, () => {
      game.destroy(true);
      reject(new Error("The map's renderer did not start"));
    });
  });
}
