import { CANVAS, Core, Game, type GameObjects, Renderer, Scale, type Scene, WEBGL } from "phaser";
import { offers } from "./offers.ts";
import type { Sprite } from "./picture.ts";

/** What one frame shows, and whether another must follow. */
export interface Frame {
  readonly sprites: readonly Sprite[];
  readonly more: boolean;
}

/**
 * Phaser adds a listener to the document and takes `window.onblur` and `onfocus` when it starts, and gives none of them
 * back. This game sleeps by itself, so it starts without them.
 */
class QuietGame extends Game {
  protected override start(): void {
    this.loop.start(this.step.bind(this));
  }
}

/** The drawing surface: shows lists of sprites, and draws only when asked. All that the map knows of Phaser is here. */
export class Stage {
  readonly canvas: HTMLCanvasElement;
  private readonly images = new Map<string, GameObjects.Image>();
  private readonly game: Game;
  private readonly scene: Scene;
  private frames = 0;
  private pending = 0;
  private ratio = 1;
  private compose: (now: number) => Frame = () => ({ sprites: [], more: false });
  private more = false;

  constructor(game: Game, scene: Scene) {
    this.game = game;
    this.scene = scene;
    this.canvas = game.canvas;
    game.loop.sleep();
    game.events.on(Core.Events.PRE_RENDER, this.arrange, this);
    game.events.on(Core.Events.POST_RENDER, this.rest, this);
    game.renderer.on(Renderer.Events.RESTORE_WEBGL, this.invalidate, this);
  }

  /** Sets what makes a frame; it is called once before each frame is drawn. */
  composeWith(compose: (now: number) => Frame): void {
    this.compose = compose;
  }

  resize(width: number, height: number, ratio: number): void {
    this.ratio = ratio;
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
      this.game.loop.wake();
    });
  }

  framesDrawn(): number {
    return this.frames;
  }

  destroy(): void {
    cancelAnimationFrame(this.pending);
    this.pending = -1;
    this.game.loop.sleep();
    this.game.events.off(Core.Events.PRE_RENDER, this.arrange, this);
    this.game.events.off(Core.Events.POST_RENDER, this.rest, this);
    const { renderer } = this.game;
    const context = "gl" in renderer ? renderer.gl.getExtension("WEBGL_lose_context") : null;
    this.game.destroy(true);
    // A game is only taken apart in its next step, and this one is asleep.
    this.game.loop.wake();
    // Browsers allow few contexts at a time and collect them late.
    context?.loseContext();
  }

  private arrange(): void {
    const frame = this.compose(performance.now());
    this.more = frame.more;
    const shown = new Set(frame.sprites.map((sprite) => sprite.key));
    for (const [key, image] of this.images) {
      if (shown.has(key)) continue;
      image.destroy();
      this.images.delete(key);
    }
    for (const [depth, sprite] of frame.sprites.entries()) this.show(sprite, depth);
    this.dropTextures(new Set(frame.sprites.map((sprite) => sprite.picture.id)));
  }

  private show(sprite: Sprite, depth: number): void {
    const { picture, scale } = sprite;
    this.upload(sprite);
    const image = this.images.get(sprite.key) ?? this.scene.add.image(0, 0, picture.id).setOrigin(0, 0);
    this.images.set(sprite.key, image);
    if (image.texture.key !== picture.id) image.setTexture(picture.id);
    const x = sprite.x * this.ratio - picture.anchorX * scale;
    const y = sprite.y * this.ratio - picture.anchorY * scale;
    // Whole device pixels keep unscaled pictures sharp.
    if (scale === 1) image.setPosition(Math.round(x), Math.round(y));
    else image.setPosition(x, y);
    image.setScale(scale).setAlpha(sprite.alpha).setDepth(depth);
  }

  private upload({ picture }: Sprite): void {
    const { textures } = this.game;
    if (textures.exists(picture.id)) return;
    // Not `addCanvas`: that would read the whole canvas back and keep a copy.
    textures.create(picture.id, picture.canvas)?.add("__BASE", 0, 0, 0, picture.canvas.width, picture.canvas.height);
  }

  private dropTextures(used: ReadonlySet<string>): void {
    const { textures } = this.game;
    for (const key of textures.getTextureKeys()) {
      if (!used.has(key)) textures.remove(key);
    }
  }

  private rest(): void {
    this.frames += 1;
    if (!this.more) this.game.loop.sleep();
  }
}

/** Starts Phaser with WebGL, or with canvas where that is missing. Rejects if it does not start. */
export function openStage(): Promise<Stage> {
  return new Promise((resolve, reject) => {
    const game: Game = new QuietGame({
      type: offers("webgl2", "webgl") ? WEBGL : CANVAS,
      parent: null,
      width: 8,
      height: 8,
      banner: false,
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      audio: { noAudio: true },
      autoFocus: false,
      antialias: true,
      // Phaser compiles a shader for each number of textures that it draws at once, in the middle of a month if a new
      // number comes up. One at a time needs one shader, and a few dozen sprites do not gain from more.
      maxTextures: 1,
      powerPreference: "low-power",
      scale: { mode: Scale.NONE, expandParent: false },
      scene: {
        create(this: Scene) {
          // Called within the first step: the stage may only be built after it.
          queueMicrotask(() => {
            clearTimeout(patience);
            resolve(new Stage(game, this));
          });
        },
      },
    });
    const patience = setTimeout(() => {
      game.destroy(true);
      reject(new Error("The map's renderer did not start"));
    }, 8000);
  });
}
