import type { Variable } from "../schema/index.ts";

/** The usual size of one effect by the gauge's unit, where the gauge itself says none. People are counted by each gauge. */
const usualByUnit: Readonly<Record<NonNullable<Variable["unit"]>, number | null>> = {
  points: 6,
  percent: 6,
  units: 2,
  strength: 8,
  months: 6,
  level: 1,
  switch: 1,
  persons: null,
};

/** An effect larger than so many times the usual size is reported as a likely typing error. */
export const unusualFrom = 3;

/** The usual size of one effect on a gauge, in the gauge's unit; null where nothing is usual. */
export function usualSize({ usual, unit = "points" }: Pick<Variable, "usual" | "unit">): number | null {
  return usual ?? usualByUnit[unit];
}
