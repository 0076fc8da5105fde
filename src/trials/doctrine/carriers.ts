import { type Cause, causeKey, type Ledger, type Model, openLedger } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { playPages } from "../../sim/play.ts";
import { armStrategy } from "../../sim/strategy.ts";
import { type Comparison, lastMonthOf, monthsOf, signedTerms } from "./comparison.ts";
import type { Claim, Term } from "./format.ts";

/** What a cause did to a claim: how much of its difference it brought about, as a mean over seeds. */
export interface Carrier {
  cause: Cause;
  mechanism: string;
  by: number;
}

/**
 * What carried each claim of a comparison on a seed: the entries of the ledger at root level into the gauges of its
 * terms, each with its term's sign and weight. Events counted and months waited for have no account: they are left out.
 * Throws a PlayError when an action of an arm is illegal.
 */
export function carriersOf(model: Model, comparison: Comparison, seed: number): Carrier[][] {
  const sums = comparison.claims.map(() => new Map<string, Carrier>());
  const turns = Math.ceil(monthsOf(comparison, model.scenario.months) / model.scenario.turn);
  const read = new Set(comparison.claims.flatMap((claim) => signedTerms(claim).map(({ term }) => term.arm)));
  for (const name of read) {
    const strategy = armStrategy(model, required(comparison.arms, name));
    const ledger = openLedger(model, playPages(model, String(seed), strategy, { turns }));
    comparison.claims.forEach((claim, at) => {
      addEntries(required(sums, at), claim, name, model, ledger);
    });
  }
  return sums.map((sum) => [...sum.values()]);
}

/** The mean over seeds of what carried a claim, largest first. */
export function meanCarriers(seeds: readonly (readonly Carrier[])[]): Carrier[] {
  const sums = new Map<string, Carrier>();
  for (const carriers of seeds) for (const carrier of carriers) add(sums, carrier);
  return [...sums.values()]
    .map((carrier) => ({ ...carrier, by: carrier.by / seeds.length }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

function add(sums: Map<string, Carrier>, { cause, mechanism, by }: Carrier): void {
  const key = `${causeKey(cause)}/${mechanism}`;
  sums.set(key, { cause, mechanism, by: (sums.get(key)?.by ?? 0) + by });
}

function addEntries(sums: Map<string, Carrier>, claim: Claim, arm: string, model: Model, ledger: Ledger): void {
  for (const { term, sign } of signedTerms(claim)) {
    if (term.arm !== arm || "event" in term || model.layout.byId[term.gauge] === undefined) continue;
    for (const { cause, mechanism, month, by } of ledger.why(term.gauge, true)) {
      const share = sign * (term.times ?? 1) * weightOf(term, month, model.scenario.months);
      // Without their places: many regions in which the same decision was taken are one cause.
      if (share !== 0) add(sums, { cause: { kind: cause.kind, id: cause.id }, mechanism, by: share * by });
    }
  }
}

/** How much of an entry of a month is in a term's value: in a mean, the share of the span's months that come after it. */
function weightOf(term: Exclude<Term, { event: string }>, month: number, months: number): number {
  const to = lastMonthOf(term, months);
  if (month > to) return 0;
  if ("take" in term && term.take === "change") return month > term.from ? 1 : 0;
  if (!("take" in term) || term.take === "least" || term.take === "most") return 1;
  return (to - Math.max(month, term.from) + 1) / (to - term.from + 1);
}
