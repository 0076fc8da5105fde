import type { Unit } from "../scenario/schema/index.ts";
import { draw, drawId, type RunKey } from "./random.ts";

/**
 * Month of a unit's arrival, 0 when it is there from the start: as written, or as its contributor's readiness turns out
 * in this run (F37). Units of one contributor share its luck.
 */
export function arrivalOf({ arrives = 0, contributor, id }: Unit, key: RunKey): number {
  if (typeof arrives === "number") return arrives;
  const { from, to } = arrives;
  return from + Math.floor(draw(key, 0, drawId(`arrival/${contributor ?? id}`)) * (to - from + 1));
}
