// The only way to a single number from outside the kernel: addresses come from the model's layout, and rows are counted
// from the same lists, so it is not asked again whether there is a number. Writing one needs no accessor. A month's
// numbers and the columns that it works in have accessors of their own: one for both would be slower.

/** The number at an address of a month's numbers. */
export function valueAt(numbers: readonly number[], address: number): number {
  return numbers[address];
}

/** Adds to the number at an address of a month's numbers. */
export function addTo(numbers: number[], address: number, by: number): void {
  numbers[address] += by;
}

/** The number in a column, by its address or row. */
export function entryAt(column: Float64Array, at: number): number {
  return column[at];
}

/** Adds to the number in a column, by its address or row. */
export function addEntry(column: Float64Array, at: number, by: number): void {
  column[at] += by;
}
