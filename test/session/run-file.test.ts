// Proves that a saved run plays again to the same hashes, and that a run that was changed in any byte is refused.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/index.ts";
import { digestOf, incompatibility, type RunFile, readRunFile, replay, toRunFile } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());
const run = toRunFile(playArm(model, "blue-7", policyStrategy("random")));
const text = JSON.stringify(run);

/** Why a run's text is refused, by its form or when it is played; null when it is taken. */
function refusal(of: string): string | null {
  const { run: read, faults } = readRunFile(of);
  if (read === null) return faults.map((fault) => fault.message).join("; ");
  return incompatibility(model, read)?.message ?? replay(model, read).firstMismatch?.reason ?? null;
}

describe("a saved run", () => {
  test.each(["minimal", "rich", "quarterly"])("plays again to the same hashes: %s", (name) => {
    const played = { minimal: model, rich: compile(rich()), quarterly: compile(rich({ turn: 3 })) }[name] ?? model;
    for (const seed of ["1", "2", "3"]) {
      const session = playArm(played, seed, policyStrategy("random"));
      const { run: read } = readRunFile(JSON.stringify(toRunFile(session)));
      if (read === null) throw new Error("refused");
      expect(replay(played, read)).toMatchObject({
        ok: true,
        firstMismatch: null,
        session: { hashes: session.hashes },
      });
    }
  });

  test("may be laid out in any way", () => {
    const { digest, ...rest } = run;
    expect(refusal(JSON.stringify({ digest, ...rest }, null, 2))).toBeNull();
  });

  test("may break off within a turn", () => {
    const { actions, hashes } = playArm(model, "2", policyStrategy("random"), { turns: 3 });
    const open: RunFile = { ...run, seed: "2", actions: actions.slice(0, -1), hashes: hashes.slice(0, -1) };
    expect(refusal(JSON.stringify({ ...open, digest: digestOf(open) }))).toBeNull();
  });

  test("written by hand needs neither hashes nor digest", () => {
    expect(
      refusal(JSON.stringify({ format: 1, scenario: "minimal", seed: "x", actions: [{ type: "end-turn" }] })),
    ).toBeNull();
  });
});

/** A run by hand, and an action that may be taken at any time. */
const bare = { format: 1, scenario: "minimal", seed: "1", actions: [] };
const note = { type: "intent", priorities: [], refusal: "", sign: "" };

describe("a changed run is refused", () => {
  test("with any byte changed to any other", () => {
    const bytes = new TextEncoder().encode(text);
    const changed = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    const decoder = new TextDecoder();
    fc.assert(
      fc.property(changed, ([at, by]) => {
        const copy = bytes.slice();
        copy[at] = (copy[at]! + by) % 256;
        expect(refusal(decoder.decode(copy))).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test("cut off anywhere", () => {
    fc.assert(fc.property(fc.nat(text.length - 1), (at) => refusal(text.slice(0, at)) !== null));
  });

  const without = ({ digest: _, ...rest }: RunFile): RunFile => rest;
  const signed = (changed: RunFile) => JSON.stringify({ ...changed, digest: digestOf(changed) });
  test.each<[string, RunFile, RegExp]>([
    ["another seed", { ...run, seed: "blue-8" }, /recorded hash/],
    [
      "another hash",
      { ...run, hashes: run.hashes?.with(3, "0000000000000000") },
      /month 3 does not have the recorded hash/,
    ],
    ["a hash too few", { ...run, hashes: run.hashes?.slice(0, -1) }, /6 hashes, its actions play 6 months/],
    ["an action less", { ...run, actions: run.actions.slice(0, -1) }, /7 hashes, its actions play 5 months/],
    ["an illegal action", { ...run, actions: [{ type: "set", lever: "posture", value: 9 }] }, /outside the range/],
    ["an action in another turn", { ...run, actions: [{ turn: 5, type: "end-turn" }] }, /not the current turn/],
    ["another engine", { ...run, engine: "0.9.0" }, /engine 0.9.0/],
    ["another scenario", { ...run, scenario: "other" }, /scenario "other"/],
    ["another version of the scenario", { ...run, scenarioHash: "0" }, /scenario has changed/],
    ["other parameters", { ...run, parameters: "sceptical" }, /parameter set "sceptical"/],
  ])("%s, though its digest was made anew", (_, changed, reason) => {
    expect(refusal(signed(without(changed)))).toMatch(reason);
  });

  test.each<[name: string, text: string, place: string, message: RegExp, hint: RegExp]>([
    ["no JSON", "{", "file", /not JSON/, /Mandate has saved/],
    ["nothing", "", "file", /not JSON/, /Mandate has saved/],
    ["a list", "[]", "file", /holds a list/, /Mandate has saved/],
    ["an unknown key", text.replace('"seed"', '"sead"'), "sead", /"sead" is not a key of the file/, /"seed"/],
    ["a key too few", text.replace('"seed":"blue-7",', ""), "seed", /seed is missing; expected a text/, /Add "seed":/],
    ["another format", text.replace('"format":1', '"format":2'), "format", /says format 2; .* reads format 1/, /1/],
    [
      "a number for a name",
      text.replace('"blue-7"', "7"),
      "seed",
      /is the number 7; expected a text/,
      /"7", in quotes\.$/,
    ],
    [
      "an unknown action",
      JSON.stringify({ ...run, actions: [{ type: "end-tern" }] }),
      "actions[1].type",
      /is "end-tern"; expected one of .*end-turn/,
      /Did you mean "end-turn"/,
    ],
    [
      "a list within a list, 8,000 times",
      `{"format":1,"scenario":"minimal","seed":"1","actions":${"[".repeat(8000)}${"]".repeat(8000)}}`,
      "line 1",
      /nested more than 32 deep/,
      /Mandate has saved/,
    ],
    [
      "more actions in a turn than anybody takes",
      JSON.stringify({ ...bare, actions: [{ type: "end-turn" }, ...Array(1001).fill(note)] }),
      "turn 2",
      /more than 1000 actions/,
      /Mandate has saved/,
    ],
    [
      "more gauges held than there are",
      JSON.stringify({ ...bare, hold: Array(60_000).fill({ gauge: "calm", value: 5, from: 1, to: 2 }) }),
      "hold",
      /60000 items; expected at most 200/,
      /at most 200/,
    ],
    ["a text for a list", JSON.stringify({ ...run, actions: "x" }), "actions", /expected a list/, /within \[ and \]/],
  ])("%s, in its form, with place, expectation and hint", (_, changed, place, message, hint) => {
    const told = readRunFile(changed).faults.find((fault) => fault.place === place);
    expect(told).toMatchObject({ message: expect.stringMatching(message), hint: expect.stringMatching(hint) });
  });
});
