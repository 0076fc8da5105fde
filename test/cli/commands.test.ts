// Proves what each command prints and with which exit code, as docs/contracts.md says.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { accountOf } from "../../src/cli/why.ts";
import { compile } from "../../src/engine/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalModel, shippedModel } from "../sim/support/play.ts";
import { fileWith, json, mandate, onMinimal, untold } from "./support.ts";

/** A run of the minimal scenario, as `play --json` gives it. */
const played = json(await onMinimal("play", "minimal", "--seed", "blue-7", "--policy", "random", "--json"));
const runPath = fileWith(JSON.stringify(played.run), "run.json");
/** The commands that the program itself names. */
const { out: help } = await mandate("--help");
const commands = [...help.slice(help.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)\b/gm)]
  .map(([, command]) => command!)
  .filter((command) => command !== "help");

describe("every command", () => {
  test.each(commands)("%s has help", async (command) => {
    const ran = await mandate(command, "--help");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(`Usage: mandate ${command}`);
    expect(ran.out).toContain("--json");
  });

  test("stands in the contracts, and nothing else does", () => {
    const contracts = readFileSync(new URL("../../docs/contracts.md", import.meta.url), "utf8");
    const table = contracts.slice(contracts.indexOf("## Command line"));
    const told = [...table.matchAll(/^\| `([a-z]+)(?:[ `])/gm)].map(([, command]) => command!);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((command) => !told.includes(command))).toEqual([]);
    expect(told.filter((command) => !commands.includes(command))).toEqual([]);
  });

  test.each([
    ["list"],
    ["describe", "minimal"],
    ["check"],
    ["play", "minimal", "--seed", "1"],
    ["compare", "minimal", "--a", "steady", "--b", "first", "--seeds", "5"],
    ["simulate", "minimal", "--policy", "steady", "--seeds", "5"],
    ["balance", "minimal", "--seeds", "25"],
    ["sensitivity", "minimal", "--runs", "4", "--seeds-per-run", "2"],
    ["replay", runPath],
    ["why", runPath, "--gauge", "credibility"],
    ["why", runPath, "--gauge", "consent", "--roots", "--month", "2"],
  ])("%s prints words for people, none missing, and one document with --json", async (...argv) => {
    const words = await onMinimal(...argv);
    expect(words).toMatchObject({ code: 0, err: "" });
    expect(words.out.length).toBeGreaterThan(20);
    expect(words.out).not.toMatch(untold);
    const document = await onMinimal(...argv, "--json");
    expect(document).toMatchObject({ code: 0, err: "" });
    expect(typeof json(document)).toBe("object");
  });
});

describe("list", () => {
  test("names scenarios, policies and parameters", async () => {
    expect(json(await onMinimal("list", "--json"))).toEqual({
      scenarios: [{ id: "minimal", title: "Title", kind: "vignette", turns: 6, tradeOffs: ["4.4.6-4"] }],
      policies: ["steady", "random", "first", "force-first", "area", "point", "pleaser", "look-ahead", "doctrine"],
      parameters: ["mainstream", "sceptical"],
    });
  });
});

describe("check", () => {
  test("of a sound scenario finds nothing", async () => {
    expect(json(await onMinimal("check", "minimal", "--json"))).toEqual({ problems: [] });
  });

  test("of the shipped scenarios finds nothing", async () => {
    expect(json(await mandate("check", "--json"))).toEqual({ problems: [] });
  });
});

