import { type Cause, type CauseSort, causeKey, causeKinds, inSummary, type Ledger } from "../engine/index.ts";
import { required } from "../scenario/required.ts";

/** Months, both included. */
export interface Span {
  from: number;
  to: number;
}

/** What one cause did to a gauge over a span of months. */
export interface Share {
  cause: Cause;
  mechanism: string;
  source: string;
  grade: string;
  by: number;
  /** The mission could know of it in play. */
  known: boolean;
}

/** The smaller causes of one sort together. */
export interface Rest {
  sort: CauseSort;
  count: number;
  by: number;
}

/** A gauge's account: its largest causes, and the sums of the rest by sort, which add up to its change exactly. */
export interface Account {
  largest: Share[];
  rest: Rest[];
  change: number;
}

/** So many causes are named where nobody says how many: more than the least only while a rest is among the three largest. */
const named = { least: 9, most: 15 };

/** Adds up a gauge's account by cause, over the whole run or a span of it; the largest `most` are named. */
export function accountOf(ledger: Ledger, gauge: string, most?: number, span: Span | null = null): Account {
  const shares = new Map<string, Share>();
  for (const line of ledger.why(gauge, true)) {
    if (span !== null && (line.month < span.from || line.month > span.to)) continue;
    const { mechanism, source, grade, by, known } = line;
    const cause = inSummary(line.cause);
    const key = causeKey(cause);
    const there = shares.get(key);
    if (there === undefined) {
      shares.set(key, { cause, mechanism, source, grade, by, known });
      continue;
    }
    there.by += by;
    there.known &&= known;
  }
  const sorted = [...shares.values()].filter((share) => share.by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const change = sum(sorted);
  if (most !== undefined) return { largest: sorted.slice(0, most), rest: restOf(sorted.slice(most)), change };
  let count = named.least;
  let rest = restOf(sorted.slice(count));
  while (count < named.most && rest.some(({ by }) => Math.abs(by) > Math.abs(required(sorted, 2).by))) {
    count += 1;
    rest = restOf(sorted.slice(count));
  }
  return { largest: sorted.slice(0, count), rest, change };
}

/** What is left of an account, one sum for each sort that there is. */
function restOf(shares: readonly Share[]): Rest[] {
  return (["decided", "happened", "rule"] as const).flatMap((sort): Rest[] => {
    const its = shares.filter(({ cause }) => causeKinds[cause.kind].sort === sort);
    return its.length === 0 ? [] : [{ sort, count: its.length, by: sum(its) }];
  });
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { by }) => total + by, 0);
}

/** Rounds parts to whole tenths so that they still add up to the rounded whole. */
export function roundTogether(parts: readonly number[]): number[] {
  return inWholes(parts.map((part) => part * 10)).map((part) => part / 10);
}

/** Rounds parts to whole numbers that add up to a whole one: that of their sum, or another between all rounded down and up. */
export function inWholes(parts: readonly number[], whole?: number): number[] {
  const floors = parts.map((part) => Math.floor(part));
  const total = whole ?? Math.round(parts.reduce((sum, part) => sum + part, 0));
  let left = total - floors.reduce((sum, part) => sum + part, 0);
  // The largest remainders are rounded up.
  const order = parts.map((part, at) => ({ at, over: part - Math.floor(part) })).sort((a, b) => b.over - a.over);
  for (const { at } of order) {
    if (left <= 0) break;
    floors[at] = required(floors, at) + 1;
    left -= 1;
  }
  return floors;
}
