import { toGrid } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { mean } from "../../sim/statistics.ts";
import { type Comparison, type ComparisonKind, signedTerms } from "./comparison.ts";
import type { Claim, Term } from "./format.ts";
import type { Measured } from "./measure.ts";

/** Of the seeds that are no ties, so many must agree; with more ties than that, the mean alone decides. */
export const thresholds = { agree: 0.8, ties: 0.5 };

/** What came of one claim. */
export interface ClaimResult {
  pass: boolean;
  /** Mean of what is more, less what is less; of a negative control, of the number of readings that differ. */
  diff: number;
  /** What the difference had to come to. */
  by: number;
  /** Share of the seeds that are no ties and in which the claim holds; 0 where all are ties. */
  agree: number;
  /** Share of the seeds in which the difference is exactly `by`. */
  ties: number;
  /** Whether the mean alone decided. */
  meansOnly: boolean;
  orEqual: boolean;
  inert: string[] | null;
  terms: { side: "more" | "less"; term: Term; mean: number }[];
}

/** What came of a comparison. Its own numbers are those of its first claim. */
export interface Verdict {
  id: string;
  kind: ComparisonKind;
  says: string;
  pass: boolean;
  seeds: number;
  diff: number;
  agree: number;
  ties: number;
  claims: ClaimResult[];
  /** Why it could not be played. */
  fault: string | null;
}

/** Judges a comparison on all its seeds: it passes when every claim does. */
export function judge(comparison: Comparison, { rows, fault }: Measured): Verdict {
  const { id, kind, says } = comparison;
  const told = { id, kind, says, seeds: rows.length, fault };
  if (fault !== null) return { ...told, pass: false, diff: 0, agree: 0, ties: 0, claims: [] };
  let column = 0;
  const claims = comparison.claims.map((claim) => {
    const width = "inert" in claim ? 1 : signedTerms(claim).length;
    const own = rows.map((row) => row.slice(column, column + width));
    column += width;
    return judgeClaim(claim, own);
  });
  const { diff, agree, ties } = required(claims, 0);
  return { ...told, pass: claims.every((claim) => claim.pass), diff, agree, ties, claims };
}

/** Judges one claim by the values of its terms, a row for each seed. */
export function judgeClaim(claim: Claim, rows: readonly (readonly number[])[]): ClaimResult {
  if ("inert" in claim) {
    const differing = rows.map((row) => required(row, 0));
    const same = differing.filter((count) => count === 0).length / rows.length;
    const told = { diff: mean(differing), by: 0, agree: same, ties: same };
    return { ...told, pass: same === 1, meansOnly: false, orEqual: true, inert: claim.inert, terms: [] };
  }
  const { by = 0, orEqual = false, hazard = false } = claim;
  const signed = signedTerms(claim);
  const sumOf = (row: readonly number[]) =>
    signed.reduce((sum, { term, sign }, at) => sum + sign * (term.times ?? 1) * required(row, at), 0);
  // On the grid, so that equal sums of unequal order are ties.
  const margins = rows.map((row) => toGrid(sumOf(row) - by));
  const margin = mean(margins);
  const differing = margins.filter((value) => value !== 0);
  const agree = differing.length === 0 ? 0 : differing.filter((value) => value > 0).length / differing.length;
  const ties = (rows.length - differing.length) / rows.length;
  const meansOnly = hazard || ties > thresholds.ties;
  const meanHolds = margin > 0 || (orEqual && margin === 0);
  return {
    pass: meanHolds && (meansOnly || agree >= thresholds.agree),
    diff: margin + by,
    by,
    agree,
    ties,
    meansOnly,
    orEqual,
    inert: null,
    terms: signed.map(({ term, sign }, at) => ({
      side: sign === 1 ? "more" : "less",
      term,
      mean: mean(rows.map((row) => required(row, at))),
    })),
  };
}
