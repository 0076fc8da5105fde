/** A name and the point that it belongs to, in pixels: a town's mark, or the middle of a region's name. */
export interface NamedPoint {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** A town's name and the side of its mark on which it stands. */
export interface TownName extends NamedPoint {
  side: "right" | "left";
}

/** About what a letter takes in a town's and in a region's name, half a mark and a bit, and the height of a line, in pixels. */
const size = { letter: 6.8, regionLetter: 9, gap: 12, line: 14 };

/** What lies on the map in one line: from left to right, about a height. */
interface Strip {
  left: number;
  right: number;
  y: number;
}

/**
 * The towns whose names have room, in their order, each right of its mark or, where that is taken, left of it. A name that
 * would lie over another, over the name of a region or over the mark of another town is left out until the map is
 * enlarged. The marks stay, and the list of regions names every town.
 */
export function namesWithRoom(towns: readonly NamedPoint[], regions: readonly NamedPoint[]): TownName[] {
  const taken = regions.map(regionStrip);
  return towns.flatMap((town) => {
    const marks = towns.filter(({ id }) => id !== town.id).map(markStrip);
    const side = (["right", "left"] as const).find((one) => {
      const strip = nameStrip(town, one);
      // A name that begins beyond the map's edge cannot be read.
      return (one === "right" || strip.left >= 0) && ![...taken, ...marks].some((other) => overlap(strip, other));
    });
    if (side === undefined) return [];
    taken.push(nameStrip(town, side));
    return [{ ...town, side }];
  });
}

function nameStrip({ name, x, y }: NamedPoint, side: TownName["side"]): Strip {
  const length = name.length * size.letter;
  const left = side === "right" ? x + size.gap : x - size.gap - length;
  return { left, right: left + length, y };
}

function regionStrip({ name, x, y }: NamedPoint): Strip {
  const half = (name.length * size.regionLetter) / 2;
  return { left: x - half, right: x + half, y };
}

function markStrip({ x, y }: NamedPoint): Strip {
  return { left: x - size.gap / 2, right: x + size.gap / 2, y };
}

function overlap(one: Strip, other: Strip): boolean {
  return one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < size.line;
}
