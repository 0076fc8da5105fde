import * as z from "zod";
import { engineVersion, headlinesOf, type Model, valueAt } from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import { id } from "../scenario/schema/index.ts";
import { playBare } from "../sim/play.ts";
import { mean, quartiles } from "../sim/statistics.ts";
import { policyStrategy } from "../sim/strategy.ts";
import { type Coverage, coverageKinds, missingFromAll, newTally } from "./coverage.ts";

/** One run of a batch: its seed, the ending it came to, and its last value of each column. */
const row = z.tuple([z.int().min(1), id, z.array(z.number())]);
type Row = z.infer<typeof row>;
const names = z.array(z.string());
const missing = z.strictObject(
  Object.fromEntries(coverageKinds.map((kind) => [kind, names])) as Record<keyof Coverage, typeof names>,
);

/** A part of a batch, with one row a seed, so that parts merge exactly. */
export const shardFile = z.strictObject({
  format: z.literal(1),
  engine: z.string(),
  scenario: id,
  scenarioHash: z.string(),
  parameters: id,
  headlines: names,
  people: names,
  policies: z.record(id, z.array(row)),
  missing: missing.describe("What of the scenario no run of this part showed"),
});
export type Shard = z.infer<typeof shardFile>;

/** Mean, quartiles (lower, median, upper) of a number over a batch. */
export interface Spread {
  mean: number;
  quartiles: [number, number, number];
}

/** What a policy came to. Harm to people stands apart from the scores. */
export interface Distribution {
  policy: string;
  seeds: number;
  scores: Record<string, Spread>;
  people: Record<string, Spread>;
  endings: Record<string, number>;
}

/** Plays each policy to the end over the seeds from..to, both included. */
export function simulate(model: Model, policies: readonly string[], seeds: { from: number; to: number }): Shard {
  const { scenario, layout } = model;
  const headlines = headlinesOf(model);
  const people = scenario.peopleGauges;
  const columns = [...headlines, ...people].map((name) => required(layout.byId, name).address);
  const tally = newTally(model);
  const rowsOf = (policy: string): Row[] => {
    const strategy = policyStrategy(policy);
    return Array.from({ length: seeds.to - seeds.from + 1 }, (_, i): Row => {
      const seed = seeds.from + i;
      const last = playBare(model, String(seed), strategy, tally.month);
      tally.end(last);
      return [seed, last.ended ?? "", columns.map((address) => valueAt(last.numbers, address))];
    });
  };
  const played = Object.fromEntries(policies.map((policy) => [policy, rowsOf(policy)]));
  return {
    format: 1,
    engine: engineVersion,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    parameters: model.parameters,
    headlines,
    people,
    policies: played,
    missing: tally.missing(),
  };
}

/** Why shards cannot be merged, with the values for the message. */
export type MergeFault =
  | { code: "nothing" }
  | { code: "other-batch"; key: string; here: string; there: string }
  | { code: "damaged"; policy: string; seed: number; numbers: number; expected: number }
  | { code: "twice" | "missing"; policy: string; seed: number };

/** Shards that do not make up one batch: what is wrong, and with which of them, counted from 0. */
export class MergeError extends RangeError {
  override name = "MergeError";
  constructor(
    readonly fault: MergeFault,
    readonly parts: readonly number[],
  ) {
    super(JSON.stringify(fault));
  }
}

/**
 * Puts shards together, in whatever order they come: the same as one run over all their seeds. Throws a MergeError when
 * they are of different batches, when one is damaged, or when a policy has not played each seed exactly once.
 */
export function mergeShards(shards: readonly Shard[]): Shard {
  const [first] = shards;
  if (first === undefined) throw new MergeError({ code: "nothing" }, []);
  for (const [at, shard] of shards.entries()) checkPart(shard, at, first);
  const ids = [...new Set(shards.flatMap((shard) => Object.keys(shard.policies)))];
  const merged = ids.map((policy): [string, Row[]] => [policy, mergeRows(shards, policy)]);
  checkSeeds(merged);
  return {
    ...first,
    policies: Object.fromEntries(merged),
    missing: missingFromAll(shards.map((shard) => shard.missing)),
  };
}

/** Refuses a shard that is of another batch than the first, or whose rows do not have a number for each column. */
function checkPart(shard: Shard, at: number, first: Shard): void {
  for (const key of ["engine", "scenario", "scenarioHash", "parameters", "headlines", "people"] as const) {
    const [here, there] = [JSON.stringify(shard[key]), JSON.stringify(first[key])];
    if (here !== there) throw new MergeError({ code: "other-batch", key, here, there }, [0, at]);
  }
  const columns = first.headlines.length + first.people.length;
  for (const [policy, rows] of Object.entries(shard.policies)) {
    const damaged = rows.find(([, , numbers]) => numbers.length !== columns);
    if (damaged === undefined) continue;
    const [seed, , { length: numbers }] = damaged;
    throw new MergeError({ code: "damaged", policy, seed, numbers, expected: columns }, [at]);
  }
}

function mergeRows(shards: readonly Shard[], policy: string): Row[] {
  const rows = shards.flatMap((shard, part) => (shard.policies[policy] ?? []).map((one) => ({ one, part })));
  rows.sort((a, b) => a.one[0] - b.one[0]);
  for (const [i, { one, part }] of rows.entries()) {
    if (i === 0 || required(rows, i - 1).one[0] !== one[0]) continue;
    throw new MergeError({ code: "twice", policy, seed: one[0] }, [required(rows, i - 1).part, part]);
  }
  return rows.map(({ one }) => one);
}

/** Refuses a batch in which a seed between the first and the last is missing, of any policy: a part must be lacking. */
function checkSeeds(merged: readonly [string, readonly Row[]][]): void {
  const ends = merged.flatMap(([, rows]) => (rows.length === 0 ? [] : [required(rows, 0)[0], lastOf(rows)[0]]));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  for (const [policy, rows] of merged) {
    const seeds = new Set(rows.map(([seed]) => seed));
    for (let seed = from; seed <= to; seed++) {
      if (!seeds.has(seed)) throw new MergeError({ code: "missing", policy, seed }, []);
    }
  }
}

/** Sums a batch up, policy by policy. */
export function distributions(shard: Shard): Distribution[] {
  const { headlines, people } = shard;
  return Object.entries(shard.policies).map(([policy, rows]) => {
    const spread = (column: number): Spread => {
      const values = rows.map(([, , numbers]) => valueAt(numbers, column));
      return { mean: mean(values), quartiles: quartiles(values) };
    };
    const endings = [...new Set(rows.map(([, ending]) => ending))].sort((a, b) => (a < b ? -1 : 1));
    return {
      policy,
      seeds: rows.length,
      scores: Object.fromEntries(headlines.map((name, i) => [name, spread(i)])),
      people: Object.fromEntries(people.map((name, i) => [name, spread(headlines.length + i)])),
      endings: Object.fromEntries(
        endings.map((ending) => [ending, rows.filter((one) => one[1] === ending).length / rows.length]),
      ),
    };
  });
}
