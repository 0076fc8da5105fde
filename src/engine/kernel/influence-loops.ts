import { round } from "./arithmetic.ts";

/** How an influence's contribution depends on what it reads (docs/model.md). */
export type Shape = "linear" | "threshold" | "saturating" | "gap";

/** Influences as flat columns, one row an influence in a place, ordered by shape so that no inner loop branches on it. */
export interface InfluenceRows {
  /** Rows of one shape: from the end of the section before it up to, but without, `end`. */
  sections: readonly { shape: Shape; end: number }[];
  /** Numbers and products: those that a row may read, numbers by address and behind them the products. */
  size: number;
  /** Products that rows read, with the addresses of their factors; the first stands at `to`. */
  products: { to: number; first: Int32Array; second: Int32Array };
  /** What is read: the address of a number, or the place of a product. */
  from: Int32Array;
  to: Int32Array;
  /** Weight; of linear and threshold the weight over the span. */
  slope: Float64Array;
  about: Float64Array;
  /** Half-way point of saturating; of threshold the side on which it counts: 1 above, -1 below. */
  bend: Float64Array;
  /** Rows that count only while a number lies in a range: its address, its least, and what it must stay below. */
  ranged: { row: Int32Array; address: Int32Array; atLeast: Float64Array; below: Float64Array };
  /** Rows with a delay: where their line begins in the numbers and how long it is, in months. */
  delayed: readonly { row: number; line: number; months: number }[];
}

/** What influences do in a month: each row's contribution, on the grid, and the sum of all entries by address. */
export interface Contributions {
  by: Float64Array;
  delta: Float64Array;
}

/**
 * Reads one snapshot, writes each row's contribution of the month and adds it up by address. Not checked for being finite:
 * what is not makes its stock so, which is.
 */
export type RunInfluences = (numbers: readonly number[]) => void;

/**
 * Makes the loops that a month runs over influences, into `contributions`. The arrays are constants of these functions: the
 * compiler takes them for such as long as a process has one model, and a row then takes half the time.
 */
export function makeInfluenceLoops(rows: InfluenceRows, contributions: Contributions): RunInfluences {
  const snapshot = new Float64Array(rows.size);
  const multiply = multiplier(rows, snapshot);
  const loops = shapeLoops(rows, contributions, snapshot);
  const sections = rows.sections.map(({ shape, end }) => ({ contribute: loops[shape], end }));
  const closeRanges = rangeCloser(rows, contributions);
  return (numbers) => {
    snapshot.set(numbers);
    multiply();
    let first = 0;
    for (const { contribute, end } of sections) {
      contribute(first, end);
      first = end;
    }
    closeRanges(numbers);
  };
}

/** Puts another contribution in a row's place. Sums on the grid are exact: what is taken away again leaves no trace. */
export function replaceRow(
  { to }: Pick<InfluenceRows, "to">,
  { by, delta }: Contributions,
  row: number,
  value: number,
): void {
  delta[to[row]] += value - by[row];
  by[row] = value;
}

/** Moves the delay lines in `numbers` on by one month: each takes in its row's contribution and gives out the one due. */
export function moveDelayLines(rows: InfluenceRows, contributions: Contributions, numbers: number[], month: number) {
  for (const { row, line, months } of rows.delayed) {
    const slot = line + (month % months);
    const due = numbers[slot];
    numbers[slot] = contributions.by[row];
    replaceRow(rows, contributions, row, due);
  }
}

/** Addresses of what a row reads: one number, or the two factors of a product. */
export function addressesRead({ from, products }: Pick<InfluenceRows, "from" | "products">, row: number): number[] {
  const at = from[row] - products.to;
  return at < 0 ? [from[row]] : [products.first[at], products.second[at]];
}

/** Writes the products that influences read behind the month's numbers. */
function multiplier({ products }: InfluenceRows, snapshot: Float64Array): () => void {
  const { to, first, second } = products;
  return () => {
    for (let i = 0; i < first.length; i++) snapshot[to + i] = (snapshot[first[i]] * snapshot[second[i]]) / 100;
  };
}

/** The larger of a number and 0, to the bit, without the branch that the processor would often guess wrong. */
const positive = (x: number) => (x + Math.abs(x)) / 2;

/** The loop of each shape, on the rows from `first` up to, but without, `end`. */
function shapeLoops(
  { from, to, slope, about, bend }: InfluenceRows,
  { by, delta }: Contributions,
  snapshot: Float64Array,
): Record<Shape, (first: number, end: number) => void> {
  return {
    linear: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * (snapshot[from[i]] - about[i]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    threshold: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * positive(bend[i] * (snapshot[from[i]] - about[i])));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    saturating: (first, end) => {
      for (let i = first; i < end; i++) {
        const reach = positive(snapshot[from[i]] - about[i]);
        const moved = round((slope[i] * reach) / (reach + bend[i]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    gap: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * (snapshot[from[i]] + about[i] - snapshot[to[i]]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
  };
}

/** Makes rows whose number lies outside their range count for nothing. */
function rangeCloser(
  { to, ranged }: InfluenceRows,
  { by, delta }: Contributions,
): (numbers: readonly number[]) => void {
  const { row, address, atLeast, below } = ranged;
  return (numbers) => {
    for (let i = 0; i < row.length; i++) {
      const value = numbers[address[i]];
      const shut = (value < atLeast[i] ? 1 : 0) | (value >= below[i] ? 1 : 0);
      // Times 1 or 0 instead of a branch that the processor would often guess wrong.
      const lost = by[row[i]] * shut;
      by[row[i]] -= lost;
      delta[to[row[i]]] -= lost;
    }
  };
}
