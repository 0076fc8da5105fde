// Proves that golden runs are held: a change of the rules under the same version fails and says what to do, and so do files
// of an old version, of another structure, without a scenario and a scenario without a file; and that what moved is told
// by gauge, from the first month on.
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/engine/index.ts";
import {
  firstGolden,
  type Golden,
  goldenFault,
  goldenText,
  movedBetween,
  playGolden,
} from "../../../src/trials/golden/index.ts";
import { minimalScenario, type Patch } from "../../support/minimal.ts";

const scenario = minimalScenario();
const under = (set?: string) => compile(scenario, set);
const recorded = firstGolden(under, ["mainstream", "sceptical"]);
/** What would be played now, had the rules come to something else in month 2 of the first run. */
const otherRules: Golden = {
  ...recorded,
  runs: recorded.runs.map((run, at) =>
    at > 0
      ? run
      : { ...run, hashes: run.hashes.with(2, "0000000000000000"), gauges: { ...run.gauges, consent: "55 50" } },
  ),
};
const of = (golden: Golden, engine: string): Golden => ({ ...golden, engine });
const playedOn = (patch: Patch) => {
  const changed = minimalScenario(patch);
  return playGolden((set) => compile(changed, set), recorded.runs);
};

describe("golden runs", () => {
  test("come out as they were recorded, through their file", () => {
    const kept: Golden = JSON.parse(goldenText(recorded));
    expect(kept).toEqual(recorded);
    expect(goldenFault(kept, playGolden(under, kept.runs))).toBeNull();
    expect(kept.runs.map(({ parameters }) => parameters)).toEqual(["mainstream", "sceptical", "mainstream"]);
    expect(kept.runs[0]!.hashes).toHaveLength(scenario.months + 1);
  });

  test("fail where the hashes change and the version does not, and say what to do", () => {
    const fault = goldenFault(recorded, otherRules);
    expect(fault).toMatchObject({ isRefused: true });
    expect(fault?.message).toMatch(
      /^the rules changed \(minimal, run 1, seed 1, mainstream\): raise engineVersion in src\//,
    );
    expect(fault?.message).toContain("npm run renew");
  });

  test("fail where an action has become illegal under the same version", () => {
    const [run, ...others] = recorded.runs;
    const illegal = { ...run!, actions: [{ type: "set" as const, lever: "posture", value: 9 }, ...run!.actions] };
    const before = { ...recorded, runs: [illegal, ...others] };
    expect(goldenFault(before, playGolden(under, before.runs))?.message).toContain("the rules changed");
  });

  test.each<[string, Golden | null, Golden | null, RegExp, boolean]>([
    [
      "of an old version, though nothing moved",
      of(recorded, "0.9.0"),
      recorded,
      /are of engine 0\.9\.0, and this is/,
      false,
    ],
    ["of an old version, with what moved", of(recorded, "0.9.0"), otherRules, /are of engine 0\.9\.0/, false],
    [
      "of a later version than the engine's",
      of(recorded, "1.10.0"),
      of(recorded, "1.9.3"),
      /is only 1\.9\.3: raise/,
      true,
    ],
    [
      "of a scenario that changed",
      recorded,
      playedOn({ "minimal/scenario.yaml": [["consent.front: 50", "consent.front: 45"]] }),
      /has changed since/,
      false,
    ],
    [
      "of a common model that changed under the same version",
      recorded,
      playedOn({ "common/model.yaml": [["    weight: 3\n", "    weight: 2\n"]] }),
      /common model or a number of the engine has changed: raise engineVersion/,
      true,
    ],
    [
      "of a number of the engine that changed under the same version",
      recorded,
      playedOn({ "common/engine.yaml": [["tray-size: {value: 6", "tray-size: {value: 5"]] }),
      /common model or a number of the engine has changed: raise engineVersion/,
      true,
    ],
    ["that are not there", null, recorded, /"minimal" has no golden runs: run npm run renew/, false],
    ["whose scenario is not there", recorded, null, /of "minimal", which is no scenario: delete/, false],
  ])("fail %s", (_, before, after, message, isRefused) => {
    expect(goldenFault(before, after)).toMatchObject({ message: expect.stringMatching(message), isRefused });
  });
});

describe("what moved", () => {
  const named = (before: Golden, after: Golden) =>
    movedBetween(before.runs.map((run, at) => ({ name: `run ${at + 1}`, before: run, after: after.runs[at]! })));

  test("is nothing where nothing did", () => {
    expect(named(recorded, recorded)).toEqual({ runs: [], gauges: [], added: [], gone: [] });
  });

  test("is told with the first month, and for each gauge the largest difference and the values at the end", () => {
    const { runs, gauges } = named(recorded, otherRules);
    expect(runs).toEqual([{ name: "run 1", from: 2 }]);
    const then = recorded.runs[0]!.gauges.consent!.split(" ").map(Number);
    const differences = then.map((value, month) => (month === 0 ? 55 : 50) - value);
    const most = differences.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
    expect(gauges).toEqual([{ gauge: "consent", run: "run 1", by: most, before: then[then.length - 1], after: 50 }]);
  });

  test("names gauges that came and went, and a run that was longer", () => {
    const [before, after] = [
      { hashes: ["a"], gauges: { calm: "1", old: "2" } },
      { hashes: ["a", "b"], gauges: { calm: "1 3 2", young: "5" } },
    ];
    expect(movedBetween([{ name: "one", before, after }])).toEqual({
      runs: [{ name: "one", from: 1 }],
      gauges: [{ gauge: "calm", run: "one", by: 2, before: 1, after: 2 }],
      added: ["young"],
      gone: ["old"],
    });
  });
});
