/** A value in a kept document that is another now; undefined where it is absent on that side. */
export interface MovedFigure {
  /** Where it stands, such as `report.assertions.D02.diff`. */
  path: string;
  before: unknown;
  after: unknown;
}

/** Keys by which the entries of a list are known in both documents, whatever their order. */
const names = ["id", "influence", "mechanism", "finding"];

/** Compares two JSON documents value by value: verdicts and names first, then numbers, the largest share of change first. */
export function movedFigures(before: unknown, after: unknown): MovedFigure[] {
  const moved = compare("", before, after);
  return moved
    .map((figure) => ({ figure, share: shareOf(figure) }))
    .sort((a, b) => b.share - a.share)
    .map(({ figure }) => figure);
}

function compare(path: string, before: unknown, after: unknown): MovedFigure[] {
  if (before === after) return [];
  if (!isTree(before) || !isTree(after)) return [{ path, before, after }];
  const [olds, news] = [partsOf(before), partsOf(after)];
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) =>
    compare(path === "" ? key : `${path}.${key}`, olds.get(key), news.get(key)),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function partsOf(tree: object): Map<string, unknown> {
  if (!Array.isArray(tree)) return new Map(Object.entries(tree));
  const named = tree.map((part) => nameOf(part));
  const isNamed = named.every((name, at) => name !== undefined && named.indexOf(name) === at);
  return new Map(tree.map((part, at) => [isNamed ? (named[at] as string) : String(at), part]));
}

function nameOf(part: unknown): string | undefined {
  if (!isTree(part)) return undefined;
  const values = names.map((name) => (part as Record<string, unknown>)[name]);
  return values.find((value): value is string => typeof value === "string");
}

/** How far a number moved, as a share of the larger of the two; anything else comes before all numbers. */
function shareOf({ before, after }: MovedFigure): number {
  if (typeof before !== "number" || typeof after !== "number") return Number.POSITIVE_INFINITY;
  return Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
}
