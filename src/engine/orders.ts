import type { Action, ActionOf } from "./actions.ts";
import { decide } from "./decisions.ts";
import { endOfTurn } from "./desk.ts";
import { carryOut, moveUnit, setLever } from "./effects.ts";
import { takeFunds } from "./funds.ts";
import { addressOf } from "./layout.ts";
import type { Cause, Origin } from "./ledger-page.ts";
import { book, type Work } from "./work.ts";

/** Carries out what was ordered for this month, in the order in which it was given. */
export function carryOutOrders(work: Work): void {
  if (work.state.orders.length === 0) return;
  const due = work.state.orders.filter((order) => order.month === work.month);
  work.state.orders = work.state.orders.filter((order) => order.month > work.month);
  for (const order of due) carryOutOrder(work, order.action);
}

function carryOutOrder(work: Work, action: Action): void {
  const { state } = work;
  switch (action.type) {
    case "choose":
      decide(work, action);
      return;
    case "defer":
      deferItem(work, action);
      return;
    case "deploy": {
      const { unit, region, stance, base } = action;
      moveUnit(work, { unit, across: { [region]: 1 }, stance, base }, null);
      return;
    }
    case "effort":
      setLever(work, `effort.${action.output}`, action.points);
      return;
    case "set":
      setLever(work, action.lever, action.value);
      return;
    case "message":
      state.message = action.theme;
      return;
    case "engage":
      engage(work, action);
      return;
    case "spend":
      spend(work, action.fund, action.region, action.amount);
      return;
    case "inject":
      work.struck.push({ id: action.event, region: action.region ?? null });
      return;
    case "override": {
      const cause: Cause = { kind: "override", id: action.reason };
      const origin: Origin = { cause, mechanism: "override", source: "design", grade: "D", known: true };
      book(work, addressOf(work.model.layout, action.gauge), action.by, origin);
      return;
    }
    default:
      return;
  }
}

function deferItem(work: Work, action: ActionOf<"defer">): void {
  work.state.desk = work.state.desk.map((item) =>
    item.id === action.dilemma
      ? { ...item, due: endOfTurn(work.model, work.state, action.until), deferred: true }
      : item,
  );
  carryOut(work, `dilemma/${action.dilemma}/defer`, null);
}

function engage(work: Work, action: ActionOf<"engage">): void {
  const target = work.model.scenario.targets.find((candidate) => candidate.id === action.target);
  if (target === undefined) return;
  const { purpose, open } = action;
  work.state.engagements = [...work.state.engagements, { target: target.id, purpose, open, month: work.month }];
  const kind = target.party !== undefined ? "party" : target.region !== undefined ? "region" : "other";
  const place = target.party ?? target.region ?? null;
  for (const rule of work.model.scenario.model.engagementRules) {
    if (rule.with !== kind || (rule.purpose ?? purpose) !== purpose || (rule.open ?? open) !== open) continue;
    carryOut(work, `engagement/${rule.id}`, place);
  }
  carryOut(work, `target/${target.id}`, place);
}

function spend(work: Work, fund: string, region: string, amount: number): void {
  takeFunds(work, fund, amount);
  for (let unit = 0; unit < amount; unit++) carryOut(work, `fund/${fund}`, region);
}
