import { openLedger, valueAt } from "../engine/index.ts";
import type { Session } from "../session/index.ts";
import { monthStates } from "../session/index.ts";
import { accountOf, type Share } from "./account.ts";

/** The mission's word and its deeds over the run: how much was promised and delivered, and what raised the promises. */
export interface Promises {
  /** At the start and at the end of each turn; `kept` is the share delivered, in percent. */
  turns: { month: number; promised: number; delivered: number; kept: number }[];
  /** What added to the promises most, the most first. */
  made: Share[];
}

/** Follows what was promised against what was delivered; null where the model has no gauges for it. */
export function promisesOf({ model, turnStarts, pages }: Session): Promises | null {
  // What is promised, what is delivered, and the one as a share of the other.
  const { promised, delivered, delivery } = model.layout.byId;
  if (promised === undefined || delivered === undefined || delivery === undefined) return null;
  const states = monthStates({ turnStarts, pages }).filter(({ month }) => month % model.scenario.turn === 0);
  const { largest } = accountOf(openLedger(model, pages), "promised", Number.POSITIVE_INFINITY);
  return {
    turns: states.map(({ month, numbers }) => ({
      month,
      promised: valueAt(numbers, promised.address),
      delivered: valueAt(numbers, delivered.address),
      kept: valueAt(numbers, delivery.address),
    })),
    made: largest.filter(({ by, cause }) => by > 0 && cause.kind !== "rule").slice(0, 6),
  };
}
