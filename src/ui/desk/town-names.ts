/** A town's name and where its mark stands, in pixels. */
export interface TownName {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** About what a letter takes, what lies between mark and name, and the height of a line, in pixels. */
const size = { letter: 6.8, gap: 18, line: 16 };

/**
 * The towns whose names have room, in their order: a name that would lie over one before it is left out, until the map is
 * enlarged. The marks stay, and the list of regions tells every town.
 */
export function namesWithRoom(towns: readonly TownName[]): TownName[] {
  const shown: TownName[] = [];
  for (const town of towns) if (shown.every((other) => !overlap(other, town))) shown.push(town);
  return shown;
}

function overlap(one: TownName, other: TownName): boolean {
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  const apart = right.x - left.x > size.gap + left.name.length * size.letter;
  return !apart && Math.abs(one.y - other.y) < size.line;
}
