// Proves that a batch tells exactly what of a scenario no run showed: known missing things on a small scenario, nothing
// missing where the random policy reaches all, and the same from parts as from the whole.
import { describe, expect, test } from "vitest";
import { compile, type Model } from "../../src/engine/index.ts";
import { contentOf } from "../../src/trials/coverage.ts";
import { type Coverage, coverageKinds, mergeShards, simulate } from "../../src/trials/index.ts";
import { rich } from "../engine/support/rich.ts";
import { dilemma, event, letter, option, tiny } from "../engine/support/tiny.ts";
import { minimalModel } from "../sim/support/play.ts";

const nothing: Coverage = {
  ...{ dilemmas: [], options: [], steps: [], conditions: [], staffWork: [] },
  ...{ events: [], tray: [], situations: [], endings: [] },
};
const missingOf = (model: Model, policies: string[], seeds: number): Coverage =>
  simulate(model, policies, { from: 1, to: seeds }).missing;

/** A scenario in which half of everything can never occur. */
function half(): Model {
  const never = { mark: "promised" };
  const steps = [
    {
      ...{ id: "call", reports: [], default: "stay" },
      options: [
        { id: "stay", effects: [] },
        { id: "go", requires: never, effects: [] },
      ],
    },
  ];
  const hour = dilemma({
    ...{ id: "hour", tempo: "hours", defer: false, steps },
    staffWork: [{ id: "ask", by: "fc", slots: 0, months: 0 }],
    conditions: [
      { id: "plain", effects: [] },
      { id: "closed", requires: never, effects: [] },
    ],
    options: [option("act"), option("wait"), option("closed", { requires: never }), option("hide", { offered: false })],
  });
  const asks = { months: 1, authority: "hom" as const, default: "yes", silence: [] };
  return compile(
    tiny({
      outputs: [],
      marks: ["promised"],
      dilemmas: [hour, dilemma({ id: "unopened", opens: { when: never } })],
      events: [
        event({ id: "call", at: [2], asks: { ...asks, options: [option("yes"), option("no", { requires: never })] } }),
        event({ id: "silent", at: [2], when: never }),
        // Left out: nothing makes them strike, so that they are for arms and facilitators.
        event({ id: "standing", standard: true, asks: { ...asks, options: [option("yes"), option("no")] } }),
      ],
      tray: [letter("cable"), letter("unsent", { when: never })],
      situations: [
        { id: "untold", months: { from: 1, to: 240 }, when: never },
        { id: "opening", months: { from: 1, to: 240 } },
      ],
      endings: [{ id: "unreached", when: never }, { id: "over" }],
    }),
  );
}

test("what can never occur is missing, kind by kind, and nothing else", () => {
  expect(missingOf(half(), ["random"], 40)).toEqual({
    dilemmas: ["unopened"],
    options: ["hour.closed", "unopened.act", "unopened.wait", "call.no"],
    steps: ["hour.call.go"],
    conditions: ["hour.closed"],
    staffWork: [],
    events: ["silent"],
    tray: ["unsent"],
    situations: ["untold"],
    endings: ["unreached"],
  });
});

test("a policy that asks nobody and takes one option shows less", () => {
  const missing = missingOf(half(), ["steady"], 5);
  expect(missing.options).toContain("hour.act");
  expect(missing).toMatchObject({ staffWork: ["hour.ask"], conditions: ["hour.plain", "hour.closed"] });
});

describe("the random policy shows everything", () => {
  test("of the rich scenario, but for what comes too late and the ending that is out of reach", () => {
    const never = { conditions: ["checkpoint.women-heard"], endings: ["asked-to-leave"] };
    expect(missingOf(compile(rich()), ["random"], 60)).toEqual({ ...nothing, ...never });
  });

  test("of the minimal scenario, but for the ending that is out of reach", () => {
    // Nothing strikes there by itself but the mine and attacks on civilians.
    expect(missingOf(minimalModel(), ["random"], 60)).toEqual({ ...nothing, endings: ["asked-to-leave"] });
  });

  test("names what there is to show only once", () => {
    for (const names of Object.values(contentOf(compile(rich())))) expect(new Set(names).size).toBe(names.length);
  });
});

describe("parts put together miss what the whole misses", () => {
  const model = compile(rich());
  const part = (from: number, to: number, policies = ["random"]) => simulate(model, policies, { from, to });

  test("by seeds and by policies", () => {
    const parts = [part(1, 2), part(3, 5), part(1, 5, ["steady"])];
    const merged = mergeShards(parts).missing;
    expect(merged).toEqual(part(1, 5, ["random", "steady"]).missing);
    // One part alone misses more, or the test would prove nothing.
    const count = (missing: Coverage) => coverageKinds.reduce((sum, kind) => sum + missing[kind].length, 0);
    for (const { missing } of parts) expect(count(missing)).toBeGreaterThan(count(merged));
  });
});
