import type { Condition } from "../scenario/schema/index.ts";

/** Whether a condition, or any of its parts, is of a certain kind; what must not hold counts as well. */
export function restsOn(condition: Condition | undefined, isSuch: (part: Condition) => boolean): boolean {
  if (condition === undefined) return false;
  if ("all" in condition) return condition.all.some((part) => restsOn(part, isSuch));
  if ("any" in condition) return condition.any.some((part) => restsOn(part, isSuch));
  if ("not" in condition) return restsOn(condition.not, isSuch);
  return isSuch(condition);
}
