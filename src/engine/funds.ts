import { addressOf } from "./layout.ts";
import type { Cause } from "./ledger-page.ts";
import { book, type Work } from "./work.ts";

/** Takes programme money out of its fund. */
export function takeFunds(work: Work, fund: string, amount: number): void {
  const rule = work.model.scenario.model.funds.find((candidate) => candidate.id === fund);
  if (rule === undefined) return;
  const cause: Cause = { kind: "fund", id: fund };
  book(work, addressOf(work.model.layout, rule.gauge), -amount, { ...rule, cause, known: true });
}
