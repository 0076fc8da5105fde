import type { MapScene, MapSource, Point, SceneEvent, SceneUnit } from "./scene.ts";
import { project, type View, weightOf } from "./view.ts";

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

export interface EventMark {
  readonly event: SceneEvent;
  readonly index: number;
  readonly count: number;
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

/** The middle of a unit's symbol in pixels: side by side about the region's base, three to a row. */
export function unitPosition(mark: UnitMark, source: MapSource, view: View): { x: number; y: number } {
  const base = project(view, source.regions.find((region) => region.id === mark.region)?.base ?? centre(source));
  const row = Math.floor(mark.index / perRow);
  const inRow = Math.min(perRow, mark.count - row * perRow);
  const column = (mark.index % perRow) - (inRow - 1) / 2;
  const weight = weightOf(view);
  return { x: base.x + column * unitGap * weight, y: base.y + row * unitRow * weight };
}

/** The events of a scene that have a region, counted within it. */
export function placeEvents(scene: MapScene): EventMark[] {
  return scene.events
    .filter((event) => event.region !== null)
    .map((event) => {
      const together = scene.events.filter((other) => other.region === event.region);
      return { event, index: together.indexOf(event), count: together.length };
    });
}

/** The middle of an event's mark in pixels: above the region's name, where nothing else stands. */
export function eventPosition(mark: EventMark, source: MapSource, view: View): { x: number; y: number } {
  const label = project(
    view,
    source.regions.find((region) => region.id === mark.event.region)?.label ?? centre(source),
  );
  const weight = weightOf(view);
  return { x: label.x + (mark.index - (mark.count - 1) / 2) * eventGap * weight, y: label.y - eventLift * weight };
}

function centre(source: MapSource): Point {
  return [source.width / 2, source.height / 2];
}
