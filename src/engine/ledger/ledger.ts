import { evaluate, secant } from "../compile/formula.ts";
import type { Formulated } from "../compile/formulas.ts";
import type { Rule } from "../compile/influences.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { toGrid } from "../kernel/arithmetic.ts";
import { entryAt, valueAt } from "../kernel/cells.ts";
import { type Cause, causeKey, type Origin, type Page, type RuleName, ruleOrigin } from "../ledger-page.ts";

/** One line of an account: how much one cause moved one gauge in one month. */
export interface Line extends Origin {
  month: number;
  /** The month whose values it rests on; earlier than `month` where the rule has a delay. */
  read: number;
  by: number;
  /** The stock through which a root cause came, where `roots` was asked for. */
  through: string | null;
}

/** The accounts of a run, computed from its pages. Pages must run on from month 1 without a gap. */
export interface Ledger {
  /**
   * The account of a gauge: the lines of each month add up to its change in that month, exactly. `roots` pushes the
   * shares of derived and smoothed gauges down to the entries of the stocks below them, and stops there.
   */
  why(gauge: string, roots?: boolean): Line[];
}

/** Opens the accounts of a run. Each account is computed when first asked for, and cached. */
export function openLedger(model: Model, pages: readonly Page[]): Ledger {
  const accounts = new Map<string, Line[][]>();
  const formulas = new Map(model.formulas.map((formula) => [formula.gauge.address, formula]));
  const gauges = new Map(model.layout.gauges.map((gauge) => [gauge.address, gauge]));
  const books: Books = {
    model,
    months: bookedMonths(model, pages),
    formulas,
    gauges,
    accounts,
    rowsInto: rowsByGauge(model),
  };
  return {
    why: (id, roots = false) => {
      const gauge = model.layout.byId[id];
      if (gauge === undefined) throw new RangeError(`no gauge is called "${id}"`);
      return accountOf(books, gauge, roots).flat();
    },
  };
}

interface Books {
  model: Model;
  months: readonly BookedMonth[];
  formulas: Map<number, Formulated>;
  gauges: Map<number, Gauge>;
  accounts: Map<string, Line[][]>;
  /** The influences into each gauge with their rows, by address. */
  rowsInto: Map<number, { row: number; rule: Rule }[]>;
}

/** One page, made ready for accounts. */
interface BookedMonth {
  page: Page;
  /** Position of the page among the pages. */
  at: number;
  /** The numbers as the formulas of the month before read them, and as this month's do. */
  old: readonly number[];
  now: readonly number[];
  /** Discrete entries by address. */
  entries: Map<number, Line[]>;
}

function bookedMonths(model: Model, pages: readonly Page[]): BookedMonth[] {
  let old = pages[0]?.before ?? [];
  return pages.map((page, at) => {
    const now = formulaInputs(model, page);
    const month = { page, at, old, now, entries: discreteByGauge(page) };
    old = now;
    return month;
  });
}

/** A month's numbers as its formulas read them: ceilings, flags and counts are written after them, for the next month. */
function formulaInputs(model: Model, page: Page): readonly number[] {
  const numbers = page.after.slice();
  for (const address of model.writtenLast) numbers[address] = valueAt(page.before, address);
  return numbers;
}

function rowsByGauge(model: Model): Books["rowsInto"] {
  const rows: Books["rowsInto"] = new Map();
  for (const [row, rule] of model.influences.rules.entries()) {
    rows.set(rule.to, [...(rows.get(rule.to) ?? []), { row, rule }]);
  }
  return rows;
}

function discreteByGauge(page: Page): Map<number, Line[]> {
  const byGauge = new Map<number, Line[]>();
  for (const { gauge, ...entry } of page.entries) {
    const lines = byGauge.get(gauge) ?? [];
    lines.push({ ...entry, through: null });
    byGauge.set(gauge, lines);
  }
  return byGauge;
}

