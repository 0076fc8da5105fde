// Proves that a batch comes out the same to the bit on any number of threads and in chunks of any size, that every chunk
// is done once and in its order, and that what goes wrong on a thread is told as it would be without.
import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/cli/inputs.ts";
import type { Batch, JobName } from "../../../src/cli/threads/jobs.ts";
import { runChunks } from "../../../src/cli/threads/run-chunks.ts";
import {
  type Arm,
  armStrategy,
  compareArms,
  comparisonOf,
  PlayError,
  policyStrategy,
  readArm,
} from "../../../src/sim/index.ts";
import { balance, balanceOf, drawSamples, mergeShards, sensitivityRuns, simulate } from "../../../src/trials/index.ts";
import { minimalModel } from "../../sim/support/play.ts";

const model = minimalModel();
const range = { from: 1, to: 41 };
const policyIds = ["steady", "random"];
const at = [0, 3, 6];
const policy = (id: string): Source => ({ kind: "policy", id });
const threadCounts = [1, 2, 3];

/** Runs a batch on so many threads; tells its parts and how many items were told as done. */
async function chunked<Name extends JobName>(batch: Batch<Name>, threads: number) {
  let done = 0;
  const onDone = (items: number) => {
    done += items;
  };
  return { parts: await runChunks(model, batch, { threads, onDone }), done: () => done };
}

describe.each(threadCounts)("on %i threads", (threads) => {
  test("a simulation is that of one run, row by row", async () => {
    const { parts, done } = await chunked({ job: "simulate", ...range, args: { policies: policyIds } }, threads);
    expect(parts.length).toBeGreaterThan(threads);
    expect(mergeShards(parts)).toEqual(simulate(model, policyIds, range));
    const firstSeeds = parts.map((part) => part.policies.steady![0]![0]);
    expect(firstSeeds).toEqual(firstSeeds.toSorted((a, b) => a - b));
    expect(done()).toBe(41);
  });

  test("a comparison is that of one run", async () => {
    const args = { a: policy("steady"), b: policy("random"), at };
    const { parts } = await chunked({ job: "compare", ...range, args }, threads);
    const [a, b] = policyIds.map(policyStrategy);
    expect(comparisonOf(model, at, parts)).toEqual(compareArms(model, a!, b!, { seeds: 41, at }));
  });

  test("a balance is that of one run", async () => {
    const bases = ["steady", "first"];
    const samples = drawSamples(model, 10, bases);
    const args = { samples, trapBase: bases[0]! };
    const { parts } = await chunked({ job: "balance", from: 1, to: samples.length, args }, threads);
    expect(balanceOf(model, parts, { seeds: 10, bases })).toEqual(balance(model, { seeds: 10, bases }));
  });

  test("a sensitivity analysis is that of one run", async () => {
    const plan = { runs: 9, seeds: 2, policies: policyIds };
    const { parts } = await chunked({ job: "sensitivity", from: 0, to: 9, args: plan }, threads);
    expect(parts.flat()).toEqual(sensitivityRuns(model, { from: 0, to: 9 }, plan));
  });

  test("an illegal action is told as it is without threads", async () => {
    const text = "format: 1\nactions: [{month: 2, type: set, lever: posture, value: 99}]\n";
    const args = { a: policy("steady"), b: { kind: "arm", path: "arm.yaml", text } satisfies Source, at };
    const { arm } = readArm(model, "arm.yaml", text);
    const told = () => compareArms(model, policyStrategy("steady"), armStrategy(model, arm as Arm), { seeds: 1, at });
    const error = await chunked({ job: "compare", ...range, args }, threads).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PlayError);
    expect(told).toThrow(error as PlayError);
    expect(error).toMatchObject({ month: 2, rejection: { rejected: true, code: "out-of-range" } });
  });
});

test("fewer items than threads are one chunk each", async () => {
  const { parts } = await chunked({ job: "simulate", from: 7, to: 8, args: { policies: ["steady"] } }, 8);
  expect(parts.map((part) => part.policies.steady!.map(([seed]) => seed))).toEqual([[7], [8]]);
});
