import type { Mark, Month } from "../../../debrief/index.ts";

/** Something that is marked on the line of time, and where on it, in months from the start. */
export interface Placed {
  mark: Mark;
  at: number;
}

/** Where marks stand on the line of time: each within its turn of so many months, beside the others of the same turn. */
export function placed(story: readonly Month[], turn: number, isIts: (mark: Mark) => boolean): Placed[] {
  const all = story.flatMap(({ month, marks }) =>
    marks.filter(isIts).map((mark) => ({ mark, begin: Math.floor((month - 1) / turn) * turn })),
  );
  return all.map(({ mark, begin }) => {
    const same = all.filter((other) => other.begin === begin);
    const at = same.findIndex((other) => other.mark === mark);
    return { mark, at: begin + (turn * (at + 1)) / (same.length + 1) };
  });
}

/** The most rows of numbers that leave room for the lines. */
const mostRows = 5;

/** How many rows numbers of some width at these places need so that none covers another: as few as do, up to the most. */
export function rowsFor(places: readonly number[], width: number): number {
  const fits = (rows: number) => places.every((at, mark) => mark < rows || at - places[mark - rows] >= width);
  for (let rows = 1; rows < mostRows; rows++) if (fits(rows)) return rows;
  return mostRows;
}

/** Moves labels apart so that each has so much room, keeping their order. */
export function spread(heights: readonly number[], room: number): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a] - heights[b]);
  const placed = [...heights];
  for (let at = 1; at < order.length; at++)
    placed[order[at]] = Math.max(placed[order[at]], placed[order[at - 1]] + room);
  // What was pushed down together is centred again on where it belonged.
  const shift = order.reduce((sum, at) => sum + placed[at] - heights[at], 0) / Math.max(1, order.length);
  return placed.map((value) => value - shift);
}
