import {
  type Branch,
  differenceOf,
  type Exploration,
  lucks,
  otherSeeds,
  playBranch,
  type Question,
  questionsOf,
  standingsOf,
} from "../../debrief/index.ts";
import { compile, headlinesOf } from "../../engine/index.ts";
import type { PlayedOption } from "../../ui/parts/what-if-port.ts";
import type { Answer, Job, Opening } from "./protocol.ts";

/** Plays one run otherwise. */
export interface Player {
  /** Does a job. Throws a RangeError for a decision that cannot be made otherwise. */
  answer(job: Job): Answer;
  /** Plays the run's own decisions on from one more turn, the latest first; says whether there was one left. */
  playAhead(): boolean;
}

/**
 * Opens a run for playing it otherwise. The run's own decisions are played on once from each turn under each parameter set,
 * whichever of the turn's decisions is made otherwise.
 */
export function openPlayer({ scenario, parameters, run }: Opening): Player {
  const model = compile(scenario, parameters);
  const questions = new Map(questionsOf(model, run).map((question) => [question.index, question]));
  const seeds = otherSeeds(run.seed, lucks.options);
  const kept = <T>(of: Map<string, T>, key: string, make: () => T): T => {
    const there = of.get(key) ?? make();
    of.set(key, there);
    return there;
  };
  const explorations = new Map<string, Exploration>();
  const explorationOf = (set: string) =>
    kept(explorations, set, () => {
      const under = set === parameters ? model : compile(scenario, set);
      return { model: under, run, gauges: headlinesOf(under), seeds };
    });
  const owns = new Map<string, { branch: Branch; shown: PlayedOption["own"] }>();
  const ownOf = (question: Question, set: string) =>
    kept(owns, `${set} ${question.turn}`, () => {
      const branch = playBranch(explorationOf(set), question, question.decision.option);
      const { line, band } = differenceOf(branch, branch);
      return { branch, shown: { line, band } };
    });
  const ahead = [...new Map([...questions.values()].map((question) => [question.turn, question])).values()];
  return {
    answer(job) {
      if (job.kind === "standings")
        return { kind: "standings", standings: standingsOf({ model, ...run }, otherSeeds(run.seed, lucks.run)) };
      const { set, option } = job;
      const question = questions.get(job.question);
      if (question === undefined) throw new RangeError(`decision ${job.question} cannot be made otherwise`);
      const own = ownOf(question, set);
      const difference = differenceOf(own.branch, playBranch(explorationOf(set), question, option));
      return { kind: "option", played: { set, own: own.shown, difference } };
    },
    playAhead() {
      const question = ahead.pop();
      if (question !== undefined) ownOf(question, parameters);
      return question !== undefined;
    },
  };
}
