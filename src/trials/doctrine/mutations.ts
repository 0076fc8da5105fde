import type { Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { type Comparison, without } from "./comparison.ts";
import { judge, type Verdict } from "./judge.ts";
import { measure } from "./measure.ts";
import type { Settled } from "./pieces.ts";

/** A mechanism to be switched off, and where that may be noticed: places in the list of comparisons, likeliest first. */
export interface Mutation {
  mechanism: string;
  candidates: number[];
}

/** Which mechanisms to switch off in which comparisons; all of these pass with every mechanism on. */
export interface MutationTrial {
  comparisons: readonly Comparison[];
  /** By how much each claim of each comparison holds. */
  margins: readonly (readonly number[])[];
  mutations: readonly Mutation[];
  seeds: number;
}

/** What noticed that a mechanism was off: the first claim that fails then, and its difference before and after. */
export interface Noticed {
  by: string;
  claim: number;
  before: number;
  after: number;
  needed: number;
}

export interface MutationResult {
  mechanism: string;
  noticed: Noticed | null;
}

/** How many seeds decide whether a comparison is played on all seeds at once, or only after the others. */
const screeningSeeds = 8;

/** Lays a mutation check out: passing comparisons, and for each mechanism those that it carries most before the others. */
export function planMutations(
  comparisons: readonly Comparison[],
  settled: readonly Settled[],
  mechanisms: readonly string[],
  seeds: number,
): MutationTrial {
  const passing = comparisons.map((_, at) => at).filter((at) => required(settled, at).verdict.pass);
  const kept = passing.map((at) => required(settled, at));
  const mutations = mechanisms.map((mechanism): Mutation => {
    const shares = passing.map((at, i) => ({
      i,
      share: shareOf(mechanism, required(comparisons, at), required(kept, i)),
    }));
    return { mechanism, candidates: shares.sort((a, b) => b.share - a.share || a.i - b.i).map(({ i }) => i) };
  });
  const margins = kept.map(({ verdict }) => verdict.claims.map((claim) => claim.diff - claim.by));
  return { comparisons: passing.map((at) => required(comparisons, at)), margins, mutations, seeds };
}

/** How much of the margin by which its claims hold a mechanism brings about, at most; 1: without it nothing is left. */
function shareOf(mechanism: string, { arms }: Comparison, { verdict, carriers }: Settled): number {
  if (Object.values(arms).some((arm) => arm.off?.includes(mechanism))) return Number.MAX_VALUE;
  const shares = verdict.claims.map(({ diff, by }, at) => {
    const carried = (carriers[at] ?? []).filter((carrier) => carrier.mechanism === mechanism);
    const amount = carried.reduce((sum, carrier) => sum + carrier.by, 0);
    return amount === 0 ? 0 : amount / Math.max(diff - by, 1e-6);
  });
  return Math.max(...shares);
}

/** Switches the mechanisms from..to of a trial off, one at a time; the first is 1, both ends are included. */
export function mutatePart(
  model: Model,
  trial: MutationTrial,
  { from, to }: { from: number; to: number },
): MutationResult[] {
  return trial.mutations.slice(from - 1, to).map(({ mechanism, candidates }) => ({
    mechanism,
    noticed: noticeOf(model, trial, mechanism, candidates),
  }));
}

/** Who notices first: those that fail on a few seeds are played on all at once, the others after them, nearest first. */
function noticeOf(
  model: Model,
  trial: MutationTrial,
  mechanism: string,
  candidates: readonly number[],
): Noticed | null {
  const doubtful: { at: number; left: number }[] = [];
  for (const at of candidates) {
    const few = verdictWithout(model, trial, at, mechanism, Math.min(screeningSeeds, trial.seeds));
    // An arm that cannot be played without the mechanism shows nothing of the model.
    if (few.fault !== null) continue;
    if (few.pass) doubtful.push({ at, left: leftOf(few, required(trial.margins, at)) });
    else {
      const noticed = noticedBy(trial, at, verdictWithout(model, trial, at, mechanism, trial.seeds));
      if (noticed !== null) return noticed;
    }
  }
  for (const { at } of doubtful.sort((a, b) => a.left - b.left || a.at - b.at)) {
    const noticed = noticedBy(trial, at, verdictWithout(model, trial, at, mechanism, trial.seeds));
    if (noticed !== null) return noticed;
  }
  return null;
}

function verdictWithout(model: Model, trial: MutationTrial, at: number, mechanism: string, seeds: number): Verdict {
  const mutated = without(required(trial.comparisons, at), [mechanism]);
  return judge(mutated, measure(model, mutated, { from: 1, to: seeds }));
}

/** The least share of its margin that is left to a claim. */
function leftOf({ claims }: Verdict, margins: readonly number[]): number {
  return Math.min(...claims.map(({ diff, by }, claim) => (diff - by) / Math.max(required(margins, claim), 1e-6)));
}

function noticedBy({ comparisons, margins }: MutationTrial, at: number, verdict: Verdict): Noticed | null {
  const claim = verdict.claims.findIndex((one) => !one.pass);
  if (claim < 0) return null;
  const { diff, by } = required(verdict.claims, claim);
  return {
    by: required(comparisons, at).id,
    claim: claim + 1,
    before: required(required(margins, at), claim) + by,
    after: diff,
    needed: by,
  };
}

/** The mutation check's report. It holds when there is nothing in `unnoticed`. */
export interface MutationReport {
  parameters: string;
  seeds: number;
  mechanisms: MutationResult[];
  unnoticed: string[];
  /** Comparisons that fail with every mechanism on, and so can notice nothing. */
  failing: string[];
}
