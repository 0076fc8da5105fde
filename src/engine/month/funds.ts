import { addressOf } from "../compile/layout.ts";
import type { Cause } from "../ledger-page.ts";
import { book, type MonthDraft } from "./month-draft.ts";

/** Takes programme money out of its fund. */
export function takeFunds(draft: MonthDraft, fund: string, amount: number): void {
  const rule = draft.model.scenario.model.funds.find((candidate) => candidate.id === fund);
  if (rule === undefined) return;
  const cause: Cause = { kind: "fund", id: fund };
  book(draft, addressOf(draft.model.layout, rule.gauge), -amount, { ...rule, cause, known: true });
}
