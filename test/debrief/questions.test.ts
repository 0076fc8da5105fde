// Proves that each question for the room has beside it what the run says to it, as the run's log and states have it, and
// that a campaign asks only what belongs to the chapters that were played.
import { describe, expect, test } from "vitest";
import { debriefOf, type RoomQuestion } from "../../src/debrief/index.ts";
import { compile } from "../../src/engine/index.ts";
import { monthStates } from "../../src/session/index.ts";
import { beginChapter, playArm, policyStrategy } from "../../src/sim/index.ts";
import { campaignScenario } from "../support/campaign.ts";
import { choose, consult, dilemma, model, runOf, toEnd } from "./support/run.ts";

const asked = (questions: readonly RoomQuestion[], id: string) => questions.find((question) => question.id === id);

describe("the evidence of a question", () => {
  const session = runOf([[consult, choose]]);
  const { questions, minutes, process } = debriefOf(session);

  test("stands beside every question of the scenario", () => {
    expect(questions.map(({ id }) => id)).toEqual(model.scenario.questions?.map(({ id }) => id));
  });

  test("names the decisions asked about, by their place among the minutes, and the matters never decided", () => {
    for (const { id, evidence } of model.scenario.questions ?? []) {
      const { decisions = [], undecided = [] } = asked(questions, id)?.evidence ?? {};
      const named = [...new Set([...decisions.map((at) => minutes[at]!.id), ...undecided])];
      expect(named.sort()).toEqual([...(evidence.dilemmas ?? [])].sort());
    }
    expect(asked(questions, "recorded-disagreement")?.evidence.decisions.map((at) => minutes[at]!.id)).toContain(
      dilemma,
    );
  });

  test("follows a gauge from the first month to the last, with its extremes", () => {
    const [course] = asked(questions, "corvane-month-four")?.evidence.gauges ?? [];
    const values = monthStates(session).map(({ numbers }) => numbers[model.layout.byId[course!.gauge]!.address]!);
    expect(course).toMatchObject({ from: values[0], to: values[values.length - 1] });
    expect([course!.lowest.value, course!.highest.value]).toEqual([Math.min(...values), Math.max(...values)]);
    expect(values[course!.lowest.month]).toBe(course!.lowest.value);
  });

  test("tells private facts that came to the table from those that did not", () => {
    const facts = asked(questions, "unheard-fact")?.evidence.privateFacts ?? [];
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter(({ heard }) => !heard).map(({ fact }) => fact)).toEqual(
      process.unheard.map(({ fact }) => fact),
    );
  });

  test("tells events that struck, and no others", () => {
    const { events = [] } = asked(questions, "whose-decision")?.evidence ?? {};
    expect(events).toEqual(
      session.state.events
        .filter(({ id }) => id === "fence-attack")
        .map(({ id, region, month }) => ({ id, region, month })),
    );
  });
});

describe("a campaign asks", () => {
  const { scenario } = campaignScenario({
    "minimal/scenario.yaml": [
      ["objective: match-force, evidence", "objective: match-force, chapter: handover, evidence"],
    ],
  });
  const more = { objective: "match-force", evidence: { dilemmas: ["checkpoint"] } };
  const questions = [
    ...(scenario.questions ?? []),
    { ...more, id: "first", chapter: "crisis" },
    { ...more, id: "always" },
  ];
  const campaign = compile({ ...scenario, questions });

  test.each([
    ["of the chapter played alone", "handover", 6, ["what-was-left", "always"]],
    ["of the other chapter", "crisis", 2, ["first", "always"]],
    ["of every chapter that was begun", null, 6, ["what-was-left", "first", "always"]],
    ["of no chapter that was never reached", null, 2, ["first", "always"]],
  ])("what is %s", (_, chapter, turns, expected) => {
    const session =
      chapter === null
        ? playArm(campaign, "a", policyStrategy("steady"), { turns })
        : toEnd(beginChapter(campaign, { format: 1 }, "a", chapter));
    expect(debriefOf(session).questions.map(({ id }) => id)).toEqual(expected);
  });
});
