import { project, type View, weightOf } from "./projection.ts";
import type { MapFile, MapScene, Point, SceneEvent, SceneUnit } from "./scene.ts";

/** One symbol on the map: a unit, or the part of it that stands in one region. */
export interface UnitMark {
  readonly key: string;
  readonly unit: string;
  readonly region: string;
  readonly symbol: string;
  readonly stance: SceneUnit["stance"];
  readonly base: SceneUnit["base"];
  readonly share: number;
  /** Its place among those that stand in the region. */
  readonly index: number;
  readonly count: number;
}

/** One event with a region. */
export interface EventMark {
  readonly key: string;
  readonly event: SceneEvent;
  readonly index: number;
  readonly count: number;
}

/** Where a mark stands: a point of the map, and a distance from it in pixels at weight 1, which do not grow with the map. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

const perRow = 3;
/** Pixels at weight 1. */
const unitGap = 48;
const unitRow = 46;
const eventGap = 27;
const eventLift = 27;

/** The symbols of a scene, one for each place of each unit, counted within their region. */
export function placeUnits(scene: MapScene): UnitMark[] {
  const places = scene.units.flatMap((unit) => unit.places.map((place) => ({ unit, place })));
  const counts = new Map<string, number>();
  const indexed = places.map(({ unit, place }) => {
    const index = counts.get(place.region) ?? 0;
    counts.set(place.region, index + 1);
    return { unit, place, index };
  });
  return indexed.map(({ unit, place, index }) => ({
    key: `${unit.id}@${place.region}`,
    unit: unit.id,
    region: place.region,
    symbol: unit.symbol,
    stance: unit.stance,
    base: unit.base,
    share: place.share,
    index,
    count: counts.get(place.region) ?? 1,
  }));
}

/** The middle of a unit's symbol: side by side about the region's base, three to a row. */
export function unitPlace(mark: UnitMark, source: MapFile): Place {
  const [x, y] = source.regions.find((region) => region.id === mark.region)?.base ?? centre(source);
  const row = Math.floor(mark.index / perRow);
  const inRow = Math.min(perRow, mark.count - row * perRow);
  const column = (mark.index % perRow) - (inRow - 1) / 2;
  return { x, y, dx: column * unitGap, dy: row * unitRow };
}

/** The events of a scene that have a region, counted within it. */
export function placeEvents(scene: MapScene): EventMark[] {
  return scene.events.flatMap((event, at) => {
    if (event.region === null) return [];
    const together = scene.events.filter((other) => other.region === event.region);
    return [{ key: `event ${at}`, event, index: together.indexOf(event), count: together.length }];
  });
}

/** The middle of an event's mark: above the region's name, where nothing else stands. */
export function eventPlace(mark: EventMark, source: MapFile): Place {
  const [x, y] = source.regions.find((region) => region.id === mark.event.region)?.label ?? centre(source);
  return { x, y, dx: (mark.index - (mark.count - 1) / 2) * eventGap, dy: -eventLift };
}

/** A place as it lies in a view, in CSS pixels. */
export function projectPlace(view: View, { x, y, dx, dy }: Place): { x: number; y: number } {
  const point = project(view, [x, y]);
  const weight = weightOf(view.scale);
  return { x: point.x + dx * weight, y: point.y + dy * weight };
}

function centre(source: MapFile): Point {
  return [source.width / 2, source.height / 2];
}
