import type { Action } from "../actions.ts";
import type { MonthDraft } from "../month/month-draft.ts";
import type { Order, State } from "../state.ts";
import { ruleOf } from "./rules.ts";

/** Whether a later action takes the place of an earlier order of the same turn. */
function isReplacedBy(earlier: Action, later: Action): boolean {
  return ruleOf(later).replaces?.(earlier, later) ?? false;
}

/** The turn's orders that stand beside an action: those whose place it does not take. */
export function othersThan(state: State, action: Action): Order[] {
  return state.orders.filter((order) => !isReplacedBy(order.action, action));
}

/** A later order for the same matter takes the place of the earlier one, also in the sequence in which they are carried out. */
export function placeOrder(orders: readonly Order[], order: Order): Order[] {
  const at = orders.findIndex((earlier) => isReplacedBy(earlier.action, order.action));
  return at < 0 ? [...orders, order] : orders.map((earlier, i) => (i === at ? order : earlier));
}

/** Carries out what was ordered for this month, in the order in which it was given. */
export function carryOutOrders(draft: MonthDraft): void {
  if (draft.state.orders.length === 0) return;
  const due = draft.state.orders.filter((order) => order.month === draft.month);
  draft.state.orders = draft.state.orders.filter((order) => order.month > draft.month);
  for (const { action } of due) ruleOf(action).carryOut?.(draft, action);
}
