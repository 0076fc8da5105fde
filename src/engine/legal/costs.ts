import type { Action } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { type Rejection, refuse } from "../rejection.ts";
import type { Order, State } from "../state.ts";
import { findDilemma, findItem, offersOf } from "./table.ts";

/** A lever's value as it will be once this turn's orders are carried out. */
export function plannedLever(model: Model, state: State, lever: string): number {
  let value = state.numbers[model.layout.index[`lever.${lever}`]];
  for (const { action } of state.orders) {
    if (action.type === "set" && action.lever === lever) value = action.value;
    if (action.type === "effort" && `effort.${action.output}` === lever) value = action.points;
  }
  return value;
}

/** Slots of the Head of Mission's time taken by this turn's orders, or by some of them. */
export function slotsTaken(model: Model, state: State, orders = state.orders): number {
  return orders.reduce((sum, order) => sum + slotsOf(model, state, order.action), 0);
}

/** Slots that one action takes. */
export function slotsOf(model: Model, state: State, action: Action): number {
  if (action.type === "engage") return 1;
  if (action.type === "consult") {
    return findDilemma(model, action.dilemma).staffWork.find((work) => work.id === action.work)?.slots ?? 0;
  }
  if (action.type !== "choose" || action.step !== undefined) return 0;
  const item = findItem(state, action.dilemma, action.region);
  if (item === undefined) return 0;
  const { options, dilemma } = offersOf(model, item);
  const own = options.find((option) => option.id === action.option)?.slots ?? 0;
  const riders = (dilemma?.conditions ?? []).filter((rider) => action.conditions?.includes(rider.id));
  return riders.reduce((sum, rider) => sum + (rider.slots ?? 0), own);
}

/** Units of a fund that one action takes. */
export function costOf(model: Model, state: State, action: Action, fund: string): number {
  if (action.type === "spend") return action.fund === fund ? action.amount : 0;
  if (action.type !== "choose" || action.step !== undefined) return 0;
  const item = findItem(state, action.dilemma, action.region);
  if (item === undefined) return 0;
  return offersOf(model, item).options.find((option) => option.id === action.option)?.funds?.[fund] ?? 0;
}

/** Whether a later action takes the place of an earlier order of the same turn. */
export function isReplacedBy(earlier: Action, later: Action): boolean {
  if (later.type === "choose" || later.type === "defer") {
    if (earlier.type !== "choose" && earlier.type !== "defer") return false;
    return (
      earlier.dilemma === later.dilemma && stepOf(earlier) === stepOf(later) && regionOf(earlier) === regionOf(later)
    );
  }
  if (later.type === "position")
    return earlier.type === "position" && earlier.dilemma === later.dilemma && earlier.seat === later.seat;
  if (later.type === "deploy")
    return earlier.type === "deploy" && earlier.unit === later.unit && earlier.month === later.month;
  return later.type === "intent" && earlier.type === "intent";
}

const stepOf = (action: Action) => ("step" in action ? action.step : undefined);
const regionOf = (action: Action) => ("region" in action ? action.region : undefined);

/** The turn's orders that stand beside an action: those whose place it does not take. */
function othersThan(state: State, action: Action): Order[] {
  return state.orders.filter((order) => !isReplacedBy(order.action, action));
}

/** Refuses what takes more of the Head of Mission’s time than is left this turn. */
export function checkSlots(model: Model, state: State, action: Action): Rejection | null {
  const left = model.scenario.slots - slotsTaken(model, state, othersThan(state, action));
  const needed = slotsOf(model, state, action);
  return needed <= left
    ? null
    : refuse("no-time-left", `that takes ${needed} slots of the Head of Mission's time`, `${left} left this turn`);
}

/** Refuses what takes more programme money than is there. */
export function checkFunds(model: Model, state: State, action: Action): Rejection | null {
  for (const { id, gauge } of model.scenario.model.funds) {
    const needed = costOf(model, state, action, id);
    if (needed === 0) continue;
    const spent = othersThan(state, action).reduce(
      (sum, order) => sum + costOf(model, state, order.action, id),
      needed,
    );
    const there = state.numbers[model.layout.index[gauge]];
    if (spent > there)
      return refuse("no-funds", `that takes ${spent} units of "${id}"`, `${Math.floor(there)} are there`);
  }
  return null;
}
