import { pairs, sum } from "d3-array";

/** Moves labels apart so that each has so much room, keeping their order. Returns their heights in the order given. */
export function spread(heights: readonly number[], room: number): number[] {
  const labels = heights.map((wanted, at) => ({ at, wanted, height: wanted })).sort((a, b) => a.wanted - b.wanted);
  for (const [above, below] of pairs(labels)) below.height = Math.max(below.height, above.height + room);
  // What was pushed down together is centred again on where it belonged.
  const shift = sum(labels, ({ height, wanted }) => height - wanted) / Math.max(1, labels.length);
  return labels.sort((a, b) => a.at - b.at).map(({ height }) => height - shift);
}
