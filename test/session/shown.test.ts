// Proves that a run file keeps what the desk showed, each text once and under its digest; that a run of another engine is read
// from that alone, whatever else stands in it; and that a record that is too large, torn or forged is refused.
import { describe, expect, test } from "vitest";
import { compile, engineVersion } from "../../src/engine/index.ts";
import {
  digestOf,
  incompatibility,
  type RunFile,
  readRunFile,
  readRunRecord,
  recordOf,
  recordShown,
  replay,
  type ShownTurn,
  shownRun,
  toRunFile,
} from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());
const turns: ShownTurn[] = [1, 2, 3].map((turn) => ({
  ...{ turn, title: `Month ${turn}`, scores: "bands" },
  desk: [
    { title: "Where the mission stands", lines: ["Consent: holding", `Credibility: ${turn}`] },
    { title: "Situation", lines: ["All is calm. <b>Really.</b>"] },
  ],
  decided: turn === 1 ? [] : ["The road: insist"],
}));
const told = { language: "en", title: "A mission", turns };
const session = playArm(model, "blue-7", policyStrategy("random"));
const run = toRunFile(session, recordShown(told));
const signed = (changed: object) => {
  const { digest: _, ...rest } = changed as RunFile;
  return JSON.stringify({ ...rest, digest: digestOf(rest) });
};
const shown = recordShown(told);

describe("what the desk showed", () => {
  test("comes back from the file turn by turn, each text kept once", () => {
    const { run: read, faults } = readRunFile(JSON.stringify(run));
    expect(faults).toEqual([]);
    expect(shownRun(read?.shown ?? shown)).toEqual(told);
    expect(read?.shown?.texts).toHaveLength(1 + 3 + 2 + 2 + 3 + 1);
  });

  test("decides nothing of the run: it replays with it as without it", () => {
    const { shown: _, digest: __, ...without } = run;
    expect(replay(model, run)).toEqual(replay(model, without));
    expect(toRunFile(session)).toEqual({ ...without, digest: digestOf(without) });
  });

  test("stands under the digest", () => {
    const text = JSON.stringify(run);
    for (const [from, to] of [
      ["Consent: holding", "Consent: firm"],
      ['"scores":"bands"', '"scores":"exact"'],
      ['"decided":[]', '"decided":[0]'],
    ]) {
      expect(text).toContain(from);
      expect(readRunFile(text.replace(from!, to!)).faults).toMatchObject([{ place: "digest" }]);
    }
  });

  const changed = (change: Partial<typeof shown>) => ({ ...run, shown: { ...shown, ...change } });
  const turn = shown.turns[0]!;
  const long = "x".repeat(8000);
  test.each<[string, object, string, RegExp]>([
    ["a text that is not there", changed({ texts: ["a"] }), "shown.turns[1]", /shows text 2, and the record has 1/],
    ["no title", changed({ title: 99 }), "shown.title", /does not hold its title/],
    ["turns out of order", changed({ turns: [turn, turn] }), "shown.turns[2].turn", /Turn 1 stands after turn 1/],
    ["a place below the first", changed({ turns: [{ ...turn, title: -1 }] }), "shown.turns[1].title", /-1/],
    ["a place between two", changed({ turns: [{ ...turn, title: 0.5 }] }), "shown.turns[1].title", /0\.5/],
    ["too many turns", changed({ turns: Array(700).fill(turn) }), "shown.turns", /700|601/],
    ["too long a text", changed({ texts: ["x".repeat(9000)] }), "shown.texts[1]", /8000/],
    [
      "texts that are shown again and again",
      changed({ texts: [long], turns: [{ ...turn, title: 0, decided: [], desk: Array(60).fill(Array(400).fill(0)) }] }),
      "shown",
      /too long/,
    ],
    ["a key that is none", changed({ truth: 1 } as object), "shown.truth", /not a key/],
  ])("is refused with %s, though its digest was made anew", (_, data, place, message) => {
    const { run: read, faults } = readRunFile(signed(data));
    expect(read).toBeNull();
    expect(faults[0]).toMatchObject({ place, message: expect.stringMatching(message) });
    expect(readRunRecord(signed({ ...data, engine: "0.9.0" }))).toBeNull();
  });
});

describe("a run of another engine", () => {
  const other = { ...run, engine: "0.9.0" };

  test("cannot be replayed, and can be read", () => {
    const { run: read } = readRunFile(signed(other));
    if (read === null) throw new Error("refused");
    expect(incompatibility(model, read)).toMatchObject({ why: "engine" });
    expect(recordOf(read)).toEqual({ engine: "0.9.0", scenario: "minimal", seed: "blue-7", shown });
  });

  test("is read though its actions are of a kind that is not known here", () => {
    const unknown = { ...other, actions: [{ type: "conquer" }], weather: ["rain"] };
    expect(readRunFile(signed(unknown)).run).toBeNull();
    expect(readRunRecord(signed(unknown))).toMatchObject({ engine: "0.9.0", shown });
  });

  test.each<[string, string]>([
    ["of this engine", signed({ ...run, engine: engineVersion, actions: [{ type: "conquer" }] })],
    ["without a record", signed({ ...other, shown: undefined })],
    ["changed after it was saved", signed(other).replace("Consent: holding", "Consent: firm")],
    ["that is no JSON", "{"],
    ["that is a list", "[]"],
    [
      "nested too deeply",
      JSON.stringify({ ...other, digest: "x" }).replace("{", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)},`),
    ],
    ["too large", `${" ".repeat(8_000_001)}${JSON.stringify(other)}`],
  ])("but none %s", (_, text) => {
    expect(readRunRecord(text)).toBeNull();
  });
});
