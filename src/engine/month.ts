import { required } from "../scenario/required.ts";
import { carryOutOrders } from "./actions/orders.ts";
import type { Formulated, Smoothing } from "./compile/formulas.ts";
import type { Model } from "./compile/model.ts";
import { writeReadings } from "./compile/readings.ts";
import type { Stock } from "./compile/stocks.ts";
import { clamp, isExact, toGrid } from "./kernel/arithmetic.ts";
import { addEntry, addTo, entryAt, valueAt } from "./kernel/cells.ts";
import { load, run, write } from "./kernel/formula-program.ts";
import { moveDelayLines, replaceRow } from "./kernel/influence-loops.ts";
import { addWithinLimits } from "./kernel/stock-limits.ts";
import { type Page, ruleOrigin } from "./ledger-page.ts";
import { lastMonth } from "./legal/turns.ts";
import { closeOverdue, followStanding } from "./month/decisions.ts";
import { carryOutPending } from "./month/effects.ts";
import { strikeEvents } from "./month/events.ts";
import { openDilemmas } from "./month/lay-on-table.ts";
import { type MonthDraft, note, openMonth, weightOf } from "./month/month-draft.ts";
import { answerRequests } from "./month/requests.ts";
import { followSeries } from "./month/series.ts";
import { fillTray } from "./month/tray.ts";
import type { State } from "./state.ts";

/**
 * Resolves one month (docs/model.md, "Order of a month"). The state given is not changed. The page is null without a
 * ledger. Throws a RangeError when a rule gives a number that is not finite.
 */
export function resolveMonth(model: Model, state: State, withLedger: boolean): { state: State; page: Page | null } {
  const draft = openMonth(model, state, withLedger);
  beginHolds(draft);
  followSeries(draft);
  carryOutPending(draft);
  carryOutOrders(draft);
  answerRequests(draft);
  followStanding(draft);
  closeOverdue(draft);
  writeReadings(model, draft.state, draft.numbers, draft.month);
  draft.firstRead = draft.month + 1;
  strikeEvents(draft);
  moveByInfluences(draft);
  settleStocks(draft);
  settleFormulas(draft);
  settleCeilings(draft);
  settleFlags(draft);
  countEvents(draft);
  prepareNextMonth(draft);
  const { entries, month, numbers, state: closing } = draft;
  const rules = model.scratch.by;
  const page =
    entries === null ? null : { month, before: state.numbers, after: numbers, closing, rules: rules.slice(), entries };
  return { state: closing, page };
}

/** A hold that begins this month is read by this month's rules already, so what depends on it is computed anew. */
function beginHolds(draft: MonthDraft): void {
  const { model, numbers, month } = draft;
  const begun = draft.state.holds.filter((hold) => hold.from === month);
  if (begun.length === 0) return;
  // Booked as resting on the month before, so that the ledger can tell it from the hold at the month's end.
  for (const hold of begun) writeHeld(draft, required(model.layout.byId, hold.gauge).address, month - 1);
  load(model, numbers);
  for (const formula of model.formulas) {
    run(model, formula.stretch, numbers);
    writeHeld(draft, formula.address);
  }
}

/**
 * Replaces a gauge by the value it is held at, if it is, and books the difference. A derived gauge's difference from
 * its formula is worked out by the ledger.
 */
function writeHeld(draft: MonthDraft, address: number, read = draft.month): void {
  for (const hold of draft.state.holds) {
    const gauge = required(draft.model.layout.byId, hold.gauge);
    if (draft.month < hold.from || draft.month > hold.to || gauge.address !== address) continue;
    const value = toGrid(hold.value);
    if (gauge.kind !== "derived")
      note(draft, address, value - valueAt(draft.numbers, address), ruleOrigin("held"), read);
    write(draft.model, draft.numbers, address, value);
  }
}

function moveByInfluences(draft: MonthDraft): void {
  const { model, numbers, losses, state, month } = draft;
  const { influences, amplifiedRows, scratch } = model;
  model.runInfluences(numbers);
  for (const { row, test } of influences.gated) {
    if (!test(numbers, state, month)) replaceRow(influences, scratch, row, 0);
  }
  for (const row of draft.rowsOff) replaceRow(influences, scratch, row, 0);
  moveDelayLines(influences, scratch, numbers, month);
  for (const { row, rule, amplifier } of amplifiedRows) {
    const plain = entryAt(scratch.by, row);
    const by = toGrid(plain * weightOf(draft, amplifier, plain, rule.mechanism));
    replaceRow(influences, scratch, row, by);
    if (by < 0) addEntry(losses, rule.to, -by);
  }
}

