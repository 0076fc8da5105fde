import type { Action, ActionOf } from "../actions.ts";
import { addressOf } from "../compile/layout.ts";
import type { Cause, Origin } from "../ledger-page.ts";
import { endOfTurn } from "../legal/turns.ts";
import { decide } from "./decisions.ts";
import { carryOut } from "./effects.ts";
import { takeFunds } from "./funds.ts";
import { book, type MonthDraft } from "./month-draft.ts";
import { moveUnit } from "./move-unit.ts";
import { setLever } from "./set-lever.ts";

/** Carries out what was ordered for this month, in the order in which it was given. */
export function carryOutOrders(draft: MonthDraft): void {
  if (draft.state.orders.length === 0) return;
  const due = draft.state.orders.filter((order) => order.month === draft.month);
  draft.state.orders = draft.state.orders.filter((order) => order.month > draft.month);
  for (const order of due) carryOutOrder(draft, order.action);
}

function carryOutOrder(draft: MonthDraft, action: Action): void {
  const { state } = draft;
  switch (action.type) {
    case "choose":
      decide(draft, action);
      return;
    case "defer":
      deferItem(draft, action);
      return;
    case "deploy": {
      const { unit, region, stance, base } = action;
      moveUnit(draft, { unit, across: { [region]: 1 }, stance, base }, null);
      return;
    }
    case "effort":
      setLever(draft, `effort.${action.output}`, action.points);
      return;
    case "set":
      setLever(draft, action.lever, action.value);
      return;
    case "message":
      state.message = action.theme;
      return;
    case "engage":
      engage(draft, action);
      return;
    case "spend":
      spend(draft, action.fund, action.region, action.amount);
      return;
    case "inject":
      draft.struck.push({ id: action.event, region: action.region ?? null });
      return;
    case "override": {
      const cause: Cause = { kind: "override", id: action.reason };
      const origin: Origin = { cause, mechanism: "override", source: "design", grade: "D", known: true };
      book(draft, addressOf(draft.model.layout, action.gauge), action.by, origin);
      return;
    }
    default:
      return;
  }
}

function deferItem(draft: MonthDraft, action: ActionOf<"defer">): void {
  draft.state.desk = draft.state.desk.map((item) =>
    item.id === action.dilemma
      ? { ...item, due: endOfTurn(draft.model, draft.state, action.until), deferred: true }
      : item,
  );
  carryOut(draft, `dilemma/${action.dilemma}/defer`, null);
}

function engage(draft: MonthDraft, action: ActionOf<"engage">): void {
  const target = draft.model.scenario.targets.find((candidate) => candidate.id === action.target);
  if (target === undefined) return;
  const { purpose, open } = action;
  draft.state.engagements = [...draft.state.engagements, { target: target.id, purpose, open, month: draft.month }];
  const kind = target.party !== undefined ? "party" : target.region !== undefined ? "region" : "other";
  const place = target.party ?? target.region ?? null;
  for (const rule of draft.model.scenario.model.engagementRules) {
    if (rule.with !== kind || (rule.purpose ?? purpose) !== purpose || (rule.open ?? open) !== open) continue;
    carryOut(draft, `engagement/${rule.id}`, place);
  }
  carryOut(draft, `target/${target.id}`, place);
}

function spend(draft: MonthDraft, fund: string, region: string, amount: number): void {
  takeFunds(draft, fund, amount);
  for (let unit = 0; unit < amount; unit++) carryOut(draft, `fund/${fund}`, region);
}
