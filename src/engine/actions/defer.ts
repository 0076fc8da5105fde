import { deferralMonths } from "../legal/choices.ts";
import { findItem } from "../legal/table.ts";
import { endOfTurn } from "../legal/turns.ts";
import { carryOut } from "../month/effects.ts";
import { refuse } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";
import { checkStanding, isSameMatter, notOnTable } from "./matters.ts";

/** A deferral of what is on the table: allowed, once, and to a date in reach. */
export const defer: ActionRule<"defer"> = {
  check: (model, state, action) => {
    const item = findItem(state, action.dilemma);
    if (item === undefined) return notOnTable(state, action.dilemma);
    const standing = checkStanding(model, state, item);
    if (standing !== null) return standing;
    const months = deferralMonths(model, state, item);
    if (months === null) {
      const why = item.deferred ? "was deferred before" : "cannot be deferred";
      return refuse("not-deferrable", `"${action.dilemma}" ${why}`, `decide it by month ${item.due}`);
    }
    if (action.until >= months.from && action.until <= months.to) return null;
    const message = `month ${action.until} is not a date to defer to`;
    return refuse("bad-date", message, `months ${months.from} to ${months.to}`);
  },
  replaces: isSameMatter,
  carryOut: (draft, action) => {
    draft.state.desk = draft.state.desk.map((item) =>
      item.id === action.dilemma
        ? { ...item, due: endOfTurn(draft.model, draft.state, action.until), deferred: true }
        : item,
    );
    carryOut(draft, `dilemma/${action.dilemma}/defer`, null);
  },
};