function settleStocks(draft: MonthDraft): void {
  const { numbers, delta, model } = draft;
  addWithinLimits(model.limits, model.stocks, numbers, delta, (stock, moved) => settleAtLimit(draft, stock, moved));
  if (draft.state.holds.length > 0) for (const stock of model.stocks) writeHeld(draft, stock.address);
}

/** Settles a stock that has come to a limit or has a ceiling: what either takes away is one entry. */
function settleAtLimit(draft: MonthDraft, { gauge, address, min, max, ceiling }: Stock, moved: number): void {
  if (!isExact(moved)) throw new RangeError(`"${gauge.id}" is no number below 2^32 in month ${draft.month}`);
  const high = ceiling === null ? max : Math.min(max, valueAt(draft.numbers, ceiling.address));
  const next = clamp(moved, min, high);
  draft.numbers[address] = next;
  note(draft, address, next - moved, ruleOrigin(next < moved && high < max ? "ceiling" : "limit"));
}

function settleFormulas(draft: MonthDraft): void {
  const { numbers, model } = draft;
  load(model, numbers);
  if (draft.state.holds.length > 0) {
    for (const formula of model.formulas) {
      run(model, formula.stretch, numbers);
      followNow(draft, formula);
      writeHeld(draft, formula.gauge.address);
    }
    return;
  }
  model.runBatches(numbers, (index) => followNow(draft, required(model.formulas, index)));
}

function followNow(draft: MonthDraft, formula: Formulated): void {
  if (formula.smoothing !== null) follow(draft, formula, formula.smoothing);
}

/** A smoothed gauge follows its target by a share of the gap, from where this month's strikes have left it. */
function follow(draft: MonthDraft, { gauge, address }: Formulated, rates: Smoothing): void {
  const { numbers, delta, model } = draft;
  const target = valueAt(numbers, address);
  const struck = valueAt(numbers, gauge.address) + entryAt(delta, gauge.address);
  const from = clamp(struck, gauge.min, gauge.max);
  note(draft, gauge.address, from - struck, ruleOrigin("limit"));
  const settled = toGrid(from + (target < from ? rates.falling : rates.rising) * (target - from));
  write(model, numbers, gauge.address, settled);
}

/** A month's losses beyond a bound lower the ceiling by a share of them; otherwise it comes back slowly. */
function settleCeilings(draft: MonthDraft): void {
  for (const { address, ceiling, max } of draft.model.capped) {
    if (ceiling === null) continue;
    const losses = entryAt(draft.losses, address);
    const now = valueAt(draft.numbers, ceiling.address);
    const next = losses > ceiling.over ? now - ceiling.share * losses : Math.min(max, now + ceiling.regain);
    const settled = toGrid(Math.max(0, next));
    draft.numbers[ceiling.address] = settled;
    note(draft, ceiling.address, settled - now, ruleOrigin(settled < now ? "ceiling" : "ceiling-regained"));
    writeHeld(draft, ceiling.address);
  }
}

function settleFlags(draft: MonthDraft): void {
  for (const { address, of, below, above } of draft.model.flags) {
    const value = valueAt(draft.numbers, of);
    const now = valueAt(draft.numbers, address);
    draft.numbers[address] = value < below ? 1 : value > above ? 0 : now;
  }
}

/** Counts are raised at the end, so that no rule of the month in hand reads what that month brought. */
function countEvents({ numbers, happened }: MonthDraft): void {
  for (const { counts } of happened) for (const address of counts) addTo(numbers, address, 1);
}

function prepareNextMonth(draft: MonthDraft): void {
  const { turn, endings } = draft.model.scenario;
  const { state } = draft;
  if (draft.month >= lastMonth(draft.model, state)) {
    const ending = endings.find((candidate) => holdsNow(draft, candidate));
    state.ended = (ending ?? required(endings, endings.length - 1)).id;
    return;
  }
  if (draft.month % turn === 0) openDilemmas(draft);
  fillTray(draft);
}

function holdsNow(draft: MonthDraft, ending: Model["scenario"]["endings"][number]): boolean {
  return draft.model.testOf(ending.when, null)(draft.numbers, draft.state, draft.month);
}
