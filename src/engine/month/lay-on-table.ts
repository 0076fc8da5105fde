import type { EventSpec } from "../../scenario/schema/index.ts";
import { findDilemma } from "../legal/table.ts";
import { endOfTurn, lastMonth } from "../legal/turns.ts";
import type { DeskItem, State } from "../state.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Lays a dilemma on the table for the coming turn, unless it is or was there. */
export function openDilemma(draft: MonthDraft, id: string): void {
  if (!isDoneOrOpen(draft.state, id))
    lay(draft, { id, kind: "dilemma", region: null }, findDilemma(draft.model, id).open);
}

/** Opens what is due to open in the months of the coming turn. */
export function openDilemmas(draft: MonthDraft): void {
  const { model, state } = draft;
  const from = draft.month + 1;
  const to = draft.month + model.scenario.turn;
  for (const dilemma of model.scenario.dilemmas) {
    const { month, when } = dilemma.opens;
    if (month === undefined && when === undefined) continue;
    if (month !== undefined && (month < from || month > to)) continue;
    if (model.testOf(when, null)(draft.numbers, state, from)) openDilemma(draft, dilemma.id);
  }
}

/** Lays an event that asks on the table for the turn after it struck. */
export function openEvent(draft: MonthDraft, { id, asks }: EventSpec, region: string | null): void {
  if (asks === undefined) return;
  // Striking again while its question still lies there, it does not ask a second time.
  const asked = draft.state.desk.some((item) => item.kind === "event" && item.id === id && item.region === region);
  if (!asked) lay(draft, { id, kind: "event", region }, asks.months);
}

/** Lays something on the table from the next turn's start, for so many months. After the last turn nothing is. */
function lay(draft: MonthDraft, { id, kind, region }: Pick<DeskItem, "id" | "kind" | "region">, months: number): void {
  const { model, state } = draft;
  const opened = endOfTurn(model, state, draft.month) + 1;
  if (opened > lastMonth(model, state)) return;
  const due = endOfTurn(model, state, opened + months - 1);
  state.desk = [...state.desk, { id, kind, region, opened, due, deferred: false }];
}

function isDoneOrOpen(state: State, id: string): boolean {
  return (
    state.desk.some((item) => item.kind === "dilemma" && item.id === id) ||
    state.decisions.some((decision) => decision.kind === "dilemma" && decision.id === id && decision.step === null)
  );
}
