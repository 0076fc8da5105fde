import { required } from "../../../scenario/required.ts";
/** Moves labels apart so that each has so much room, keeping their order. */
export function spread(heights: readonly number[], room: number): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => required(heights, a) - required(heights, b));
  const placed = [...heights];
  for (let at = 1; at < order.length; at++)
    placed[required(order, at)] = Math.max(
      required(placed, required(order, at)),
      required(placed, required(order, at - 1)) + room,
    );
  // What was pushed down together is centred again on where it belonged.
  const shift =
    order.reduce((sum, at) => sum + required(placed, at) - required(heights, at), 0) / Math.max(1, order.length);
  return placed.map((value) => value - shift);
}
