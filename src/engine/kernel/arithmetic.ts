/** Steps of the grid in one unit: every stock, entry and derived value is a multiple of 1/GRID, so sums are exact in any order. */
const GRID = 1048576;

/** Rounds to the grid (2^-20), unchecked. */
export function round(value: number): number {
  return Math.floor(value * GRID + 0.5) / GRID;
}

/** Magnitude below which sums on the grid stay exact (docs/model.md, "Grid"). */
const limit = 4294967296;

/** Whether a number is finite and so small that sums on the grid are exact. */
export function isExact(value: number): boolean {
  return value > -limit && value < limit;
}

/** Rounds to the grid (2^-20). Throws on NaN and on what is too large for exact sums, which no rule may produce. */
export function toGrid(value: number): number {
  const rounded = round(value);
  if (isExact(rounded)) return rounded;
  throw new RangeError(`not a finite number below 2^32: ${value}`);
}

/** The value held between two limits. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
