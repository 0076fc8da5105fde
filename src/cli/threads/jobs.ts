import type { Model } from "../../engine/index.ts";
import { comparePart } from "../../sim/index.ts";
import { type MutationTrial, mutatePart, type Trial, tryPart } from "../../trials/doctrine/index.ts";
import {
  balancePart,
  coverRules,
  type Sample,
  type SensitivityPlan,
  sensitivityRuns,
  simulate,
} from "../../trials/index.ts";
import { type Source, strategyOf } from "../inputs.ts";

/** Items of a batch, most often seeds, both ends included. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Does some items of a batch. Arguments and result are plain data that can be sent between threads; nothing but the
 * model, the range and the arguments may decide the result, and putting the parts of two ranges together must give the
 * part of both.
 */
type Job<Args, Part> = (model: Model, range: Range, args: Args) => Part;

/** What threads can do, by name. A new kind of batch gets its line here. */
export const jobs = {
  simulate: (model: Model, range: Range, args: { policies: string[] }) => simulate(model, args.policies, range),
  coverage: (model: Model, range: Range, args: { policies: string[] }) => coverRules(model, args.policies, range),
  compare: (model: Model, range: Range, { a, b, at }: { a: Source; b: Source; at: number[] }) =>
    comparePart(model, strategyOf(model, a), strategyOf(model, b), { ...range, at }),
  /** Items are the samples, the first of which is 1. */
  balance: (model: Model, { from, to }: Range, { samples, trapBase }: { samples: Sample[]; trapBase: string }) =>
    balancePart(model, samples.slice(from - 1, to), trapBase),
  /** Items are the seeds of each comparison in turn. */
  doctrine: (model: Model, range: Range, trial: Trial) => tryPart(model, trial, range),
  /** Items are the runs of the analysis; 0 has the model's own weights. */
  sensitivity: (model: Model, range: Range, plan: SensitivityPlan) => sensitivityRuns(model, range, plan),
  /** Items are mechanisms, the first of which is 1. */
  mutations: (model: Model, range: Range, trial: MutationTrial) => mutatePart(model, trial, range),
  // biome-ignore lint/suspicious/noExplicitAny: each job has arguments and a result of its own.
} satisfies Record<string, Job<any, unknown>>;

export type JobName = keyof typeof jobs;

/** A batch as data: what is to be done, for which items, with what arguments. */
export interface Batch<Name extends JobName = JobName> extends Range {
  job: Name;
  args: Parameters<(typeof jobs)[Name]>[2];
}

export type PartOf<Name extends JobName> = ReturnType<(typeof jobs)[Name]>;

/** Does a chunk of a batch, on whatever thread this is. */
export function doChunk<Name extends JobName>(model: Model, { job, from, to, args }: Batch<Name>): PartOf<Name> {
  const work = jobs[job] as unknown as Job<typeof args, PartOf<Name>>;
  return work(model, { from, to }, args);
}
