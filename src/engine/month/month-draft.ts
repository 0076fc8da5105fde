import type { EventPlace } from "../compile/event-places.ts";
import type { Model } from "../compile/model.ts";
import type { Amplifier } from "../compile/stocks.ts";
import { toGrid } from "../kernel/arithmetic.ts";
import { addEntry } from "../kernel/cells.ts";
import type { Entry, Origin } from "../ledger-page.ts";
import type { State } from "../state.ts";

/**
 * A month being resolved: a copy of the state that the month's rules write to, and what is to be booked. It lives for
 * one month; afterwards its state and its entries are not written to again.
 */
export interface MonthDraft {
  model: Model;
  state: State;
  /** The month being resolved. */
  month: number;
  /** First month whose readings show what is done now: this one until they are written, then the next. */
  firstRead: number;
  /** The snapshot that everything reads, then the month's result. */
  numbers: number[];
  /** Sum of this month's entries by address. */
  delta: Float64Array;
  /** Losses by address, as positive numbers. Those of gauges with a ceiling are complete; nothing reads the others. */
  losses: Float64Array;
  /** Discrete entries, or null where no ledger is kept. */
  entries: Entry[] | null;
  /** Rows of influences whose mechanism is off. */
  rowsOff: readonly number[];
  /** Events that effects or injects make strike this month. */
  struck: { id: string; region: string | null }[];
  /** Where events have struck this month. */
  happened: EventPlace[];
}

/**
 * Opens a month on a state. The copy is shallow, so lists and records of the state are replaced and never changed in
 * place; but for the list of pending effects, which `carryOutPending` replaces before anything is added to it.
 */
export function openMonth(model: Model, state: State, withLedger: boolean): MonthDraft {
  const numbers = state.numbers.slice();
  const { delta, losses } = model.scratch;
  delta.fill(0);
  losses.fill(0);
  return {
    model,
    state: { ...state, numbers, month: state.month + 1 },
    month: state.month + 1,
    firstRead: state.month + 1,
    numbers,
    delta,
    losses,
    entries: withLedger ? [] : null,
    rowsOff: model.rowsOff(state.off),
    struck: [],
    happened: [],
  };
}

/**
 * Books an amount to a stock, or a strike to a smoothed gauge: weighed by the gauge's own rules, rounded to the
 * grid, and noted in the ledger. Effects of a mechanism that is off are not booked.
 */
export function book(draft: MonthDraft, address: number, amount: number, origin: Origin, read = draft.month): void {
  if (draft.state.off.includes(origin.mechanism)) return;
  const amplifier = draft.model.amplifiers.get(address);
  const by = toGrid(amplifier === undefined ? amount : amount * weightOf(draft, amplifier, amount, origin.mechanism));
  if (by === 0) return;
  addEntry(draft.delta, address, by);
  if (by < 0) addEntry(draft.losses, address, -by);
  note(draft, address, by, origin, read);
}

/** Adds a discrete entry to the ledger without moving the gauge (its mover has done so). */
export function note(draft: MonthDraft, gauge: number, by: number, origin: Origin, read = draft.month): void {
  if (by === 0 || draft.entries === null) return;
  const { cause, mechanism, source, grade, known } = origin;
  draft.entries.push({ gauge, month: draft.month, read, by, cause, mechanism, source, grade, known });
}

/** How much an entry weighs: losses of certain mechanisms count more (docs/model.md), and so do first impressions (D02). */
export function weightOf(draft: MonthDraft, amplifier: Amplifier, amount: number, mechanism: string): number {
  const { losses, early } = amplifier;
  const asLoss = losses !== null && amount < 0 && losses.mechanisms.includes(mechanism) ? losses.times : 1;
  const asEarly = early?.of.includes(mechanism) && isEarly(draft, early) ? early.times : 1;
  return asLoss * asEarly;
}

/** Whether first impressions still count: the mission is young and the mechanism is on. */
export function isEarly(draft: MonthDraft, early: NonNullable<Amplifier["early"]>): boolean {
  const missionMonth = draft.model.scenario.missionMonth + draft.month - 1;
  return missionMonth <= early.months && !draft.state.off.includes(early.mechanism);
}
