import { checkAction } from "./actions/check-action.ts";
import { placeOrder } from "./actions/orders.ts";
import { ruleOf } from "./actions/rules.ts";
import type { Action } from "./actions.ts";
import type { Model } from "./compile/model.ts";
import type { Page } from "./ledger-page.ts";
import { resolveMonth } from "./month.ts";
import type { Rejection } from "./rejection.ts";
import type { State } from "./state.ts";

/** What a reduction gives: the next state, the states at the ends of the months that it resolved, and their ledger's pages. */
export interface Reduction {
  state: State;
  months: State[];
  entries: Page[];
}

/**
 * The one mutator. Takes a state and an action, gives the next state or a typed rejection; the state given is never
 * changed. Only `end-turn` moves time; every other action becomes an order, carried out when its month is resolved.
 * `withLedger: false` gives the same state without pages; replay recomputes them.
 */
export function reduce(model: Model, state: State, action: Action, withLedger = true): Reduction | Rejection {
  const rejection = checkAction(model, state, action);
  if (rejection !== null) return rejection;
  if (action.type === "end-turn") return endTurn(model, state, withLedger);
  const month = action.month ?? state.month + 1;
  const orders = placeOrder(state.orders, { month, action });
  const next: State = { ...state, orders, ...ruleOf(action).atOnce?.(model, state, action) };
  return { state: next, months: [], entries: [] };
}

function endTurn(model: Model, state: State, withLedger: boolean): Reduction {
  const entries: Page[] = [];
  const months: State[] = [];
  let next = state;
  for (let i = 0; i < model.scenario.turn; i++) {
    const resolved = resolveMonth(model, next, withLedger);
    next = resolved.state;
    months.push(next);
    if (resolved.page !== null) entries.push(resolved.page);
  }
  return { state: next, months, entries };
}
