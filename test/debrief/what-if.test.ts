// Proves "what if" for a debrief: the run's own option with the run's own luck is the run, another option is really
// taken with the past and the hidden facts kept; in a run into a trap the trapping decision is among the weightiest, and
// the why leads to it by name.
import { describe, expect, test } from "vitest";
import { accountOf } from "../../src/debrief/account.ts";
import { differenceOf, flips, forTheBetter, ranked } from "../../src/debrief/difference.ts";
import { answersOf, replayOn, turnsOf } from "../../src/debrief/replay-on.ts";
import { type Exploration, playBranch, questionsOf } from "../../src/debrief/what-if.ts";
import {
  type Action,
  compile,
  hashState,
  headlinesOf,
  type Model,
  openLedger,
  runKey,
  type State,
} from "../../src/engine/index.ts";
import type { Trap } from "../../src/scenario/schema/index.ts";
import { replay, type Session } from "../../src/session/index.ts";
import { armStrategy, playArm, policyStrategy } from "../../src/sim/index.ts";
import { rich } from "../engine/support/rich.ts";
import { shippedModel } from "../sim/support/play.ts";
import { minimalScenario } from "../support/minimal.ts";

const models: [string, Model][] = [
  ["minimal", compile(minimalScenario())],
  ["rich", compile(rich())],
  ["quarterly", compile(rich({ turn: 3 }))],
  ["area-or-point", shippedModel()],
];
const seeds = ["other-1", "other-2"];

function exploration(model: Model, policy: string, seed: string): Exploration & { run: ReturnType<typeof playArm> } {
  return { model, run: playArm(model, seed, policyStrategy(policy)), gauges: headlinesOf(model), seeds };
}

describe.each(models)("a run of %s", (_, model) => {
  test.each(["steady", "random"])("played on from any of its turns is itself: %s", (policy) => {
    for (const seed of ["1", "2", "3"]) {
      const { run } = exploration(model, policy, seed);
      const turns = turnsOf(run);
      turns.forEach((_turn, at) => {
        const states = [...replayOn(model, turns, at + 1, run.turnStarts[at]!, answersOf(run))];
        expect(states.map(hashState)).toEqual(run.hashes.slice(at * model.scenario.turn));
      });
    }
  });

  test("with other luck nothing but what is only read is left out", () => {
    const asked = exploration(model, "random", "5");
    const answers = { ...answersOf(asked.run), byLot: 0 };
    for (const question of questionsOf(model, asked.run)) {
      const { otherLuck, people } = playBranch(asked, question, question.decision.option);
      for (const [at, seed] of seeds.entries()) {
        const start = { ...asked.run.turnStarts[question.turn - 1]!, key: runKey(seed) };
        const states = [...replayOn(model, turnsOf(asked.run), question.turn, start, answers)];
        const valueIn = ({ numbers }: State, gauge: string) => numbers[model.layout.byId[gauge]!.address];
        for (const gauge of asked.gauges)
          expect(otherLuck[at]![gauge]).toEqual(states.map((state) => valueIn(state, gauge)));
        for (const [gauge, count] of Object.entries(people[at]!))
          expect(count).toBe(valueIn(states[states.length - 1]!, gauge));
      }
    }
  });

  test("its own option and luck give its own scores, and other luck gives others", () => {
    const asked = exploration(model, "random", "4");
    const questions = questionsOf(model, asked.run);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const own = playBranch(asked, question, question.decision.option);
      expect(own.taken).toBe(true);
      for (const gauge of asked.gauges) {
        const { address } = model.layout.byId[gauge]!;
        expect(own.sameLuck[gauge]!.at(-1)).toBe(asked.run.state.numbers[address]);
      }
      expect(differenceOf(own, own).otherLuck).toEqual(
        Object.fromEntries(asked.gauges.map((gauge) => [gauge, { mean: 0, above: 0, below: 0 }])),
      );
    }
  });
});

