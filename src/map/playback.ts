import { type EventMark, placeEvents, placeUnits, type UnitMark } from "./layout.ts";
import type { EventTone, MapScene } from "./scene.ts";

/** When units move and when the new levels fade in, in milliseconds from the beginning. */
export const moving = { start: 100, length: 1300 };
export const fading = { start: 900, length: 1200 };
/** How long one ring of an event spreads, and how long after the first ring the second follows. */
export const spreading = { length: 1140, second: 260 };
const firstPulse = 1500;
const longest = 3600;

/** A symbol on its way; `enters` and `leaves` say that only part of a unit goes, or that it is new or gone. */
export interface Move {
  readonly from: UnitMark;
  readonly to: UnitMark;
  readonly enters: boolean;
  readonly leaves: boolean;
}

export interface Pulse {
  readonly tone: EventTone;
  /** Null: the event has no region and spreads from the middle of the map. */
  readonly mark: EventMark | null;
  readonly start: number;
}

/** What happens when while a month is played. */
export interface Plan {
  readonly moves: readonly Move[];
  readonly pulses: readonly Pulse[];
  readonly length: number;
}

/** Plans the way from one scene to the next: units move, then levels change, then events pulse one after the other. */
export function planMonth(before: MapScene, after: MapScene): Plan {
  const marks = placeEvents(after);
  const count = after.events.length;
  const pulseLength = spreading.second + spreading.length;
  const step = count > 1 ? Math.min(380, (longest - firstPulse - pulseLength) / (count - 1)) : 0;
  const pulses = after.events.map((event, index) => ({
    tone: event.tone,
    mark: marks.find((mark) => mark.event === event) ?? null,
    start: firstPulse + index * step,
  }));
  return {
    moves: planMoves(placeUnits(before), placeUnits(after)),
    pulses,
    length: Math.max(fading.start + fading.length, ...pulses.map((pulse) => pulse.start + pulseLength)),
  };
}

function planMoves(before: readonly UnitMark[], after: readonly UnitMark[]): Move[] {
  const units = new Set([...before, ...after].map((mark) => mark.unit));
  return [...units].flatMap((unit) =>
    movesOf(
      before.filter((mark) => mark.unit === unit),
      after.filter((mark) => mark.unit === unit),
    ),
  );
}

/** What stays, stays; what leaves one place goes to a new one; a split or a merger starts or ends where the rest of the unit is. */
function movesOf(before: readonly UnitMark[], after: readonly UnitMark[]): Move[] {
  const find = (marks: readonly UnitMark[], region: string): UnitMark | undefined =>
    marks.find((mark) => mark.region === region);
  const left = before.filter((mark) => !find(after, mark.region));
  const arrived = after.filter((mark) => !find(before, mark.region));
  const stay = after.flatMap((to) => {
    const from = find(before, to.region);
    return from ? [{ from, to, enters: false, leaves: false }] : [];
  });
  const go = arrived.map((to, index) => {
    const from = left[index] ?? before[0];
    return { from: from ?? to, to, enters: left[index] === undefined, leaves: false };
  });
  const merge = left
    .slice(arrived.length)
    .map((from) => ({ from, to: { ...(after[0] ?? from), key: from.key }, enters: false, leaves: true }));
  return [...stay, ...go, ...merge];
}
