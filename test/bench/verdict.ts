/** A time in milliseconds against its budget, in words. */
export function verdict(value: number, most: number): string {
  return `${value.toFixed(0)} ms (at most ${most})  ${value <= most ? "met" : "MISSED"}`;
}
