import type { MapFile } from "../scenario/schema/index.ts";

export type { MapFile };

/** A point in map coordinates: x to the right, y down, as in `map.json`. */
export type Point = readonly [number, number];

/** Security as reported, from best to worst. */
export type SecurityLevel = "firm" | "holding" | "fragile" | "failing";

/** What kind of news an event is; each tone has its own shape, so that colour is never alone. */
export type EventTone = "harm" | "politics" | "news";

export type Theme = "light" | "dark";

export type SourceRegion = MapFile["regions"][number];
export type SourceTown = MapFile["towns"][number];
export type SourceRoad = MapFile["roads"][number];

/** A unit's APP-6 symbol, drawn when the page is built. Sizes and the anchor are those of its picture, in pixels. */
export interface UnitSymbol {
  readonly width: number;
  readonly height: number;
  /** The point that stands on the unit's place. */
  readonly anchorX: number;
  readonly anchorY: number;
  /** The picture as SVG, in the colours of each theme. */
  readonly svg: Readonly<Record<Theme, string>>;
}

/** Symbols by their code. */
export type UnitSymbols = Readonly<Record<string, UnitSymbol>>;

export interface SceneUnit {
  readonly id: string;
  /** APP-6 symbol code, one of the symbols that were drawn. */
  readonly symbol: string;
  /** Where it stands; shares are in 0..1. */
  readonly places: readonly { readonly region: string; readonly share: number }[];
  readonly stance: "area" | "point" | "reserve";
  readonly base: "temporary" | "permanent";
}

export interface SceneEvent {
  readonly id: string;
  readonly region: string | null;
  readonly tone: EventTone;
}

/** All that the map needs to draw: plain data, made by the app from the engine's views. */
export interface MapScene {
  readonly source: MapFile;
  readonly regions: readonly { readonly id: string; readonly level: SecurityLevel; readonly selected: boolean }[];
  readonly units: readonly SceneUnit[];
  readonly roads: readonly { readonly id: string; readonly open: boolean }[];
  /** What struck in the month just ended. */
  readonly events: readonly SceneEvent[];
  readonly theme: Theme;
  /** False: nothing is ever animated. */
  readonly motion: boolean;
}

export interface MapEvents {
  /** A region was clicked; null: the sea or a neighbouring country. */
  select(region: string | null): void;
  /** The projection changed: buttons laid over the map must move. */
  view(): void;
  /**
   * The graphics driver took the map's context and did not give it back. Plain: the map goes on, on a canvas without
   * WebGL. Gone: that failed too, and nothing is drawn any more.
   */
  lost(now: "plain" | "gone"): void;
}

export interface MapHandle {
  /** Shows another scene at once, then sleeps. Ends a month that is playing. */
  update(scene: MapScene): void;
  /** Plays the way from the present scene to this one in at most four seconds. Resolves at the end, or at once without motion. */
  playMonth(scene: MapScene): Promise<void>;
  /** Ends the month that is playing; its promise resolves. */
  skip(): void;
  /** Zooms about the middle: above 1 nearer, below 1 farther. */
  zoom(factor: number): void;
  /** Shows the whole mission area. */
  fit(): void;
  /** Moves the map only as far as needed to show a point well inside its edges. */
  reveal(point: Point): void;
  /** Map coordinates to CSS pixels from the host's top left corner, as they are now. */
  project(point: readonly [number, number]): { x: number; y: number };
  /** How many frames were drawn since mounting; it stands still while nothing moves. */
  framesDrawn(): number;
  destroy(): void;
}
