// Proves that luck is what it was and will be: known answers for keys, ids and draws; and that it is fair: uniform,
// and without a link between neighbouring months, names and keys.
import { describe, expect, test } from "vitest";
import { draw, drawId, runKey } from "../../src/engine/index.ts";
import { noise, noiseId } from "../../src/engine/random.ts";

// Worked out apart from the engine, by the published definitions of FNV-1a and MurmurHash3; the keys are alea's.
describe("known answers", () => {
  test.each([
    ["blue-7", [559435868, -466522858]],
    ["", [715789690, 2091287642]],
    ["1", [-2035612224, 526750310]],
    ["Grüße 日本", [-448034501, 1843330083]],
  ])("the key of seed %j", (seed, key) => {
    expect(runKey(seed)).toEqual(key);
  });

  test.each([
    ["event/riot/north", -1790018779],
    ["event/riot/south", 60881375],
    ["", -1421968373],
    ["é", -1158179223],
  ])("the id of %j", (name, id) => {
    expect(drawId(name)).toBe(id);
  });

  test.each([
    [[1, 2], 1, "event/riot/north", 0.6794038650114089],
    [[1, 2], 2, "event/riot/north", 0.7399618129711598],
    [[1, 2], 1, "event/riot/south", 0.23133849585428834],
    [[1, 3], 1, "event/riot/north", 0.31066080555319786],
    [[-2147483648, 2147483647], 600, "fact/restriction", 0.3085777254309505],
  ] as const)("key %j, month %d, %s", (key, month, name, value) => {
    expect(draw(key, month, drawId(name))).toBe(value);
  });
});

/** Draws of many keys, months and names: as many as a long campaign makes. */
const keys = Array.from({ length: 20 }, (_, seed) => runKey(String(seed)));
const names = Array.from({ length: 40 }, (_, event) => drawId(`event/incident-${event}/region-${event % 7}`));
const draws = keys.flatMap((key) =>
  Array.from({ length: 60 }, (_, month) => names.map((id) => draw(key, month + 1, id))),
);

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (one: number[], other: number[]) => {
  const [a, b] = [mean(one), mean(other)];
  const product = mean(one.map((value, at) => (value - a) * (other[at]! - b)));
  return product / Math.sqrt(mean(one.map((value) => (value - a) ** 2)) * mean(other.map((value) => (value - b) ** 2)));
};

describe("fairness", () => {
  const all = draws.flat();

  test("draws lie in [0, 1)", () => {
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(1);
  });

  test("each of 50 equal stretches gets its share (chi-squared far from the tail)", () => {
    const counts = new Array<number>(50).fill(0);
    for (const value of all) counts[Math.floor(value * 50)]!++;
    const expected = all.length / 50;
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 49 degrees of freedom: 99.9 % lie below 85.4.
    expect(chiSquared).toBeLessThan(85.4);
  });

  test.each<[string, (month: number[], at: number) => [number, number][]]>([
    [
      "one month and the next",
      (month, at) => (at + 1 < draws.length ? month.map((value, i) => [value, draws[at + 1]![i]!]) : []),
    ],
    ["one name and the next", (month) => month.slice(1).map((value, i) => [value, month[i]!])],
    [
      "one key and the next",
      (month, at) => (at + 60 < draws.length ? month.map((value, i) => [value, draws[at + 60]![i]!]) : []),
    ],
  ])("no link between %s", (_, pairsOf) => {
    const pairs = draws.flatMap((month, at) => pairsOf(month, at));
    const r = correlation(
      pairs.map(([one]) => one),
      pairs.map(([, other]) => other),
    );
    // Four standard errors of no correlation at all.
    expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(pairs.length));
  });

  test("streams are apart: what policies or the eye draw says nothing of the world", () => {
    const pairs = keys.flatMap((key) =>
      names.map((id) => [draw(key, 3, id), draw(key, 3, id, "policy"), draw(key, 3, id, "observation")]),
    );
    expect(
      Math.abs(
        correlation(
          pairs.map(([a]) => a!),
          pairs.map(([, b]) => b!),
        ),
      ),
    ).toBeLessThan(0.14);
    expect(
      Math.abs(
        correlation(
          pairs.map(([a]) => a!),
          pairs.map(([, , c]) => c!),
        ),
      ),
    ).toBeLessThan(0.14);
  });

  test("noise has mean 0 and standard deviation 1, and never passes 3", () => {
    const values = keys.flatMap((key) =>
      Array.from({ length: 400 }, (_, month) => noise(key, month, noiseId("observe/consent"), "observation")),
    );
    expect(Math.abs(mean(values))).toBeLessThan(0.05);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(Math.max(...values.map(Math.abs))).toBeLessThan(3);
  });
});
