import { eventPicture, ringPicture } from "./event-picture.ts";
import { eventPlace, type Place, placeEvents, placeUnits, type UnitMark, unitPlace } from "./layout.ts";
import type { Figure } from "./marks.ts";
import type { Plan, Pulse } from "./playback.ts";
import type { MapScene, Point } from "./scene.ts";
import type { SymbolImages } from "./symbol-images.ts";
import { unitPictures } from "./unit-picture.ts";

/** What stands on the map at rest: the marks of the last month's events and, above them, the units. */
export function restingFigures(scene: MapScene, symbols: SymbolImages): Figure[] {
  const events = placeEvents(scene).map((mark) => ({
    key: mark.key,
    place: eventPlace(mark, scene.source),
    pictures: (weight: number, ratio: number) => [eventPicture(mark.event.tone, scene.theme, weight, ratio)],
  }));
  const units = placeUnits(scene).map((mark) => unitFigure(scene, symbols, mark.key, mark, mark));
  return [...events, ...units];
}

/** What stands on it as a month begins to be played; an event without a region spreads from `middle`. */
export function departingFigures(scene: MapScene, plan: Plan, symbols: SymbolImages, middle: Point): Figure[] {
  const rings = plan.pulses.flatMap((pulse, at) => {
    const place = pulsePlace(scene, pulse, middle);
    const pictures = (weight: number, ratio: number) => [ringPicture(pulse.tone, scene.theme, weight, ratio)];
    return ringKeys(at).map((key) => ({ key, place, pictures }));
  });
  const events = restingFigures({ ...scene, units: [] }, symbols);
  const units = plan.moves.map(({ from, to, leaves }) => unitFigure(scene, symbols, to.key, from, leaves ? from : to));
  return [...rings, ...events, ...units];
}

/** The keys of the two rings of a pulse, by its place in the plan. */
export function ringKeys(pulse: number): readonly [string, string] {
  return [`ring ${pulse} first`, `ring ${pulse} second`];
}

function pulsePlace(scene: MapScene, { mark }: Pulse, [x, y]: Point): Place {
  return mark === null ? { x, y, dx: 0, dy: 0 } : eventPlace(mark, scene.source);
}

function unitFigure(scene: MapScene, symbols: SymbolImages, key: string, at: UnitMark, shown: UnitMark): Figure {
  return {
    key,
    place: unitPlace(at, scene.source),
    pictures: (weight, ratio) => unitPictures(shown, scene.theme, symbols, weight, ratio),
  };
}
