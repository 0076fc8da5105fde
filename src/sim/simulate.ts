import * as z from "zod";
import { engineVersion, type Model } from "../engine/index.ts";
import { id } from "../scenario/schema/index.ts";
import { type Coverage, coverageKinds, missingFromAll, newTally } from "./coverage.ts";
import { playBare } from "./play.ts";
import { mean, quartiles } from "./statistics.ts";
import { policyStrategy } from "./strategy.ts";

/** One run of a batch: its seed, the ending it came to, and its last value of each column. */
const row = z.tuple([z.int().min(1), id, z.array(z.number())]);
type Row = z.infer<typeof row>;
const names = z.array(z.string());
const missing = z.strictObject(
  Object.fromEntries(coverageKinds.map((kind) => [kind, names])) as Record<keyof Coverage, typeof names>,
);

/** A part of a batch, with one row a seed, so that parts can be put together exactly. */
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
  const headlines = layout.gauges.filter((gauge) => gauge.headline).map((gauge) => gauge.id);
  const people = scenario.peopleGauges;
  const columns = [...headlines, ...people].map((name) => layout.byId[name].address);
  const tally = newTally(model);
  const rowsOf = (policy: string): Row[] => {
    const strategy = policyStrategy(policy);
    return Array.from({ length: seeds.to - seeds.from + 1 }, (_, i): Row => {
      const seed = seeds.from + i;
      const last = playBare(model, String(seed), strategy, tally.month);
      tally.end(last);
      return [seed, last.ended ?? "", columns.map((address) => last.numbers[address])];
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

/** Puts shards together. Throws a RangeError when they are not parts of one batch or share a seed. */
export function mergeShards(shards: readonly Shard[]): Shard {
  const identity = ({ policies: _, missing: __, ...rest }: Shard) => JSON.stringify(rest);
  const [first] = shards;
  if (first === undefined) throw new RangeError("there is nothing to merge");
  if (shards.some((shard) => identity(shard) !== identity(first))) {
    throw new RangeError("the parts are of different scenarios, rules, parameters or scores");
  }
  const ids = [...new Set(shards.flatMap((shard) => Object.keys(shard.policies)))];
  return {
    ...first,
    policies: Object.fromEntries(ids.map((policy) => [policy, mergeRows(shards, policy)])),
    missing: missingFromAll(shards.map((shard) => shard.missing)),
  };
}

function mergeRows(shards: readonly Shard[], policy: string): Row[] {
  const rows = shards.flatMap((shard) => shard.policies[policy] ?? []).sort(([a], [b]) => a - b);
  const twice = rows.find(([seed], i) => i > 0 && rows[i - 1][0] === seed);
  if (twice !== undefined) throw new RangeError(`seed ${twice[0]} of "${policy}" stands in two parts`);
  return rows;
}

/** Sums a batch up, policy by policy. */
export function distributions(shard: Shard): Distribution[] {
  const { headlines, people } = shard;
  return Object.entries(shard.policies).map(([policy, rows]) => {
    const spread = (column: number): Spread => {
      const values = rows.map(([, , numbers]) => numbers[column]);
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
