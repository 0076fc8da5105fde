import type { Action, ActionOf } from "./actions.ts";
import type { Model } from "./compile/model.ts";
import type { Page } from "./ledger-page.ts";
import { isReplacedBy } from "./legal/costs.ts";
import { checkAction } from "./legal/legality.ts";
import { findDilemma } from "./legal/table.ts";
import { resolveMonth } from "./month/month.ts";
import { draw, drawId } from "./random.ts";
import type { Rejection } from "./rejection.ts";
import type { Finding, Order, State } from "./state.ts";

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
  const next: State = { ...state, orders: placeOrder(state.orders, { month, action }) };
  if (action.type === "consult") next.findings = [...state.findings, findOut(model, state, action)];
  return { state: next, months: [], entries: [] };
}

/** A later order for the same matter takes the place of the earlier one, also in the sequence in which they are carried out. */
function placeOrder(orders: Order[], order: Order): Order[] {
  const at = orders.findIndex((earlier) => isReplacedBy(earlier.action, order.action));
  return at < 0 ? [...orders, order] : orders.map((earlier, i) => (i === at ? order : earlier));
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

/** What staff work finds: the truth of its fact with the stated probability, else another value. Same luck however often. */
function findOut(model: Model, state: State, action: ActionOf<"consult">): Finding {
  const month = (action.month ?? state.month + 1) + monthsOf(model, action);
  const finding: Finding = { dilemma: action.dilemma, work: action.work, month, value: null };
  const work = findDilemma(model, action.dilemma).staffWork.find((candidate) => candidate.id === action.work);
  if (work?.fact === undefined) return finding;
  const truth = state.facts[work.fact];
  const others =
    model.scenario.facts.find((fact) => fact.id === work.fact)?.values.filter((value) => value.id !== truth) ?? [];
  const name = `work/${action.dilemma}/${action.work}`;
  const right = draw(state.key, 0, drawId(name)) < (work.right ?? 1);
  const wrong = Math.floor(draw(state.key, 0, drawId(`${name}/wrong`)) * others.length);
  return { ...finding, value: right || others.length === 0 ? truth : others[wrong].id };
}

function monthsOf(model: Model, action: ActionOf<"consult">): number {
  return findDilemma(model, action.dilemma).staffWork.find((work) => work.id === action.work)?.months ?? 0;
}