describe("with other luck, what a run never met", () => {
  const model = shippedModel();
  const start = (run: Session, seed: string): State => ({ ...run.turnStarts[0]!, key: runKey(seed) });
  const bySilence = (run: Session) => {
    const ends = Array.from({ length: 20 }, (_, at) => {
      const states = [...replayOn(model, turnsOf(run), 1, start(run, `other-${at}`), answersOf(run))];
      return states[states.length - 1]!.decisions.filter(({ step }) => step === null);
    });
    const all = ends.flat();
    return all.filter(({ by }) => by === "silence").length / all.length;
  };

  test("is answered by lot where the run answered, and left to silence where it did not", () => {
    // Answered is what can be answered: an option that the lot fell upon may be closed.
    expect(bySilence(playArm(model, "7", policyStrategy("first")))).toBeLessThan(0.1);
    const silent = playArm(model, "7", { ...policyStrategy("first"), closedTurns: new Set([1, 2, 3, 4, 5, 6, 7, 8]) });
    expect(bySilence(silent)).toBe(1);
  });
});

describe("another option", () => {
  const model = shippedModel();

  test("is taken, also where silence had decided", () => {
    const silent = Array.from({ length: model.scenario.months }, (): Action => ({ type: "end-turn" }));
    const played = replay(model, { format: 1, scenario: model.scenario.id, seed: "5", actions: silent }).session;
    for (const run of [played, playArm(model, "5", policyStrategy("first"))]) {
      const asked = { model, run, gauges: headlinesOf(model) };
      const branches = questionsOf(model, asked.run).flatMap((question) =>
        question.others.map((option) => playBranch({ ...asked, seeds: [] }, question, option)),
      );
      const taken = branches.filter((branch) => branch.taken).length;
      // Some options stay closed: they rest on staff work or events that this run did not have.
      expect(taken / branches.length).toBeGreaterThan(0.7);
    }
  });
});

describe("a run into a trap", () => {
  const model = shippedModel();
  const traps = (model.scenario.traps ?? []).map((trap) => [trap.dilemma, trap] as const);
  const runInto = ({ dilemma, option, facts }: Trap) =>
    playArm(model, "trap-3", armStrategy(model, { format: 1, base: "doctrine", facts, answer: { [dilemma]: option } }));

  test.each(traps)("why what it costs moved leads to it by name: %s", (_, trap) => {
    const { state, pages } = runInto(trap);
    const decision = state.decisions.find(({ id, step }) => id === trap.dilemma && step === null);
    const span = { from: decision?.month ?? 0, to: state.month };
    const { largest } = accountOf(openLedger(model, pages), trap.costs, undefined, span);
    expect(largest.map(({ cause }) => `${cause.kind} ${cause.id}`)).toContain(
      `decision ${trap.dilemma}.${trap.option}`,
    );
  });

  test.each(traps)("it is among the three that mattered most: %s", (_, trap) => {
    const run = runInto(trap);
    const gauges = [trap.costs];
    const asked = { model, run, gauges, seeds: Array.from({ length: 12 }, (__, at) => `luck-${at}`) };
    const differences = questionsOf(model, run).flatMap((question) => {
      const own = playBranch(asked, question, question.decision.option);
      return question.others.map((option) => differenceOf(own, playBranch(asked, question, option)));
    });
    const heaviest = ranked(differences, forTheBetter(model))
      .slice(0, 3)
      .map(({ question }) => run.state.decisions[question]!.id);
    expect(heaviest).toContain(trap.dilemma);
  });
});

describe("a lesson flips", () => {
  const change = (mean: number) => ({
    ...{ question: 0, option: "a", taken: true, sameLuck: {}, people: {}, band: {}, from: 0, line: {} },
    otherLuck: { consent: { mean, above: 0.5, below: 0.5 } },
  });
  test.each([
    [[3, 2, 4], []],
    [[3, -2, 4], ["consent"]],
    [[3, -0.5, 4], []],
  ])("%j: %j", (means, gauges) => {
    expect(flips(means.map(change))).toEqual(gauges);
  });
});
