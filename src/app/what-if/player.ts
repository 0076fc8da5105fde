import {
  type Branch,
  differenceOf,
  lucks,
  otherSeeds,
  playBranch,
  questionsOf,
  standingsOf,
} from "../../debrief/index.ts";
import { compile, headlinesOf, type Model, type State } from "../../engine/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import type { PlayedOption } from "../../ui/what-if-port.ts";
import type { Answer, Job, PlayedRun } from "./protocol.ts";

/**
 * Opens a run for playing it otherwise: a function that does one job at a time. The run's own decisions are played on once
 * from each turn under each parameter set, whichever of the turn's decisions is made otherwise.
 */
export function openPlayer(scenario: Scenario, parameters: string, sent: PlayedRun): (job: Job) => Answer {
  const run = { ...sent, turnStarts: sent.turnStarts.map(unboxed), state: unboxed(sent.state) };
  const model = compile(scenario, parameters);
  const questions = new Map(questionsOf(model, run).map((question) => [question.index, question]));
  const seeds = otherSeeds(run.seed, lucks.options);
  const models = new Map<string, Model>([[parameters, model]]);
  const owns = new Map<string, { branch: Branch; shown: PlayedOption["own"] }>();
  const kept = <T>(of: Map<string, T>, key: string, make: () => T): T => {
    const there = of.get(key) ?? make();
    of.set(key, there);
    return there;
  };
  return (job) => {
    if (job.kind === "standings")
      return { kind: "standings", standings: standingsOf({ model, ...run }, otherSeeds(run.seed, lucks.run)) };
    const { set, option } = job;
    const question = questions.get(job.question);
    if (question === undefined) throw new RangeError(`decision ${job.question} cannot be made otherwise`);
    const under = kept(models, set, () => compile(scenario, set));
    const exploration = { model: under, run, gauges: headlinesOf(under), seeds };
    const own = kept(owns, `${set} ${question.turn}`, () => {
      const branch = playBranch(exploration, question, question.decision.option);
      const { line, band } = differenceOf(branch, branch);
      return { branch, shown: { line, band } };
    });
    const difference = differenceOf(own.branch, playBranch(exploration, question, option));
    return { kind: "option", played: { set, own: own.shown, difference } };
  };
}

/**
 * A state with its numbers in a new array. What comes by message holds each number in a box of its own, and so does every
 * copy made of it: the engine would play at half its speed.
 */
function unboxed(state: State): State {
  return { ...state, numbers: state.numbers.map((number) => number) };
}
