import type * as Phaser from "phaser";
import { type Place, projectPlace } from "./layout.ts";
import { addTexture, type Picture } from "./picture.ts";
import { type View, weightOf } from "./projection.ts";

/** What stands on the ground at a place: pictures from below to above, drawn for a weight and a ratio of pixels. */
export interface Figure {
  readonly key: string;
  readonly place: Place;
  readonly pictures: (weight: number, ratio: number) => readonly Picture[];
}

/** A figure in Phaser's scene. Its place, its opacity and the size of its images are there to be tweened. */
export interface Mark {
  readonly place: { -readonly [key in keyof Place]: Place[key] };
  readonly container: Phaser.GameObjects.Container;
  readonly images: Phaser.GameObjects.Image[];
}

/**
 * Units and events over the ground, each a container in map coordinates that is scaled against the camera, so that it
 * keeps its size on the screen. While the camera moves the pictures are scaled; at rest they are drawn anew.
 */
export class Marks {
  private readonly scene: Phaser.Scene;
  private readonly layer: Phaser.GameObjects.Container;
  private readonly standing = new Map<string, Mark & { figure: Figure }>();
  private drawn = new Set<string>();
  private weight = 1;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
    this.layer = scene.add.container();
  }

  /** Shows these figures and no others, later ones above earlier ones, each at its place and in full. */
  show(figures: readonly Figure[], view: View, ratio: number): void {
    const keys = new Set(figures.map(({ key }) => key));
    for (const [key, { container }] of this.standing) {
      if (keys.has(key)) continue;
      container.destroy();
      this.standing.delete(key);
    }
    for (const figure of figures) {
      const mark = this.standing.get(figure.key) ?? { ...this.newMark(), figure };
      this.standing.set(figure.key, Object.assign(mark, { figure }));
      Object.assign(mark.place, figure.place);
      this.layer.bringToTop(mark.container.setAlpha(1));
      for (const image of mark.images) image.setScale(1);
    }
    this.draw(view, ratio);
  }

  /** Draws the pictures sharp for the view, and forgets those that no figure shows any more. */
  draw(view: View, ratio: number): void {
    this.weight = weightOf(view.scale);
    const { add, textures } = this.scene;
    const used = new Set<string>();
    for (const { figure, images, container } of this.standing.values()) {
      for (const [at, picture] of figure.pictures(this.weight, ratio).entries()) {
        if (!textures.exists(picture.id)) addTexture(this.scene, picture.id, picture.draw());
        used.add(picture.id);
        const image = (images[at] ?? add.image(0, 0, picture.id)).setTexture(picture.id);
        image.setDisplayOrigin(picture.anchorX, picture.anchorY);
        if (images[at] === undefined) container.add(image);
        images[at] = image;
      }
    }
    for (const id of this.drawn) if (!used.has(id)) textures.remove(id);
    this.drawn = used;
    this.arrange(view, ratio);
  }

  /** Puts every figure where it lies in the view, on whole device pixels, which keeps it sharp. */
  arrange(view: View, ratio: number): void {
    const device = view.scale * ratio;
    for (const { place, container } of this.standing.values()) {
      const { x, y } = projectPlace(view, place);
      const inMap = (screen: number, origin: number) => (Math.round(screen * ratio) - origin * ratio) / device;
      container.setPosition(inMap(x, view.x), inMap(y, view.y));
      container.setScale(weightOf(view.scale) / this.weight / device);
    }
  }

  /** The mark of a figure that stands. */
  mark(key: string): Mark {
    const mark = this.standing.get(key);
    if (mark === undefined) throw new Error(`The map shows no ${key}`);
    return mark;
  }

  private newMark(): Mark {
    const container = this.scene.add.container();
    this.layer.add(container);
    return { place: { x: 0, y: 0, dx: 0, dy: 0 }, container, images: [] };
  }
}
