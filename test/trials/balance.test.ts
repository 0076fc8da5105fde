// Proves that options are compared fairly (a branch is the straight run), that known dominated options, known turning
// facts, known best policies and closed options are told as such, and that chance and ties are not taken for more.
import { describe, expect, test } from "vitest";
import { compile, type Model } from "../../src/engine/index.ts";
import { armStrategy, compareArms, playBare, policies } from "../../src/sim/index.ts";
import { balanceOf, balancePart } from "../../src/trials/balance/balance.ts";
import { drawSamples } from "../../src/trials/balance/sample.ts";
import { mattersOf, scoresOf, tryOptions } from "../../src/trials/balance/trials.ts";
import { balance, type MatterBalance } from "../../src/trials/index.ts";
import { rich } from "../engine/support/rich.ts";
import { dilemma, event, option } from "../engine/support/tiny.ts";
import { choosing, fact, moves, moving, scored } from "../sim/support/judged.ts";
import { minimalModel } from "../sim/support/play.ts";

/** Most tests need the states of one policy only. */
const bases = ["steady"];
const facts = [fact("truth", ["mild", "grim"])];
const judge = (model: Model, seeds = 40): MatterBalance => balance(model, { seeds, bases }).dilemmas[0]!;
const optionOf = (matter: MatterBalance, id: string) => matter.options.find((one) => one.id === id);

