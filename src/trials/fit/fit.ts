import { compile, type Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import { mean, quantile } from "../../sim/statistics.ts";
import { commonEventsOf } from "../common-events.ts";
import { type Comparison, lastMonthOf, signedTerms } from "../doctrine/comparison.ts";
import type { OrderedClaim, Term } from "../doctrine/format.ts";
import { judgeClaim } from "../doctrine/judge.ts";
import type { Measured } from "../doctrine/measure.ts";
import type { Freeze, Shape } from "./format.ts";
import { frozenHashes, isFrozenAs, lastFreeze } from "./frozen.ts";
import { type Case, eachTerm, inRegion } from "./read.ts";

/** Shapes that are played on one model and over the same seeds, as one comparison: each arm is played once a seed. */
export interface Batch {
  shapes: Shape[];
  seeds: number;
  model: Model;
  comparison: Comparison;
}

/** Puts the shapes of a case into batches; each shape is played over at least the seeds asked for. */
export function batchesOf(model: Model, { shapes, arms }: Case, seeds: number): Batch[] {
  const left = shapes.some(({ afterExit }) => afterExit) ? compile(afterExit(model.scenario), model.parameters) : model;
  const kinds = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const kind = `${seedsOf(shape, seeds)} ${shape.afterExit ?? false}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), shape]);
  }
  return [...kinds.values()].map((own) => {
    const claims = own.flatMap((shape) => shape.claims.map((claim) => expanded(model, claim)));
    const read = new Set(claims.flatMap((claim) => signedTerms(claim).map(({ term }) => term.arm)));
    const played = Object.fromEntries(Object.entries(arms).filter(([name]) => read.has(name)));
    const scenario = model.scenario.id;
    const comparison: Comparison = { id: "B-fit", kind: "behaviour", scenario, says: "case fit", arms: played, claims };
    return {
      shapes: own,
      seeds: seedsOf(required(own, 0), seeds),
      model: required(own, 0).afterExit ? left : model,
      comparison,
    };
  });
}

/**
 * The country that a mission has left: no units, nothing to decide, and nothing that a date brings; only chance. What lies
 * dormant while the history is played may strike here, which is what is asked.
 */
function afterExit(scenario: Scenario): Scenario {
  const { traps: _, workshopCut: __, dormantEvents: ___, ...rest } = scenario;
  return { ...rest, units: [], dilemmas: [], tray: [], series: [], privateFacts: [], events: commonEventsOf(scenario) };
}

function seedsOf({ seeds: atLeast = 0 }: Shape, seeds: number): number {
  return Math.max(seeds, atLeast);
}

/** A claim whose terms about all regions have become one for each. */
function expanded(model: Model, claim: OrderedClaim): OrderedClaim {
  return eachTerm(claim, (term) => regionsOf(model, term));
}

function regionsOf({ scenario }: Model, term: Term): Term[] {
  if (!("gauge" in term) || !term.gauge.includes("*")) return [term];
  return scenario.regions.map(({ id }) => inRegion(term, id));
}

/** A number of the runs: as its file writes it, its mean, and the band that holds nine seeds of ten with the one in the middle. */
export interface Figure {
  side: "more" | "less";
  term: Term;
  mean: number;
  low: number;
  median: number;
  high: number;
}

/** What came of one claim of a shape. */
export interface FittedClaim {
  pass: boolean;
  /** Whether it looks at months that were held out from the choice of start values. */
  heldOut: boolean;
  /** Mean of what is more, less what is less and what it had to come to: above 0 where the claim holds. */
  margin: number;
  /** Share of the seeds in which the claim holds; null where only the means are judged. */
  share: number | null;
  figures: Figure[];
}

/** What came of a shape, and why it could not be played if so. */
export interface FittedShape extends Pick<Shape, "id" | "says" | "observations" | "note"> {
  pass: boolean;
  seeds: number;
  claims: FittedClaim[];
  fault: string | null;
}

/** Case fit (docs/model.md): the historical run against the shapes of the record, under weights older than the record. */
export interface FitReport {
  scenario: string;
  parameters: string;
  /**
   * The freeze that counts, the weights played with (`extensionNow`: those that the scenario adds) and whether they are the
   * same, and the freezes before it.
   */
  frozen: Freeze & { now: string; extensionNow?: string; same: boolean; earlier: Freeze[] };
  heldOut: { from: number; to: number };
  shapes: FittedShape[];
  passed: number;
  failed: number;
}

/** Puts the report together from what the batches came to, in their order. */
export function fitReport(
  model: Model,
  found: Case,
  batches: readonly Batch[],
  measured: readonly Measured[],
): FitReport {
  const fitted = batches.flatMap((batch, at) => fittedShapes(model, found, batch, required(measured, at)));
  const shapes = found.shapes.flatMap(({ id }) => fitted.filter((shape) => shape.id === id));
  const freeze = lastFreeze(found.frozen);
  const now = frozenHashes(model.scenario, model.parameters);
  const passed = shapes.filter(({ pass }) => pass).length;
  return {
    scenario: model.scenario.id,
    parameters: model.parameters,
    frozen: {
      ...freeze,
      now: now.hash,
      ...(now.extension === undefined ? {} : { extensionNow: now.extension }),
      same: isFrozenAs(freeze, now),
      earlier: found.frozen.freezes.slice(0, -1),
    },
    heldOut: found.heldOut,
    shapes,
    passed,
    failed: shapes.length - passed,
  };
}

function fittedShapes(model: Model, found: Case, { shapes }: Batch, { rows, fault }: Measured): FittedShape[] {
  let column = 0;
  return shapes.map(({ id, says, observations, note, claims }) => {
    const told = { id, says, observations, ...(note === undefined ? {} : { note }), seeds: rows.length, fault };
    if (fault !== null) return { ...told, pass: false, claims: [] };
    const fitted = claims.map((claim) => {
      const whole = expanded(model, claim);
      const width = signedTerms(whole).length;
      const own = rows.map((row) => row.slice(column, column + width));
      column += width;
      return fittedClaim(model, found, claim, whole, own);
    });
    return { ...told, pass: fitted.every(({ pass }) => pass), claims: fitted };
  });
}

function fittedClaim(
  model: Model,
  { heldOut }: Case,
  claim: OrderedClaim,
  whole: OrderedClaim,
  rows: readonly (readonly number[])[],
): FittedClaim {
  const { pass, diff, by, agree, ties, meansOnly, orEqual } = judgeClaim(whole, rows);
  let column = 0;
  const figures = signedTerms(claim).map(({ term, sign }): Figure => {
    const width = regionsOf(model, term).length;
    const from = column;
    column += width;
    const values = rows.map((row) => row.slice(from, from + width).reduce((sum, value) => sum + value, 0));
    const at = (share: number) => quantile(values, share);
    return {
      side: sign === 1 ? "more" : "less",
      term,
      mean: mean(values),
      low: at(0.05),
      median: at(0.5),
      high: at(0.95),
    };
  });
  const months = signedTerms(claim).map(({ term }) => lastMonthOf(term, model.scenario.months));
  return {
    pass,
    heldOut: months.some((month) => month >= heldOut.from && month <= heldOut.to),
    margin: diff - by,
    share: meansOnly ? null : agree * (1 - ties) + (orEqual ? ties : 0),
    figures,
  };
}
