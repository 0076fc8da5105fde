/** Mean of a list; 0 of an empty one. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Lower quartile, median and upper quartile, interpolated between the nearest two values; zeros for no values. */
export function quartiles(values: readonly number[]): [number, number, number] {
  if (values.length === 0) return [0, 0, 0];
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  };
  return [at(0.25), at(0.5), at(0.75)];
}
