// Proves that a month is planned as it is told: what stays, goes, splits, merges, comes and leaves; in at most four
// seconds, however much has happened.
import { describe, expect, test } from "vitest";
import { planMonth } from "../../src/map/playback.ts";
import type { SceneEvent } from "../../src/map/scene.ts";
import { sceneWith, unitIn } from "./support/square-land.ts";

/** The moves from the places of one unit to others, in short. */
function movesFrom(before: readonly string[], after: readonly string[]) {
  const units = (regions: readonly string[]) => (regions.length === 0 ? [] : [unitIn("one", ...regions)]);
  const plan = planMonth(sceneWith({ units: units(before) }), sceneWith({ units: units(after) }));
  return plan.moves.map(({ from, to, enters, leaves }) => ({
    way: `${from.region} > ${to.region}`,
    key: to.key,
    enters,
    leaves,
  }));
}

describe("a unit that", () => {
  const still = { enters: false, leaves: false };
  test.each([
    ["stays", ["north-west"], ["north-west"], [{ way: "north-west > north-west", key: "one@north-west", ...still }]],
    ["goes", ["north-west"], ["south-east"], [{ way: "north-west > south-east", key: "one@south-east", ...still }]],
    [
      "splits, sends a part out of where the rest is",
      ["north-west"],
      ["north-west", "south-east"],
      [
        { way: "north-west > north-west", key: "one@north-west", ...still },
        { way: "north-west > south-east", key: "one@south-east", enters: true, leaves: false },
      ],
    ],
    [
      "comes together, sends a part to where the rest is",
      ["north-west", "south-east"],
      ["north-west"],
      [
        { way: "north-west > north-west", key: "one@north-west", ...still },
        { way: "south-east > north-west", key: "one@south-east", enters: false, leaves: true },
      ],
    ],
    [
      "arrives, appears where it stands",
      [],
      ["north-east"],
      [{ way: "north-east > north-east", key: "one@north-east", enters: true, leaves: false }],
    ],
    [
      "leaves, fades where it stood",
      ["north-east"],
      [],
      [{ way: "north-east > north-east", key: "one@north-east", enters: false, leaves: true }],
    ],
  ] as const)("%s", (_what, before, after, moves) => {
    expect(movesFrom(before, after)).toEqual(moves);
  });
});

test("no two marks of a month have the same key", () => {
  const before = sceneWith({ units: [unitIn("one", "north-west", "south-east"), unitIn("two", "north-west")] });
  const after = sceneWith({ units: [unitIn("one", "north-east"), unitIn("two", "south-west", "south-east")] });
  const keys = planMonth(before, after).moves.map(({ to }) => to.key);
  expect(new Set(keys).size).toBe(keys.length);
});

describe("events", () => {
  const eventsOf = (count: number): SceneEvent[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `event-${at}`,
      region: at % 3 === 0 ? null : "north-west",
      tone: "harm",
    }));

  test.each([0, 1, 2, 7, 40])("%s of them are over within four seconds, one after the other", (count) => {
    const { pulses, length } = planMonth(sceneWith(), sceneWith({ events: eventsOf(count) }));
    expect(pulses).toHaveLength(count);
    expect(length).toBeLessThanOrEqual(4000);
    const starts = pulses.map(({ start }) => start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    for (const start of starts) expect(start).toBeLessThan(length);
  });

  test("one without a region has no mark", () => {
    const { pulses } = planMonth(sceneWith(), sceneWith({ events: eventsOf(3) }));
    expect(pulses.map(({ mark }) => mark?.event.id ?? null)).toEqual([null, "event-1", "event-2"]);
  });
});

test("a month in which nothing happens still lets the new levels fade in", () => {
  expect(planMonth(sceneWith(), sceneWith()).length).toBe(2100);
});