describe("a branch is the straight run", () => {
  const quarterly = minimalModel({ "minimal/scenario.yaml": [["turn: 1", "turn: 3"]] });
  test.each([
    ["minimal", minimalModel()],
    ["rich", compile(rich())],
    ["quarterly", quarterly],
  ])("on %s, for every option", (_, model) => {
    const { dilemmas, events } = mattersOf(model.scenario);
    let tried = 0;
    for (const sample of drawSamples(model, 8, bases)) {
      for (const [id, { ends }] of tryOptions(model, sample, [...dilemmas, ...events])) {
        for (const [chosen, end] of Object.entries(ends)) {
          if (end === null) continue;
          const arm = armStrategy(model, { format: 1, facts: sample.facts, answer: { [id]: chosen } });
          expect(end).toEqual(
            scoresOf(
              model,
              playBare(model, sample.seed, arm, () => {}),
            ),
          );
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  test("means are those of compare", () => {
    const model = minimalModel();
    const arm = (chosen: string) => armStrategy(model, { format: 1, answer: { checkpoint: chosen } });
    const { at } = compareArms(model, arm("accept"), arm("insist"), { seeds: 30, at: [6] });
    const [checkpoint] = balance(model, { seeds: 30, bases }).dilemmas;
    for (const score of ["consent", "credibility", "legitimacy"]) {
      expect(optionOf(checkpoint!, "accept")?.means?.[score]).toBe(at[6]![score]!.a);
      expect(optionOf(checkpoint!, "insist")?.means?.[score]).toBe(at[6]![score]!.b);
    }
  });
});

describe("dominated", () => {
  const dominated = (...options: Parameters<typeof choosing>[0]) => judge(choosing(options, { facts })).dominated;

  test("is an option that another beats on all scores, or equals on some", () => {
    expect(dominated(moving("good", [1, 1, 1]), moving("bad", [-1, -1, -1]))).toEqual(["bad", "wait"]);
    expect(dominated(moving("good", [0, 1, 0]))).toEqual(["wait"]);
  });

  test("is not one that is better on a score", () => {
    expect(dominated(moving("good", [9, 9, -0.1]))).toEqual([]);
  });

  test("is not one that only equals another", () => {
    expect(dominated(moving("same", [0, 0, 0]))).toEqual([]);
  });

  test("is not one that is right under one value of a fact", () => {
    const when = (is: string) => ({ when: { fact: "truth", is } });
    const both = [...moves([3, 3, 3], when("mild")), ...moves([-3, -3, -3], when("grim"))];
    expect(dominated(option("bold", { effects: both }))).toEqual([]);
    // Under the other value nothing tells them apart: it is still never the better one.
    expect(dominated(option("bold", { effects: moves([3, 3, 3], when("mild")) }))).toEqual(["wait"]);
  });

  test("is judged value by value: what is right under a rare value saves an option", () => {
    const rare = [fact("truth", ["mild", "grim"], 60)];
    const when = { when: { fact: "truth", is: "grim" } };
    const good = option("good", { effects: [...moves([1, 1, 1]), ...moves([-9, -9, -9], when)] });
    expect(judge(choosing([good], { facts: rare }), 60).dominated).toEqual([]);
  });

  test.each([
    [0.3, []],
    [0.01, ["wait"]],
  ])("bad luck of one month in %f makes the better option's lead: %j", (chance, expected) => {
    const lucky = option("good", { effects: [...moves([1, 1, 1]), { gauge: "consent", by: -9, chance }] });
    expect(judge(choosing([lucky], { facts }), 200).dominated).toEqual(expected);
  });

  test("says by what", () => {
    const matter = judge(choosing([moving("good", [1, 1, 1]), moving("better", [2, 2, 2])]));
    expect(optionOf(matter, "wait")?.dominatedBy).toEqual(["good", "better"]);
    expect(optionOf(matter, "better")?.dominatedBy).toEqual([]);
    expect(matter.bestOnAll.overall).toBe("better");
  });
});

describe("what is told of an option", () => {
  test("means and shares of the seeds in which it is best, ties shared", () => {
    const matter = judge(choosing([moving("act", [2, 0, -2]), moving("same", [2, 0, -2])]));
    expect(optionOf(matter, "act")).toMatchObject({
      open: 1,
      means: { consent: 52, credibility: 50, legitimacy: 48 },
      bestShare: { consent: 0.5, credibility: expect.closeTo(1 / 3), legitimacy: 0 },
    });
    expect(optionOf(matter, "wait")?.bestShare.legitimacy).toBe(1);
  });

  test.each([
    ["a condition that never holds", { requires: { mark: "promised" } }],
    ["a price that is never there", { slots: 3, requires: { month: { from: 2 } } }],
  ])("closed by %s: it is left out and said to be untested", (_, more) => {
    const matter = judge(choosing([moving("act", [9, 9, 9], more)], { marks: ["promised"] }));
    expect(matter).toMatchObject({ reached: 1, untested: ["act"], dominated: [] });
    expect(optionOf(matter, "act")).toMatchObject({ open: 0, means: null, bestShare: { consent: 0 } });
  });

  test("closed by an earlier decision", () => {
    const earlier = dilemma({
      id: "earlier",
      options: [option("act"), option("wait", { forecloses: ["choice.act"] })],
    });
    const later = dilemma({ opens: { month: 2 }, options: [moving("act", [9, 9, 9]), option("wait")] });
    const [, choice] = balance(scored({ dilemmas: [earlier, later] }), { seeds: 10, bases }).dilemmas;
    expect(optionOf(choice!, "act")?.open).toBe(0);
  });

  test("open on some seeds only: it is compared on those", () => {
    const chance = event({ id: "door", at: [1], hazard: { chance: 0.5 } });
    const act = moving("act", [1, 1, 1], { requires: { happened: "door" } });
    const dilemmas = [dilemma({ opens: { month: 2 }, options: [act, option("wait")] })];
    const matter = judge(scored({ dilemmas, events: [chance] }), 100);
    expect(optionOf(matter, "act")?.open).toBeGreaterThan(0.3);
    expect(optionOf(matter, "act")?.open).toBeLessThan(0.7);
    expect(matter.dominated).toEqual(["wait"]);
    expect(optionOf(matter, "act")?.bestShare.consent).toBe(optionOf(matter, "act")?.open);
  });

  test("a matter that comes up on some seeds, or never", () => {
    const seldom = dilemma({ id: "seldom", opens: { when: { happened: "door" } } });
    const never = dilemma({ id: "never", opens: { when: { mark: "promised" } } });
    const events = [event({ id: "door", at: [1], hazard: { chance: 0.5 } })];
    const report = balance(scored({ dilemmas: [seldom, never], events, marks: ["promised"] }), { seeds: 60, bases });
    expect(report.dilemmas[0]!.reached).toBeGreaterThan(0.2);
    expect(report.dilemmas[0]!.reached).toBeLessThan(0.8);
    expect(report.dilemmas[1]).toMatchObject({ reached: 0, untested: ["act", "wait"], turnsOn: [] });
  });

  test("events that ask are compared too; what no player is offered is not", () => {
    const options = [moving("act", [1, 1, 1]), option("wait"), moving("hide", [9, 9, 9], { offered: false })];
    const asks = { months: 1, authority: "hom" as const, default: "wait", silence: [], options };
    const [asking] = balance(scored({ events: [event({ id: "call", at: [2], asks })] }), { seeds: 25, bases }).events;
    expect(asking).toMatchObject({ id: "call", reached: 1, dominated: ["wait"] });
    expect(asking!.options.map((one) => one.id)).toEqual(["act", "wait"]);
  });
});

describe("hidden facts", () => {
  const by = (mild: number, grim: number) => [
    { gauge: "consent", by: mild, when: { fact: "truth", is: "mild" } },
    { gauge: "consent", by: grim, when: { fact: "truth", is: "grim" } },
  ];

  test("means stand by fact, and where the better option turns on one is told, with its lead", () => {
    const matter = judge(choosing([option("bold", { effects: by(3, -2) })], { facts }));
    expect(matter.byFact.truth!.mild!.bold!.consent).toBe(53);
    expect(matter.byFact.truth!.grim!.bold!.consent).toBe(48);
    expect(matter.turnsOn).toEqual([
      { fact: "truth", score: "consent", better: { mild: "bold", grim: "wait" }, lead: { mild: 3, grim: 2 } },
    ]);
  });

  test.each([
    ["half a point is needed", 0.4, -2],
    ["on both sides", 3, -0.4],
    ["and the same option must not win twice", 3, 2],
  ])("no turn: %s", (_, mild, grim) => {
    expect(judge(choosing([option("bold", { effects: by(mild, grim) })], { facts })).turnsOn).toEqual([]);
  });

  test("chance makes no turn", () => {
    const luck = [
      { gauge: "consent", by: 8, chance: 0.5 },
      { gauge: "consent", by: -8, after: 1, chance: 0.5 },
    ];
    expect(judge(choosing([option("bold", { effects: luck })], { facts }), 100).turnsOn).toEqual([]);
  });

  test("a rare value is looked at on enough seeds, and does not shift the other facts", () => {
    const two = [fact("truth", ["mild", "grim"], 99), fact("other", ["yes", "no"])];
    const model = choosing([moving("act", [1, 0, 0])], { facts: two });
    const samples = drawSamples(model, 80, bases);
    const drawn = samples.filter((sample) => sample.fixed === null);
    expect(drawn).toHaveLength(80);
    for (const sample of samples.filter(({ fixed }) => fixed === "truth")) {
      const same = drawn.find(({ seed }) => seed === sample.seed);
      expect(sample.facts).toEqual({ truth: "grim", other: same?.facts.other });
    }
    const count = (value: string) => drawn.filter(({ facts: { other } }) => other === value).length;
    const { truth, other } = balance(model, { seeds: 80, bases }).facts;
    expect(truth!.grim).toBe(50);
    expect(other).toEqual({ yes: Math.max(50, count("yes")), no: Math.max(50, count("no")) });
  });
});

describe("policies", () => {
  test("one that no other beats, and one that is best on all scores, are named", () => {
    // Not the first, too late for those who look a month ahead, and for nobody to read in the option itself.
    const events = [event({ id: "thanks", at: [4], when: { mark: "promised" }, effects: moves([2, 2, 2]) })];
    const spread = option("spread", { leans: ["area"], effects: [{ mark: "promised" }] });
    const report = balance(choosing([moving("act", [-1, 0, 0]), spread], { events, marks: ["promised"] }), {
      seeds: 25,
      bases,
    });
    expect(report.undominated).toEqual(["area"]);
    expect(report.bestOnAll).toEqual({ overall: "area", byFact: {} });
    expect(report.policies.map((one) => one.policy)).toEqual(policies.map((policy) => policy.id));
    expect(report.policies.find((one) => one.policy === "first")?.means).toMatchObject({ consent: 49 });
  });

  test("a trade-off leaves both unbeaten and none the best", () => {
    const report = balance(choosing([moving("act", [5, -5, 0], { leans: ["force"] })], { facts }), {
      seeds: 25,
      bases,
    });
    expect(report.undominated).toEqual(policies.map((policy) => policy.id));
    expect(report.bestOnAll).toEqual({ overall: null, byFact: { truth: { mild: null, grim: null } } });
    expect(report.policies[0]!.byFact.truth!.grim).toEqual({ consent: 50, credibility: 50, legitimacy: 50 });
  });
});

test("the same seeds give the same report, in however many parts they are played", () => {
  const model = minimalModel();
  const report = balance(model, { seeds: 12, bases });
  const samples = drawSamples(model, 12, bases);
  const parts = [samples.slice(0, 5), samples.slice(5, 6), samples.slice(6)].map((part) =>
    balancePart(model, part, "steady"),
  );
  expect(balanceOf(model, parts, { seeds: 12, bases })).toEqual(report);
  expect(balance(model, { seeds: 12, bases })).toEqual(report);
});

describe("several policies that decide all else", () => {
  const once = (earlier: string, by: readonly [number, number, number]) =>
    moves(by, { when: { chosen: "earlier", option: earlier } });
  const right = option("act", { effects: [...once("act", [1, 1, 1]), ...once("wait", [-1, -1, -1])] });
  const modelOf = (act: ReturnType<typeof option>) =>
    scored({
      dilemmas: [
        dilemma({ id: "earlier", tradeOffs: [], sources: ["design"] }),
        dilemma({ opens: { month: 2 }, options: [act, option("wait")] }),
      ],
    });
  const judged = (act: ReturnType<typeof option>, seeds: number) =>
    balance(modelOf(act), { seeds, bases: ["steady", "first"] });

  test("take turns, seed by seed, and the samples with a fixed fact keep their seed's", () => {
    const model = choosing([option("act")], { facts: [fact("truth", ["mild", "grim"], 99)] });
    const samples = drawSamples(model, 60, ["steady", "first"]);
    expect(samples.slice(0, 3).map(({ base }) => base)).toEqual(["steady", "first", "steady"]);
    for (const { seed, base } of samples) expect(base).toBe(Number(seed) % 2 === 1 ? "steady" : "first");
    expect(samples.length).toBeGreaterThan(60);
  });

  test("save an option that is right from the states of one of them, which is told", () => {
    const [, choice] = judged(right, 60).dilemmas;
    expect(choice!.byBase).toEqual({
      steady: { reached: 1, dominated: ["act"] },
      first: { reached: 1, dominated: ["wait"] },
    });
    expect(choice!.dominated).toEqual([]);
  });

  test("do not save one that is never the better", () => {
    const report = judged(moving("act", [1, 1, 1]), 60);
    expect(report.findings.dominated).toEqual(["choice.wait"]);
  });

  test("are not judged one by one on too few seeds", () => {
    const [, choice] = judged(moving("act", [1, 1, 1]), 24).dilemmas;
    expect(choice).toMatchObject({ dominated: ["wait"], byBase: { first: { reached: 1, dominated: [] } } });
  });
});

test("a simple policy that wins on all scores is a finding; one that weighs what it sees is not", () => {
  const leaning = choosing([
    option("act"),
    moving("spread", [3, 3, 3], { leans: ["area"], requires: { month: { to: 0 } } }),
  ]);
  expect(balance(leaning, { seeds: 25, bases }).findings.simpleWinners).toEqual([]);
  const events = [event({ id: "thanks", at: [4], when: { mark: "promised" }, effects: moves([2, 2, 2]) })];
  const spread = option("spread", { leans: ["area"], effects: [{ mark: "promised" }] });
  const late = choosing([option("act"), spread], { events, marks: ["promised"] });
  expect(balance(late, { seeds: 25, bases }).findings.simpleWinners).toEqual(["area"]);
});

test("another policy may decide all else", () => {
  const requires = { chosen: "earlier", option: "act" };
  const later = dilemma({ opens: { month: 2 }, options: [moving("act", [1, 1, 1], { requires }), option("wait")] });
  const model = scored({ dilemmas: [dilemma({ id: "earlier" }), later] });
  const openIn = (base: string) => optionOf(balance(model, { seeds: 20, bases: [base] }).dilemmas[1]!, "act")?.open;
  expect(openIn("steady")).toBe(0);
  expect(openIn("first")).toBe(1);
});
