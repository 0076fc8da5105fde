// Proves that every policy plays legally to the end and always the same, that each does what its name says, and that
// the random one exercises every kind of action and every option.
import { describe, expect, test } from "vitest";
import { type ActionType, compile, draw, drawId, observe, reduce, type State, start } from "../../src/engine/index.ts";
import { playArm, playBare, policies, policyStrategy } from "../../src/sim/index.ts";
import { viewTurn } from "../../src/sim/policy-view.ts";
import { rich } from "../engine/support/rich.ts";
import { minimalModel, shippedModel } from "./support/play.ts";

const minimal = minimalModel();
const models = {
  minimal,
  rich: compile(rich()),
  quarterly: compile(rich({ turn: 3 })),
  "area-or-point": shippedModel(),
};
const ids = policies.map((policy) => policy.id);

describe.each(Object.entries(models))("on %s", (_, model) => {
  test.each(ids)("%s plays to the end, twice the same", (id) => {
    for (const seed of ["1", "2"]) {
      const session = playArm(model, seed, policyStrategy(id));
      expect(session.state.ended).not.toBeNull();
      expect(playArm(model, seed, policyStrategy(id)).actions).toEqual(session.actions);
    }
  });

  test.each(ids)("%s comes to the same without ledger and log", (id) => {
    const session = playArm(model, "7", policyStrategy(id));
    const months: State[] = [];
    const last = playBare(model, "7", policyStrategy(id), (state) => months.push(state));
    expect(last).toEqual(session.state);
    expect(months).toEqual([session.turnStarts[0], ...session.pages.map((page) => page.closing)]);
  });

  test.each(ids)("%s never takes what no player is offered", (id) => {
    const unoffered = [
      ...model.scenario.dilemmas,
      ...model.scenario.events.map((it) => ({ id: it.id, ...it.asks })),
    ].flatMap((it) =>
      (it.options ?? []).filter((option) => option.offered === false).map((option) => `${it.id} ${option.id}`),
    );
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const { decisions } = playBare(model, seed, policyStrategy(id), () => {});
      expect(decisions.map((it) => `${it.id} ${it.option}`).filter((it) => unoffered.includes(it))).toEqual([]);
    }
  });
});

test("rules of thumb leave the plan alone, but for the random one; nobody has the facilitator's means", () => {
  for (const { id, simple } of policies) {
    const { actions } = playArm(shippedModel(), "1", policyStrategy(id));
    const kinds = new Set(actions.map((action) => action.type));
    if (simple && id !== "random") expect(kinds).toEqual(new Set(["choose", "end-turn"]));
    for (const kind of ["inject", "override"] as const) expect(kinds).not.toContain(kind);
  }
});

describe("what each decides", () => {
  const optionOf = (policy: string, dilemma: string) =>
    playArm(shippedModel(), "1", policyStrategy(policy)).state.decisions.find(
      (decision) => decision.id === dilemma && decision.step === null,
    )?.option;

  test.each([
    ["steady", "first-bases", "stay"],
    ["first", "first-bases", "area"],
    ["area", "first-bases", "area"],
    ["point", "first-bases", "point"],
    ["force-first", "night-at-the-fence", "reserve"],
    ["force-first", "report-of-harm", "assistance-first"],
    ["area", "night-at-the-fence", "hold"],
  ])("%s, %s: %s", (policy, dilemma, option) => {
    expect(optionOf(policy, dilemma)).toBe(option);
  });

  test("pleaser takes the option with the best observed consent next month; ties go to the status quo", () => {
    const model = minimal;
    for (const seed of ["1", "2", "3", "4"]) {
      const session = playArm(model, seed, policyStrategy("pleaser"));
      const before = session.turnStarts[1]!;
      const seen = (option: string) => {
        const chosen = reduce(model, before, { type: "choose", dilemma: "checkpoint", option });
        if ("rejected" in chosen) throw new Error(chosen.message);
        const ended = reduce(model, chosen.state, { type: "end-turn" });
        if ("rejected" in ended) throw new Error(ended.message);
        return observe(model, ended.state, model.layout.byId.consent!).value;
      };
      const options = ["accept", "insist", "ask-capital"];
      const best = options.reduce((winner, option) => (seen(option) > seen(winner) ? option : winner), "accept");
      expect(session.state.decisions.find((it) => it.id === "checkpoint")?.option).toBe(best);
    }
  });
});

describe("the random policy", () => {
  test.each(Object.entries(models))("takes every kind of action that %s offers", (_, model) => {
    const kinds = new Set<ActionType>();
    for (let seed = 1; seed <= 15; seed++) {
      for (const action of playArm(model, String(seed), policyStrategy("random")).actions) kinds.add(action.type);
    }
    const needed: ActionType[] = [
      "choose",
      "position",
      "deploy",
      "effort",
      "set",
      "engage",
      "message",
      "spend",
      "intent",
    ];
    expect([...kinds]).toEqual(expect.arrayContaining([...needed, "end-turn"]));
    if (model.scenario.dilemmas.some((it) => it.defer !== false)) expect(kinds).toContain("defer");
    if (model.scenario.dilemmas.some((it) => it.staffWork.length > 0)) expect(kinds).toContain("consult");
  });

  test("takes every option of every dilemma, every step and every condition of the shipped vignette", () => {
    const model = shippedModel();
    const missing = new Set([
      ...model.scenario.dilemmas.flatMap((dilemma) => [
        ...dilemma.options.map((option) => `${dilemma.id}//${option.id}`),
        ...(dilemma.steps ?? []).flatMap((step) => step.options.map((it) => `${dilemma.id}/${step.id}/${it.id}`)),
        ...dilemma.conditions.map((rider) => `${dilemma.id}/with/${rider.id}`),
      ]),
      ...["consensus", "over-dissent", "delegated", "referred"],
    ]);
    for (let seed = 1; seed <= 150 && missing.size > 0; seed++) {
      const state = playBare(model, String(seed), policyStrategy("random"), () => {});
      for (const { id, step, option, conditions, mode } of state.decisions) {
        missing.delete(`${id}/${step ?? ""}/${option}`);
        missing.delete(mode);
        for (const condition of conditions) missing.delete(`${id}/with/${condition}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  test("draws from a stream of its own", () => {
    const { key } = start(minimal, "1");
    const state = start(minimal, "1");
    const luck = viewTurn(minimal, state, () => false).luck("a");
    expect(luck).toBe(draw(key, 1, drawId("policy/a"), "policy"));
    expect(luck).not.toBe(draw(key, 1, drawId("policy/a")));
  });
});