describe("play", () => {
  test("tells the run month by month from the start", () => {
    expect(Object.keys(played)).toEqual([
      "scenario",
      "seed",
      "parameters",
      "hash",
      "facts",
      "months",
      "outcome",
      "run",
    ]);
    expect(played).toMatchObject({ scenario: "minimal", seed: "blue-7", parameters: "mainstream" });
    expect(played.months.map((month: { month: number }) => month.month)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(Object.keys(played.months[1])).toEqual([
      "month",
      "turn",
      "gauges",
      "observed",
      "events",
      "dilemmas",
      "chosen",
    ]);
    expect(played.months[2].dilemmas).toContainEqual({ id: "checkpoint", kind: "dilemma", region: null });
    expect(played.hash).toBe(played.run.hashes.at(-1));
    expect(played.outcome).toMatchObject({ month: 6, scores: expect.anything(), people: expect.anything() });
  });

  test("is the same twice, and another with another seed", async () => {
    const again = async (seed: string) =>
      (await onMinimal("play", "minimal", "--seed", seed, "--policy", "random", "--json")).out;
    expect(JSON.parse(await again("blue-7"))).toEqual(played);
    expect(JSON.parse(await again("blue-8")).hash).not.toBe(played.hash);
  });

  test("observes with error what is not known for certain", () => {
    const { gauges, observed } = played.months[6];
    expect(observed["region.north.security"]).not.toBe(gauges["region.north.security"]);
    expect(observed["lever.posture"]).toBe(gauges["lever.posture"]);
  });

  test("takes an arm, a run and a policy as --run", async () => {
    const arm = fileWith("format: 1\nbase: first\nanswer: {checkpoint: insist}\n");
    const chosen = async (...argv: string[]) =>
      json(await onMinimal("play", "minimal", "--seed", "blue-7", "--json", ...argv)).months.flatMap(
        (month: { chosen: { dilemma: string; option: string }[] }) =>
          month.chosen.filter((one) => one.dilemma === "checkpoint").map((one) => one.option),
      );
    expect(await chosen("--run", arm)).toEqual(["insist"]);
    expect(await chosen("--run", "steady")).toEqual(["accept"]);
    expect(json(await onMinimal("play", "minimal", "--run", runPath, "--json")).hash).toBe(played.hash);
  });

  test("lets the policy decide what an arm leaves open", async () => {
    const arm = fileWith("format: 1\nbase: steady\nactions: [{month: 1, type: message, theme: reassure}]\n");
    const out = async (...more: string[]) =>
      json(await onMinimal("play", "minimal", "--seed", "1", "--run", arm, ...more, "--json"));
    expect((await out("--policy", "random")).run.actions.length).toBeGreaterThan((await out()).run.actions.length);
  });

  test("stops after so many turns, with a run that verifies", async () => {
    const short = json(await onMinimal("play", "minimal", "--seed", "1", "--turns", "2", "--json"));
    expect(short.months).toHaveLength(3);
    expect(short.outcome).toMatchObject({ ending: null, month: 2 });
    expect(json(await onMinimal("replay", fileWith(JSON.stringify(short.run)), "--json"))).toMatchObject({ ok: true });
  });

  test("plays under the parameter set asked for", async () => {
    const sceptical = json(await onMinimal("play", "minimal", "--seed", "1", "--parameters", "sceptical", "--json"));
    expect(sceptical.run.parameters).toBe("sceptical");
    expect(json(await onMinimal("replay", fileWith(JSON.stringify(sceptical.run)), "--json"))).toMatchObject({
      ok: true,
    });
  });

  test("saves the run with what its desk would have shown", async () => {
    const path = fileWith("");
    await onMinimal("play", "minimal", "--seed", "blue-7", "--policy", "random", "--out", path);
    const { shown, digest: _, ...run } = JSON.parse(readFileSync(path, "utf8"));
    const { digest: __, ...same } = played.run;
    expect(run).toEqual(same);
    expect(shown).toMatchObject({ language: "en", turns: { length: 7 } });
    expect(json(await onMinimal("replay", path, "--json"))).toMatchObject({ ok: true });
  });
});

describe("compare", () => {
  test("compares all gauges at the months asked for", async () => {
    const argv = ["compare", "minimal", "--a", "steady", "--b", "first", "--seeds", "8", "--at", "0,3,6", "--json"];
    const comparison = json(await onMinimal(...argv));
    expect(comparison.seeds).toBe(8);
    expect(Object.keys(comparison.at)).toEqual(["0", "3", "6"]);
    expect(Object.keys(comparison.at["6"])).toEqual(Object.keys(played.months[0].gauges));
    expect(Object.keys(comparison.at["6"].credibility)).toEqual(["a", "b", "diff", "agree", "ties"]);
    expect(comparison.ended).toEqual({ a: 1, b: 1 });
  });

  test("says how far it has come, on standard error only", async () => {
    const ran = await onMinimal("compare", "minimal", "--a", "steady", "--b", "steady", "--seeds", "1100", "--json");
    expect(ran.err).toMatch(/^(compare: \d+ of 1100\n){5,9}$/);
    expect(json(ran).at["6"].consent.ties).toBe(1);
  });
});

describe("simulate", () => {
  test("tells each policy's distribution; parts put together are the whole", async () => {
    const [first, second] = [fileWith(""), fileWith("")];
    const batch = async (...more: string[]) =>
      json(await onMinimal("simulate", "minimal", "--policy", "steady", "pleaser", ...more, "--json"));
    const whole = await batch("--seeds", "20");
    expect(whole.policies.map((one: { policy: string; seeds: number }) => [one.policy, one.seeds])).toEqual([
      ["steady", 20],
      ["pleaser", 20],
    ]);
    await batch("--seeds", "1..12", "--out", first);
    await batch("--seeds", "13..20", "--out", second);
    expect(json(await onMinimal("simulate", "minimal", "--merge", second, first, "--json"))).toEqual(whole);
  });

  test("refuses parts that are damaged, of another version, or twice, and names the file", async () => {
    const part = fileWith("", "part.json");
    await onMinimal("simulate", "minimal", "--policy", "steady", "--seeds", "1..5", "--out", part);
    const text = readFileSync(part, "utf8");
    const merge = async (changed: string, ...more: string[]) => {
      const other = fileWith(changed, "other.json");
      const ran = await onMinimal("simulate", "minimal", "--merge", other, ...more);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain(`where: ${other}`);
      return ran.err;
    };
    expect(await merge(text.slice(0, -20))).toMatch(/this is not JSON/);
    expect(await merge(text.replace('"engine"', '"motor"'))).toMatch(/Unrecognized key: "motor"/);
    expect(await merge(text.replace(/"scenarioHash":"\w+"/, '"scenarioHash":"0"'))).toMatch(/another version/);
    expect(await merge(text, part)).toMatch(/seed 1 of "steady" is there twice/);
  });

  test("tells what of the scenario no run showed, in the parts and in the whole", async () => {
    const batch = (policy: string, ...more: string[]) =>
      onMinimal("simulate", "minimal", "--policy", policy, "--seeds", "40", ...more);
    const [steady, random] = [fileWith(""), fileWith("")];
    const { missing } = json(await batch("steady", "--out", steady, "--json"));
    expect(missing).toMatchObject({
      ...{ options: ["checkpoint.insist", "checkpoint.ask-capital", "attack-on-civilians.respond"] },
      ...{ staffWork: ["checkpoint.jmac-assessment"], conditions: ["checkpoint.medevac"], dilemmas: [] },
    });
    expect(json(await batch("random", "--out", random, "--json")).missing.endings).toEqual(["asked-to-leave"]);
    const merged = await onMinimal("simulate", "minimal", "--merge", steady, random);
    expect(merged.out).toMatch(/never occurred {2}how many {2}which\n.*\nendings +1 {2}asked-to-leave\n$/);
  });
});

describe("coverage", () => {
  test("names what no policy shows, kind by kind, and takes it for a finding", async () => {
    const ran = await onMinimal("coverage", "--seeds", "3", "--json");
    const { scenarios, seeds, content, missing } = json(ran, 1);
    expect({ scenarios, seeds }).toEqual({ scenarios: ["minimal"], seeds: 3 });
    expect(missing.endings).toEqual(["minimal: asked-to-leave"]);
    expect(content).toBeGreaterThan(Object.values<string[]>(missing).flat().length);
    const { code, out } = await onMinimal("coverage", "--seeds", "3");
    expect(code).toBe(1);
    expect(out).not.toMatch(untold);
    expect(out).toMatch(/^\d+ of \d+ were never shown[\s\S]*\nending reached +minimal: asked-to-leave\n/);
  });
});

describe("balance", () => {
  test("compares options, policies and traps, as the contract says", async () => {
    const report = json(await onMinimal("balance", "minimal", "--seeds", "25", "--json"));
    expect(report).toMatchObject({
      seeds: 25,
      bases: ["steady", "random", "first", "doctrine", "look-ahead"],
      scores: ["consent", "credibility", "legitimacy"],
    });
    const [checkpoint] = report.dilemmas;
    expect(checkpoint).toMatchObject({ id: "checkpoint", reached: 1, dominated: [], untested: [] });
    expect(checkpoint.options.map((option: { id: string }) => option.id)).toEqual(["accept", "insist", "ask-capital"]);
    expect(Object.keys(checkpoint.options[0].bestShare)).toEqual(["consent", "credibility", "legitimacy"]);
    expect(Object.keys(checkpoint.byFact.restriction)).toEqual(["clumsy", "cover"]);
    expect(report.policies).toHaveLength(9);
    expect(report.undominated).toContain("look-ahead");
    expect(report.traps).toHaveLength(1);
    expect(report.traps[0]).toMatchObject({
      ...{ trap: 6, option: "accept", pass: true, pairs: 25, facts: { restriction: "cover" } },
      ...{ early: { gauge: "consent.government", month: 3 }, late: { gauge: "credibility", month: 6, share: 1 } },
    });
  });

  test("gives the verdict first, for people", async () => {
    const { out } = await onMinimal("balance", "minimal", "--seeds", "25", "--base", "first");
    expect(out).toMatch(/^Title: 25 seeds; while an option is tried, all else is decided by first\n/);
    expect(out).toMatch(/\nDominated options: .*\n(.*\n)*Policy best on all scores: none\n/);
    expect(out).toMatch(/\ntrap {2}option [\s\S]*checkpoint: accept, not insist/);
  });

  test("plays under the parameter set asked for", async () => {
    const consent = async (set: string) =>
      json(await onMinimal("balance", "minimal", "--seeds", "25", "--parameters", set, "--json")).policies[0].means;
    expect(await consent("sceptical")).not.toEqual(await consent("mainstream"));
  });
});

describe("sensitivity", () => {
  test("tells what the scores hang on, and saves its report", async () => {
    const path = fileWith("");
    const argv = ["--runs", "6", "--seeds-per-run", "2", "--policy", "steady", "first", "--out", path, "--json"];
    const report = json(await onMinimal("sensitivity", "minimal", ...argv));
    expect(report).toMatchObject({ format: 1, scenario: "minimal", runs: 6, seeds: 2, policies: ["steady", "first"] });
    expect(report.scenarioHash).toBe(played.run.scenarioHash);
    expect(report.contests).toHaveLength(3);
    expect(report.traps).toHaveLength(1);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(report);
  });
});

describe("replay", () => {
  test("verifies every month", async () => {
    expect(json(await onMinimal("replay", runPath, "--json"))).toEqual({
      ok: true,
      hash: played.hash,
      firstMismatch: null,
    });
  });

  test.each([
    ["a changed byte", JSON.stringify(played.run).replace("blue-7", "blue-8"), /changed after it was saved/],
    ["no JSON", "{", /not JSON/],
    [
      "an unknown scenario",
      JSON.stringify({ format: 1, scenario: "x", seed: "1", actions: [] }),
      /no scenario is called "x"/,
    ],
    ["an unknown parameter set", JSON.stringify({ ...bare(), parameters: "x" }), /no parameter set is called "x"/],
    ["another hash", JSON.stringify({ ...bare(), hashes: ["0"] }), /month 0 does not have the recorded hash/],
    ["an illegal action", JSON.stringify({ ...bare(), actions: [{ type: "message", theme: "x" }] }), /public message/],
  ])("tells why a run is refused: %s", async (_, text, reason) => {
    const ran = await onMinimal("replay", fileWith(text), "--json");
    const verdict = json(ran, 1);
    expect(verdict.ok).toBe(false);
    expect(verdict.firstMismatch.reason).toMatch(reason);
    expect((await onMinimal("replay", fileWith(text))).out).toMatch(reason);
  });
});

function bare() {
  return { format: 1, scenario: "minimal", seed: "1", actions: [] };
}

describe("why", () => {
  const sum = (entries: { by: number }[]) => entries.reduce((total, entry) => total + entry.by, 0);

  test.each(["consent", "legitimacy", "region.north.security"])(
    "the entries of %s add up to its change",
    async (gauge) => {
      const { entries, from, to } = json(await onMinimal("why", runPath, "--gauge", gauge, "--json"));
      expect([from, to]).toEqual([played.months[0].gauges[gauge], played.months[6].gauges[gauge]]);
      expect(sum(entries)).toBe(to - from);
    },
  );

  test("entries of every gauge add up exactly, over the run and in each month, direct and to the roots", () => {
    const models = [minimalModel(), compile(rich()), compile(rich({ turn: 3 })), shippedModel()];
    for (const session of models.map((model) => playArm(model, "blue-7", policyStrategy("random")))) {
      const { model, pages } = session;
      // The accounts of every gauge of the shipped model are checked with the engine; here its scores are enough.
      const gauges = model.layout.gauges.filter((gauge) => model !== models[3] || gauge.headline);
      for (const { id: gauge, address } of gauges) {
        for (const roots of [false, true]) {
          const { entries, from, to } = accountOf(session, { gauge, roots });
          expect(sum(entries)).toBe(to! - from!);
          for (const { month, before, after } of pages) {
            const part = accountOf(session, { gauge, roots, month });
            expect([part.from, part.to]).toEqual([before[address], after[address]]);
            expect(sum(part.entries)).toBe(part.to! - part.from!);
          }
        }
      }
    }
  });

  test("an entry has its cause, mechanism, source and grade", async () => {
    const { entries } = json(await onMinimal("why", runPath, "--gauge", "credibility", "--json"));
    for (const entry of entries) {
      expect(entry).toMatchObject({
        ...{ month: expect.any(Number), by: expect.any(Number), mechanism: expect.any(String) },
        ...{ source: expect.any(String), grade: expect.stringMatching(/^[A-D]$/), known: expect.any(Boolean) },
        cause: { kind: expect.any(String), id: expect.any(String) },
      });
    }
  });
});
