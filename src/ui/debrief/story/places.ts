import type { Mark, Month } from "../../../debrief/index.ts";
import { required } from "../../../scenario/required.ts";

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
  const fits = (rows: number) => places.every((at, mark) => mark < rows || at - required(places, mark - rows) >= width);
  for (let rows = 1; rows < mostRows; rows++) if (fits(rows)) return rows;
  return mostRows;
}