/** The account of a gauge, a list of lines for each page. */
function accountOf(books: Books, gauge: Gauge, roots: boolean): Line[][] {
  const key = `${gauge.id}${roots ? "/roots" : ""}`;
  let account = books.accounts.get(key);
  if (account === undefined) {
    const formula = books.formulas.get(gauge.address);
    if (formula === undefined) account = books.months.map((month) => plainLines(books, gauge, month, roots));
    else if (formula.smoothing === null)
      account = books.months.map((month) => derivedLines(books, formula, month, roots));
    else account = smoothedAccount(books, formula, formula.smoothing, roots);
    books.accounts.set(key, account);
  }
  return account;
}

/** A stock's lines: its influences and discrete entries. What only the plan or the log sets is one `setting` line. */
function plainLines(books: Books, gauge: Gauge, month: BookedMonth, roots: boolean): Line[] {
  const { page } = month;
  const through = roots ? gauge.id : null;
  const lines = booked(books, gauge, month, through);
  const remainder = gauge.kind === "stock" ? "rounding" : null;
  return settled(lines, changeOf(page, gauge.address), page.month, remainder, gauge, through);
}

/** What was booked to a gauge in one month: the discrete entries and the contribution of each influence. */
function booked(books: Books, gauge: Gauge, { page, entries }: BookedMonth, through: string | null): Line[] {
  const lines = (entries.get(gauge.address) ?? []).map((line) => ({ ...line, through }));
  for (const { row, rule } of books.rowsInto.get(gauge.address) ?? []) {
    const by = entryAt(page.rules, row);
    if (by === 0) continue;
    const { id, mechanism, source, grade, known = true, delay = 0 } = rule.influence;
    const cause: Cause = { kind: "influence", id, ...(rule.place === null ? {} : { place: rule.place }) };
    lines.push({ month: page.month, read: page.month - delay, by, cause, mechanism, source, grade, known, through });
  }
  return lines;
}

/** A derived gauge's lines: its change shared among its inputs by the secant rule. */
function derivedLines(books: Books, formula: Formulated, month: BookedMonth, roots: boolean): Line[] {
  const { page, old, now } = month;
  const { gauge } = formula;
  const lines = inputLines(books, formula, month, roots);
  const formulaChange = toGrid(evaluate(formula.node, now)) - toGrid(evaluate(formula.node, old));
  const held = changeOf(page, gauge.address) - formulaChange;
  if (held !== 0) lines.push(ruleLine("held", held, page.month));
  return settled(lines, changeOf(page, gauge.address), page.month, "rounding", gauge, null);
}

/** The shares of a formula's inputs in its change of one month. */
function inputLines(books: Books, formula: Formulated, { page, at, old, now }: BookedMonth, roots: boolean): Line[] {
  const { month } = page;
  const lines: Line[] = [];
  for (const [address, share] of secant(formula.node, old, now)) {
    const input = books.gauges.get(address);
    if (input !== undefined && roots) {
      const moved = books.model.writtenLast.has(address) ? at - 1 : at;
      for (const line of accountOf(books, input, true)[moved] ?? []) {
        if (line.by !== 0) lines.push({ ...line, month, by: toGrid(share * line.by) });
      }
      continue;
    }
    const by = toGrid(share * (valueAt(now, address) - valueAt(old, address)));
    if (by !== 0) lines.push(inputLine(books, address, by, month));
  }
  return merge(lines);
}

function inputLine(books: Books, address: number, by: number, month: number): Line {
  const input = books.gauges.get(address);
  const known = true;
  if (input === undefined) {
    const id = nameOf(books.model, address);
    return {
      month,
      read: month,
      by,
      cause: { kind: "setting", id },
      mechanism: "plan",
      source: "design",
      grade: "D",
      known,
      through: null,
    };
  }
  const cause: Cause = { kind: "gauge", id: input.id };
  return { month, read: month, by, cause, mechanism: "formula", source: "design", grade: "D", known, through: null };
}

function nameOf(model: Model, address: number): string {
  return Object.keys(model.layout.index).find((name) => model.layout.index[name] === address) ?? String(address);
}

