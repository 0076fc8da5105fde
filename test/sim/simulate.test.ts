// Proves that a batch played in parts and merged is the batch played at once, to the last bit, and that what does not
// belong together is not merged.
import { expect, test } from "vitest";
import { distributions, mergeShards, type Shard, shardFile, simulate } from "../../src/sim/index.ts";
import { mean, quartiles } from "../../src/sim/statistics.ts";
import { minimalModel } from "./support/play.ts";

const model = minimalModel();
const ids = ["steady", "random"];
const part = (from: number, to: number): Shard => simulate(model, ids, { from, to });
const stored = (shard: Shard): Shard => shardFile.parse(JSON.parse(JSON.stringify(shard)));

test("merged parts equal the whole, in whatever order they come", () => {
  const whole = part(1, 60);
  const parts = [part(41, 60), part(1, 7), part(8, 40)].map(stored);
  expect(mergeShards(parts)).toEqual(whole);
  expect(distributions(mergeShards(parts))).toEqual(distributions(whole));
});

test("parts by policy merge too", () => {
  const parts = ids.map((id) => stored(simulate(model, [id], { from: 1, to: 20 })));
  expect(distributions(mergeShards(parts))).toEqual(distributions(part(1, 20)));
});

test("a distribution has mean, quartiles and shares of endings", () => {
  const shard = part(1, 40);
  const [steady] = distributions(shard);
  expect(steady).toMatchObject({ policy: "steady", seeds: 40 });
  expect(Object.keys(steady.scores)).toEqual(["consent", "credibility", "legitimacy"]);
  expect(Object.keys(steady.people)).toEqual(["people.harmed"]);
  const values = shard.policies.steady.map(([, , numbers]) => numbers[0]);
  expect(steady.scores.consent).toEqual({ mean: mean(values), quartiles: quartiles(values) });
  expect(Object.values(steady.endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test.each([
  ["a seed twice", [part(1, 5), part(5, 9)], /seed 5 of "steady" stands in two parts/],
  ["other parameters", [part(1, 5), { ...part(6, 9), parameters: "sceptical" }], /different scenarios/],
  ["another scenario hash", [part(1, 5), { ...part(6, 9), scenarioHash: "0" }], /different scenarios/],
  ["nothing", [], /nothing to merge/],
])("what does not belong together is refused: %s", (_, parts, reason) => {
  expect(() => mergeShards(parts)).toThrow(reason);
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
