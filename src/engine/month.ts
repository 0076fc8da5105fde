import { clamp, isExact, toGrid } from "./arithmetic.ts";
import { closeOverdue, followStanding } from "./decisions.ts";
import { lastMonth, openDilemmas } from "./desk.ts";
import { carryOutPending } from "./effects.ts";
import { strikeEvents } from "./events.ts";
import { replaceRow } from "./influence-kernel.ts";
import { type Page, ruleOrigin } from "./ledger-page.ts";
import { type Formulated, type Model, type Smoothing, type Stock, testOf } from "./model.ts";
import { carryOutOrders } from "./orders.ts";
import { writeReadings } from "./readings.ts";
import { answerRequests } from "./requests.ts";
import { FOLLOW } from "./schedule.ts";
import { followSeries } from "./series.ts";
import type { State } from "./state.ts";
import { load, play, write } from "./tape.ts";
import { fillTray } from "./tray.ts";
import { note, openMonth, type Work, weightOf } from "./work.ts";

/**
 * Resolves one month (model.md, "Order of a month"). The state given is not changed. The page is null without a
 * ledger. Throws a RangeError when a rule gives a number that is not finite.
 */
export function resolveMonth(model: Model, state: State, withLedger: boolean): { state: State; page: Page | null } {
  const work = openMonth(model, state, withLedger);
  beginHolds(work);
  followSeries(work);
  carryOutPending(work);
  carryOutOrders(work);
  answerRequests(work);
  followStanding(work);
  closeOverdue(work);
  writeReadings(model, work.state, work.numbers, work.month);
  work.firstRead = work.month + 1;
  strikeEvents(work);
  moveByInfluences(work);
  settleStocks(work);
  settleFormulas(work);
  settleCeilings(work);
  settleFlags(work);
  countEvents(work);
  prepareNextMonth(work);
  const { entries, month, numbers, state: closing } = work;
  const rules = model.scratch.by;
  const page =
    entries === null ? null : { month, before: state.numbers, after: numbers, closing, rules: rules.slice(), entries };
  return { state: closing, page };
}

/** A hold that begins this month is read by this month's rules already, so what depends on it is computed anew. */
function beginHolds(work: Work): void {
  const { model, numbers, month } = work;
  const begun = work.state.holds.filter((hold) => hold.from === month);
  if (begun.length === 0) return;
  // Booked as resting on the month before, so that the ledger can tell it from the hold at the month's end.
  for (const hold of begun) writeHeld(work, model.layout.byId[hold.gauge].address, month - 1);
  load(model.tape, numbers);
  for (const formula of model.formulas) {
    play(model.tape, formula.stretch, numbers);
    writeHeld(work, formula.address);
  }
}

/**
 * Replaces a gauge by the value it is held at, if it is, and books the difference. A derived gauge's difference from
 * its formula is worked out by the ledger.
 */
function writeHeld(work: Work, address: number, read = work.month): void {
  for (const hold of work.state.holds) {
    const gauge = work.model.layout.byId[hold.gauge];
    if (work.month < hold.from || work.month > hold.to || gauge.address !== address) continue;
    const value = toGrid(hold.value);
    if (gauge.kind !== "derived") note(work, address, value - work.numbers[address], ruleOrigin("held"), read);
    write(work.model.tape, work.numbers, address, value);
  }
}

function moveByInfluences(work: Work): void {
  const { model, numbers, losses } = work;
  const { influences, amplifiedRows, scratch } = model;
  model.applyInfluences(numbers, work.rowsOff, work.state, work.month);
  for (const { row, amplifier } of amplifiedRows) {
    const { to, mechanism } = influences.rules[row];
    const plain = scratch.by[row];
    const by = toGrid(plain * weightOf(work, amplifier, plain, mechanism));
    replaceRow(influences, scratch, row, by);
    if (by < 0) losses[to] -= by;
  }
}