/**
 * A smoothed gauge's account. The ledger, not the state, keeps the gap between gauge and target by cause: the
 * target's change enters the gap, a share of each gap is booked every month and leaves it. A direct strike is booked
 * to its event and enters the gap with the opposite sign, so that recovery is slow by rule.
 */
function smoothedAccount(
  books: Books,
  formula: Formulated,
  rates: NonNullable<Formulated["smoothing"]>,
  roots: boolean,
): Line[][] {
  const { gauge, address } = formula;
  const gaps = new Map<string, Line>();
  const widen = (line: Line, by: number) => {
    const gap = gaps.get(keyOf(line));
    gaps.set(keyOf(line), { ...(gap ?? line), by: (gap?.by ?? 0) + by });
  };
  const first = books.months[0]?.page;
  if (first !== undefined) {
    const initial = ruleLine("initial-gap", 0, first.month);
    widen(initial, valueAt(first.before, address) - valueAt(first.before, gauge.address));
  }
  return books.months.map((month) => {
    const { page } = month;
    const shares = inputLines(books, formula, month, roots);
    const rest = changeOf(page, address) - shares.reduce((sum, line) => sum + line.by, 0);
    for (const line of [...shares, ruleLine("rounding", rest, page.month)]) widen(line, line.by);
    const strikes = booked(books, gauge, month, roots ? gauge.id : null);
    // A hold replaces what the month came to, so it widens the gap after the month's share has left it.
    const early = strikes.filter((strike) => !isHeldAtEnd(strike));
    for (const strike of early) widen(strike, -strike.by);
    const from = early.reduce((value, strike) => value + strike.by, valueAt(page.before, gauge.address));
    const rate = valueAt(page.after, address) < from ? rates.falling : rates.rising;
    const lines = [...strikes];
    for (const [key, gap] of gaps) {
      const by = toGrid(rate * gap.by);
      if (by !== 0) lines.push({ ...gap, by, month: page.month });
      gaps.set(key, { ...gap, by: gap.by - by });
    }
    for (const strike of strikes.filter(isHeldAtEnd)) widen(strike, -strike.by);
    return settled(merge(lines), changeOf(page, gauge.address), page.month, "rounding", gauge, null);
  });
}

/** Whether a line is a hold's of the month's end; that of its first month's beginning rests on the month before. */
function isHeldAtEnd(line: Line): boolean {
  return line.cause.id === "held" && line.read === line.month;
}

/** What lines must share to be merged; what the mission could know is never mixed with what it could not. */
function keyOf({ cause, mechanism, source, known, through }: Line): string {
  return `${causeKey(cause)}/${mechanism}/${source}/${known}/${through ?? ""}`;
}

/** Lines of the same origin through the same stock, read in the same month, become one. */
function merge(lines: Line[]): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const key = `${keyOf(line)}/${line.read}`;
    const there = merged.get(key);
    merged.set(key, there === undefined ? line : { ...there, by: there.by + line.by });
  }
  return [...merged.values()];
}

/** Adds what the lines leave over of the change: the grid's remainder, or the setting itself. */
function settled(
  lines: Line[],
  change: number,
  month: number,
  remainder: RuleName | null,
  gauge: Gauge,
  through: string | null,
): Line[] {
  const left = change - lines.reduce((sum, line) => sum + line.by, 0);
  if (left === 0) return lines;
  if (remainder !== null) return [...lines, { ...ruleLine(remainder, left, month), through }];
  const cause: Cause = gauge.kind === "flag" ? { kind: "rule", id: "hysteresis" } : { kind: "setting", id: gauge.id };
  return [...lines, { ...ruleOrigin("hysteresis"), cause, month, read: month, by: left, through }];
}

function ruleLine(id: RuleName, by: number, month: number): Line {
  return { ...ruleOrigin(id), month, read: month, by, through: null };
}

function changeOf(page: Page, address: number): number {
  return valueAt(page.after, address) - valueAt(page.before, address);
}
