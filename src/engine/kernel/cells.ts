// The only way to a single number of a column from outside the kernel: addresses come from the model's layout, so it is
// not asked again whether there is a number. Writing one needs no accessor: `numbers[address] = value`.

/** The number at an address. The address must come from the model's layout, or from a list as long as the column. */
export function valueAt(numbers: ArrayLike<number>, address: number): number {
  return numbers[address];
}

/** Adds to the number at an address, on the same terms. */
export function addTo(numbers: { [address: number]: number }, address: number, by: number): void {
  numbers[address] += by;
}