function settleStocks(work: Work): void {
  const { numbers, delta, model } = work;
  const { address, low, high } = model.limits;
  for (let i = 0; i < address.length; i++) {
    const moved = numbers[address[i]] + delta[address[i]];
    if (moved >= low[i] && moved <= high[i]) numbers[address[i]] = moved;
    else settleAtLimit(work, model.stocks[i], moved);
  }
  if (work.state.holds.length > 0) for (const stock of model.stocks) writeHeld(work, stock.address);
}

/** Settles a stock that has come to a limit or has a ceiling: what either takes away is one entry. */
function settleAtLimit(work: Work, { gauge, address, min, max, ceiling }: Stock, moved: number): void {
  if (!isExact(moved)) throw new RangeError(`"${gauge.id}" is no number below 2^32 in month ${work.month}`);
  const high = ceiling === null ? max : Math.min(max, work.numbers[ceiling.address]);
  const next = clamp(moved, min, high);
  work.numbers[address] = next;
  note(work, address, next - moved, ruleOrigin(next < moved && high < max ? "ceiling" : "limit"));
}

function settleFormulas(work: Work): void {
  const { numbers, model } = work;
  load(model.tape, numbers);
  if (work.state.holds.length > 0) {
    for (const formula of model.formulas) {
      play(model.tape, formula.stretch, numbers);
      followNow(work, formula);
      writeHeld(work, formula.gauge.address);
    }
    return;
  }
  const { batchLoops, schedule, formulas } = model;
  for (const batch of schedule.batches) {
    if (batch.op !== FOLLOW) batchLoops[batch.op](batch, numbers);
    else for (let i = batch.from; i < batch.to; i++) followNow(work, formulas[schedule.to[i]]);
  }
}

function followNow(work: Work, formula: Formulated): void {
  if (formula.smoothing !== null) follow(work, formula, formula.smoothing);
}

/** A smoothed gauge follows its target by a share of the gap, from where this month's strikes have left it. */
function follow(work: Work, { gauge, address }: Formulated, rates: Smoothing): void {
  const { numbers, delta, model } = work;
  const target = numbers[address];
  const struck = numbers[gauge.address] + delta[gauge.address];
  const from = clamp(struck, gauge.min, gauge.max);
  note(work, gauge.address, from - struck, ruleOrigin("limit"));
  const settled = toGrid(from + (target < from ? rates.falling : rates.rising) * (target - from));
  write(model.tape, numbers, gauge.address, settled);
}

/** A month's losses beyond a bound lower the ceiling by a share of them; otherwise it comes back slowly. */
function settleCeilings(work: Work): void {
  for (const { address, ceiling, max } of work.model.capped) {
    if (ceiling === null) continue;
    const losses = work.losses[address];
    const now = work.numbers[ceiling.address];
    const next = losses > ceiling.over ? now - ceiling.share * losses : Math.min(max, now + ceiling.regain);
    const settled = toGrid(Math.max(0, next));
    work.numbers[ceiling.address] = settled;
    note(work, ceiling.address, settled - now, ruleOrigin(settled < now ? "ceiling" : "ceiling-regained"));
    writeHeld(work, ceiling.address);
  }
}

function settleFlags(work: Work): void {
  for (const { address, of, below, above } of work.model.flags) {
    const value = work.numbers[of];
    const now = work.numbers[address];
    work.numbers[address] = value < below ? 1 : value > above ? 0 : now;
  }
}

/** Counts are raised at the end, so that no rule of the month in hand reads what that month brought. */
function countEvents({ numbers, happened }: Work): void {
  for (const { counts } of happened) for (const address of counts) numbers[address] += 1;
}

function prepareNextMonth(work: Work): void {
  const { turn, endings } = work.model.scenario;
  const { state } = work;
  if (work.month >= lastMonth(work.model, state)) {
    const ending = endings.find((candidate) => holdsNow(work, candidate));
    state.ended = ending?.id ?? endings[endings.length - 1].id;
    return;
  }
  if (work.month % turn === 0) openDilemmas(work);
  fillTray(work);
}

function holdsNow(work: Work, ending: Model["scenario"]["endings"][number]): boolean {
  return testOf(work.model, ending.when, null)(work.numbers, work.state, work.month);
}
