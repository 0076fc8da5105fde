import { doctrine } from "./doctrine-policy/policy.ts";
import { lookAhead } from "./look-ahead-policy.ts";
import type { Policy } from "./policy.ts";
import { randomPolicy } from "./random-policy.ts";
import { first, leaning, pleaser, steady } from "./simple-policies.ts";

/** All policies, in the order in which they are listed. */
export const policies: readonly Policy[] = [
  steady,
  randomPolicy,
  first,
  leaning("force-first", "force"),
  leaning("area", "area"),
  leaning("point", "point"),
  pleaser,
  lookAhead,
  doctrine,
];

/** The policy of that id, or undefined. */
export function findPolicy(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === id);
}
