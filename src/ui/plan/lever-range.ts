/** The whole steps of a lever. */
export function range({ min, max }: { min: number; max: number }): number[] {
  return Array.from({ length: Math.floor(max - min) + 1 }, (_, step) => min + step);
}
