import { entryAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
/** Mean of a list; 0 of an empty one. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Lower quartile, median and upper quartile, interpolated between the nearest two values; zeros for no values. */
export function quartiles(values: readonly number[]): [number, number, number] {
  const sorted = new Float64Array(values).sort();
  return [between(sorted, 0.25), between(sorted, 0.5), between(sorted, 0.75)];
}

/** The value below which a share (0 to 1) of a list lies, interpolated between the nearest two; 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  return between(new Float64Array(values).sort(), share);
}

function between(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return entryAt(sorted, below) + (position - below) * (entryAt(sorted, above) - entryAt(sorted, below));
}

/** Spearman's rank correlation of two lists of equal length, ties sharing their ranks: -1 to 1; 0 where one never varies. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const centre = (a.length - 1) / 2;
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, rank, i) => sum + (rank - centre) * (required(other, i) - centre), 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? 0 : product(x, y) / spread;
}

/** Ranks from 0; equal values share the middle of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((one, other) => one.value - other.value);
  const ranked = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && required(order, to).value === required(order, from).value) to++;
    for (const { at } of order.slice(from, to)) ranked[at] = (from + to - 1) / 2;
    from = to;
  }
  return ranked;
}
