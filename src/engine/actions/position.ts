import { findItem, offersOf } from "../legal/table.ts";
import { among } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";
import { notOnTable } from "./matters.ts";

/** A seat's private position before the discussion: any option on the table, open or not. */
export const position: ActionRule<"position"> = {
  check: (model, state, action) => {
    const item = findItem(state, action.dilemma);
    if (item === undefined) return notOnTable(state, action.dilemma);
    const options = offersOf(model, item).options.map((option) => option.id);
    return among(action.option, options, "unknown-option", "option");
  },
  replaces: (earlier, later) =>
    earlier.type === "position" && earlier.dilemma === later.dilemma && earlier.seat === later.seat,
  carryOut: null,
};
