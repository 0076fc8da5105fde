import { type ReadonlySignal, signal } from "@preact/signals";
import { type Question, questionsOf, ranked } from "../../debrief/index.ts";
import type { Session } from "../../session/index.ts";
import type { Explored } from "../../ui/parts/what-if-port.ts";
import { createCrew, type Workforce } from "./crew.ts";
import type { Answer, Job, Opening } from "./protocol.ts";

/** Plays one run otherwise; what has been played is kept as long as the page is. */
export interface Explorer {
  questions: readonly Question[];
  explored: ReadonlySignal<Explored>;
  prepare(): void;
  play(): void;
  compareSets(question: Question): void;
  stop(): void;
}

/** So many of the weightiest decisions are also played under the other parameter sets. */
const weightiest = 3;

/** Makes the explorer of a run that has ended. */
export function createExplorer(session: Session, workforce: Workforce): Explorer {
  const { scenario, parameters } = session.model;
  const questions = questionsOf(session.model, session);
  const otherSets = scenario.parameters.flatMap(({ id }) => (id === parameters ? [] : [id]));
  const explored = signal<Explored>({ state: "waiting", done: 0, all: 0, options: [], standings: null });
  const change = (part: Partial<Explored>) => {
    explored.value = { ...explored.value, ...part };
  };
  const add = (jobs: readonly Job[]) => {
    crew.add(jobs);
    change({ all: explored.value.all + jobs.length });
  };
  const addOtherSets = (index: number) => {
    const isAsked = crew
      .jobs()
      .some((job) => job.kind === "option" && job.question === index && job.set !== parameters);
    const isPlayed = explored.value.options.some(
      ({ set, difference }) => set !== parameters && difference.question === index,
    );
    const question = questions.find((candidate) => candidate.index === index);
    if (question !== undefined && !isAsked && !isPlayed) add(otherSets.flatMap((set) => optionJobs(question, set)));
  };
  const take = (answer: Answer) => {
    const { options, done, all } = explored.value;
    if (answer.kind === "standings") change({ standings: answer.standings, done: done + 1 });
    else change({ options: [...options, answer.played], done: done + 1 });
    if (done + 1 < all) return;
    // All is played as it was: now the decisions that mattered most under the other sets too.
    const own = explored.value.options.filter(({ set }) => set === parameters).map(({ difference }) => difference);
    for (const { question } of ranked(own).slice(0, weightiest)) addOtherSets(question);
  };
  const crew = createCrew(
    workforce,
    () => ({ kind: "open", opening: JSON.stringify(openingOf(session)) }),
    take,
    (how) => change({ state: how }),
  );
  const start = () => {
    if (crew.start()) change({ state: "playing" });
  };
  return {
    questions,
    explored,
    prepare() {
      if (explored.value.all === 0 && questions.length > 0) crew.prepare();
    },
    play() {
      // The latest first: the shortest to play, so that something is there to look at soon.
      if (explored.value.all === 0)
        add([...questions.toReversed().flatMap((question) => optionJobs(question, parameters)), { kind: "standings" }]);
      start();
    },
    compareSets({ index }) {
      addOtherSets(index);
      start();
    },
    stop() {
      if (crew.stop()) change({ state: "stopped" });
    },
  };
}

/** A job for each other option of a decision. */
function optionJobs({ index, turn, others }: Question, set: string): Job[] {
  return others.map((option) => ({ kind: "option", question: index, turn, option, set }));
}

/** The run with what it was played on, as workers need it. */
function openingOf({ model, seed, setup, actions, turnStarts, state }: Session): Opening {
  const { scenario, parameters } = model;
  return { scenario, parameters, run: { seed, setup, actions, turnStarts, state } };
}
