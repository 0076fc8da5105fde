import type { Action } from "../actions.ts";
import { addressOf } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import { type Rejection, refuse } from "../rejection.ts";
import type { State } from "../state.ts";
import { othersThan } from "./orders.ts";
import { ruleOf } from "./rules.ts";

/** Slots of the Head of Mission's time taken by this turn's orders, or by some of them. */
export function slotsTaken(model: Model, state: State, orders = state.orders): number {
  return orders.reduce((sum, order) => sum + slotsOf(model, state, order.action), 0);
}

/** Slots that one action takes. */
export function slotsOf(model: Model, state: State, action: Action): number {
  return ruleOf(action).costs?.(model, state, action).slots ?? 0;
}

/** Units of a fund that one action takes. */
export function costOf(model: Model, state: State, action: Action, fund: string): number {
  return ruleOf(action).costs?.(model, state, action).funds[fund] ?? 0;
}

/** Refuses what takes more of the Head of Mission’s time or of programme money than is left this turn. */
export function checkCosts(model: Model, state: State, action: Action): Rejection | null {
  const { slots, funds } = ruleOf(action).costs?.(model, state, action) ?? { slots: 0, funds: {} };
  return checkSlots(model, state, action, slots) ?? checkFunds(model, state, action, funds);
}

function checkSlots(model: Model, state: State, action: Action, needed: number): Rejection | null {
  if (needed === 0) return null;
  const left = model.scenario.slots - slotsTaken(model, state, othersThan(state, action));
  if (needed <= left) return null;
  return refuse("no-time-left", `that takes ${needed} slots of the Head of Mission's time`, `${left} left this turn`);
}

function checkFunds(model: Model, state: State, action: Action, needed: Readonly<Record<string, number>>) {
  for (const { id, gauge } of model.scenario.model.funds) {
    const own = needed[id] ?? 0;
    if (own === 0) continue;
    const spent = othersThan(state, action).reduce((sum, order) => sum + costOf(model, state, order.action, id), own);
    const there = valueAt(state.numbers, addressOf(model.layout, gauge));
    if (spent > there)
      return refuse("no-funds", `that takes ${spent} units of "${id}"`, `${Math.floor(there)} are there`);
  }
  return null;
}
