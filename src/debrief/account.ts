import { type Cause, causeKey, inSummary, type Ledger } from "../engine/index.ts";

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

/** A gauge's account: its largest causes, and the sum of the rest, which add up to its change exactly. */
export interface Account {
  largest: Share[];
  rest: { count: number; by: number };
  change: number;
}

/** Adds up a gauge's account by cause, over the whole run or a span of it; the largest `most` are named. */
export function accountOf(ledger: Ledger, gauge: string, most = 9, span: Span | null = null): Account {
  const shares = new Map<string, Share>();
  for (const line of ledger.why(gauge, true)) {
    if (span !== null && (line.month < span.from || line.month > span.to)) continue;
    const { mechanism, source, grade, by, known } = line;
    const cause = inSummary(line.cause);
    const key = causeKey(cause);
    const there = shares.get(key);
    if (there === undefined) shares.set(key, { cause, mechanism, source, grade, by, known });
    else shares.set(key, { ...there, by: there.by + by, known: there.known && known });
  }
  const sorted = [...shares.values()].filter((share) => share.by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const rest = sorted.slice(most);
  const sum = (of: readonly Share[]) => of.reduce((total, share) => total + share.by, 0);
  return { largest: sorted.slice(0, most), rest: { count: rest.length, by: sum(rest) }, change: sum(sorted) };
}

/** Rounds parts to whole tenths so that they still add up to the rounded whole (largest remainders). */
export function roundTogether(parts: readonly number[]): number[] {
  const scaled = parts.map((part) => part * 10);
  const whole = Math.round(scaled.reduce((sum, part) => sum + part, 0));
  const floors = scaled.map((part) => Math.floor(part));
  let left = whole - floors.reduce((sum, part) => sum + part, 0);
  const order = scaled.map((part, at) => ({ at, over: part - Math.floor(part) })).sort((a, b) => b.over - a.over);
  for (const { at } of order) {
    if (left <= 0) break;
    floors[at] += 1;
    left -= 1;
  }
  return floors.map((part) => part / 10);
}
