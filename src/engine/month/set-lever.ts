import { required } from "../../scenario/required.ts";
import { clamp, toGrid } from "../kernel/arithmetic.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Puts a lever at a value, held to its limits. It counts in this month's snapshot. */
export function setLever(draft: MonthDraft, lever: string, value: number): void {
  const gauge = required(draft.model.layout.byId, `lever.${lever}`);
  draft.numbers[gauge.address] = toGrid(clamp(value, gauge.min, gauge.max));
}
