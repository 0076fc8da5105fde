import type { ActionRule } from "./action-rule.ts";

/** What the leadership means to achieve, for the debrief. */
export const intent: ActionRule<"intent"> = {
  check: () => null,
  replaces: (earlier) => earlier.type === "intent",
  carryOut: null,
};
