// Proves that a batch played in parts and merged is the batch played at once, to the last bit, and that what is damaged,
// overlaps, is lacking or does not belong together is not merged.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, quartiles } from "../../src/sim/statistics.ts";
import { distributions, mergeShards, type Shard, shardFile, simulate } from "../../src/trials/index.ts";
import { minimalModel } from "../sim/support/play.ts";

const model = minimalModel();
const ids = ["steady", "random"];
const part = (from: number, to: number): Shard => simulate(model, ids, { from, to });
const stored = (shard: Shard): Shard => shardFile.parse(JSON.parse(JSON.stringify(shard)));

test("merged parts equal the whole, however it is cut and in whatever order they come", () => {
  const whole = part(1, 40);
  const summary = distributions(whole);
  const cuts = fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 6 });
  const cutting = cuts.chain((starts) => {
    const from = [1, ...starts.toSorted((a, b) => a - b)];
    const ranges = from.map((seed, at) => [seed, (from[at + 1] ?? 41) - 1] as const);
    return fc.shuffledSubarray(ranges, { minLength: ranges.length });
  });
  fc.assert(
    fc.property(cutting, (ranges) => {
      const merged = mergeShards(ranges.map(([first, last]) => stored(part(first, last))));
      expect(merged).toEqual(whole);
      expect(JSON.stringify(distributions(merged))).toBe(JSON.stringify(summary));
    }),
    { numRuns: 30 },
  );
});

test("parts by policy merge too", () => {
  const parts = ids.map((id) => stored(simulate(model, [id], { from: 1, to: 20 })));
  expect(distributions(mergeShards(parts))).toEqual(distributions(part(1, 20)));
});

test("a distribution has mean, quartiles and shares of endings", () => {
  const shard = part(1, 40);
  const [steady] = distributions(shard);
  expect(steady).toMatchObject({ policy: "steady", seeds: 40 });
  expect(Object.keys(steady!.scores)).toEqual(["consent", "credibility", "legitimacy"]);
  expect(Object.keys(steady!.people)).toEqual(["people.harmed"]);
  const values = shard.policies.steady!.map(([, , numbers]) => numbers[0]!);
  expect(steady!.scores.consent).toEqual({ mean: mean(values), quartiles: quartiles(values) });
  expect(Object.values(steady!.endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

const short = (shard: Shard): Shard => ({ ...shard, policies: { ...shard.policies, steady: [[6, "done", [1]]] } });

const lacking = (policy: string) => ({ code: "missing", seed: 6, policy });
const twice = (seed: number) => ({ code: "twice", seed, policy: "steady" });
const other = (key: string, here: unknown) => ({ code: "other-batch", key, here: JSON.stringify(here) });

test.each<[string, Shard[], object, number[]]>([
  ["a seed twice", [part(1, 5), part(5, 9)], twice(5), [0, 1]],
  ["a part twice", [part(1, 5), part(6, 9), part(6, 9)], twice(6), [1, 2]],
  ["a part lacking", [part(1, 5), part(8, 9)], lacking("steady"), []],
  ["other policies", [part(1, 5), simulate(model, ["steady"], { from: 6, to: 9 })], lacking("random"), []],
  ["other parameters", [part(1, 5), { ...part(6, 9), parameters: "x" }], other("parameters", "x"), [0, 1]],
  ["another scenario", [part(1, 5), { ...part(6, 9), scenarioHash: "0" }], other("scenarioHash", "0"), [0, 1]],
  ["another engine", [part(1, 5), part(6, 6), { ...part(7, 9), engine: "0.9" }], other("engine", "0.9"), [0, 2]],
  ["other scores", [part(1, 5), { ...part(6, 9), headlines: ["one"] }], other("headlines", ["one"]), [0, 1]],
  [
    "a damaged row",
    [part(1, 5), short(part(6, 9))],
    { code: "damaged", seed: 6, policy: "steady", numbers: 1, expected: 4 },
    [1],
  ],
  ["nothing", [], { code: "nothing" }, []],
])("what does not belong together is refused: %s", (_, shards, fault, parts) => {
  const error = expect.objectContaining({ name: "MergeError", fault: expect.objectContaining(fault), parts });
  expect(() => mergeShards(shards)).toThrow(error);
});

test.each([
  [[], [0, 0, 0]],
  [[4], [4, 4, 4]],
  [
    [4, 2],
    [2.5, 3, 3.5],
  ],
  [
    [5, 1, 4, 2, 3],
    [2, 3, 4],
  ],
])("quartiles of %j are %j", (values, expected) => {
  expect(quartiles(values)).toEqual(expected);
});
