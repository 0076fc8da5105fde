import { among } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** The mission's public message, until another takes its place. */
export const message: ActionRule<"message"> = {
  check: ({ scenario }, _, { theme }) => among(theme, scenario.messages, "unknown-message", "public message"),
  carryOut: ({ state }, { theme }) => {
    state.message = theme;
  },
};
