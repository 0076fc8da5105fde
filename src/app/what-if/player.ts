import {
  type Branch,
  differenceOf,
  lucks,
  otherSeeds,
  playBranch,
  questionsOf,
  standingsOf,
} from "../../debrief/index.ts";
import { compile, headlinesOf, type Model } from "../../engine/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import { type RunFile, replay } from "../../session/index.ts";
import type { Answer, Job } from "./protocol.ts";

/**
 * Opens a run for playing it otherwise: a function that does one job at a time. The run's own decisions are played once
 * for each question and parameter set. Throws when the run does not come out as it was recorded.
 */
export function openPlayer(scenario: Scenario, run: RunFile): (job: Job) => Answer {
  const { session, firstMismatch } = replay(compile(scenario, run.parameters), run);
  if (firstMismatch !== null) throw new Error(`month ${firstMismatch.month}: ${firstMismatch.reason}`);
  const questions = questionsOf(session.model, session);
  const seeds = otherSeeds(run.seed, lucks.options);
  const models = new Map<string, Model>([[session.model.parameters, session.model]]);
  const owns = new Map<string, Branch>();
  const kept = <T>(of: Map<string, T>, key: string, make: () => T): T => {
    const there = of.get(key) ?? make();
    of.set(key, there);
    return there;
  };
  return (job) => {
    if (job.kind === "standings")
      return { kind: "standings", standings: standingsOf(session, otherSeeds(run.seed, lucks.run)) };
    const { set, option } = job;
    const model = kept(models, set, () => compile(scenario, set));
    const question = questions.find(({ index }) => index === job.question);
    if (question === undefined) throw new RangeError(`decision ${job.question} cannot be made otherwise`);
    const exploration = { model, run: session, gauges: headlinesOf(model), seeds };
    const own = kept(owns, `${set} ${job.question}`, () => playBranch(exploration, question, question.decision.option));
    const difference = differenceOf(own, playBranch(exploration, question, option));
    const { line, band } = differenceOf(own, own);
    return { kind: "option", played: { set, own: { line, band }, difference } };
  };
}
