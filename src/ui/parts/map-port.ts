import type { SeenRun } from "../../engine/index.ts";

/** What the map is to show. */
export interface MapPicture {
  run: SeenRun;
  selected: string | null;
}

/** What the map reports: a region was chosen on it, its view has moved, or its context was lost for good. */
export interface MapTelling {
  select(region: string | null): void;
  view(): void;
  /** Plain: it goes on, drawn without the graphics card. Gone: nothing is drawn any more. */
  lost(now: "plain" | "gone"): void;
}

/** A mounted map, as far as the interface uses it. */
export interface MapSight {
  show(picture: MapPicture): void;
  /** Plays the way from what is shown to this; resolves at the end, at once where nothing may move. */
  play(picture: MapPicture): Promise<void>;
  skip(): void;
  zoom(factor: number): void;
  fit(): void;
  /** Moves the map until a point of it can be seen, if it cannot. */
  reveal(point: readonly [number, number]): void;
  project(point: readonly [number, number]): { x: number; y: number };
  framesDrawn(): number;
  destroy(): void;
}

/** Mounts the map into an element; rejects where it cannot be drawn. The interface knows no more of it. */
export type MountMap = (host: HTMLElement, picture: MapPicture, telling: MapTelling) => Promise<MapSight>;
