import type { ActionRule } from "./action-rule.ts";

/** The end of a turn. It is no order: `reduce` resolves the turn's months when it comes. */
export const endTurn: ActionRule<"end-turn"> = { check: () => null, carryOut: null };
