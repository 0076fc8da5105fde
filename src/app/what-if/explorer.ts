import { type ReadonlySignal, signal } from "@preact/signals";
import { type Question, questionsOf, ranked } from "../../debrief/index.ts";
import type { Session } from "../../session/index.ts";
import { toRunFile } from "../../session/index.ts";
import type { Explored } from "../../ui/what-if-port.ts";
import type { Answer, Job, Request } from "./protocol.ts";

/** What of a worker is used here. */
export type JobWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Plays one run otherwise; what has been played is kept as long as the page is. */
export interface Explorer {
  questions: readonly Question[];
  explored: ReadonlySignal<Explored>;
  play(): void;
  compareSets(question: Question): void;
  stop(): void;
}

/** So many of the weightiest decisions are also played under the other parameter sets. */
const weightiest = 3;

/** Makes the explorer of a run that has ended. A worker is made when there is work, and ended when there is none. */
export function createExplorer(session: Session, makeWorker: () => JobWorker): Explorer {
  const { scenario, parameters } = session.model;
  const questions = questionsOf(session.model, session);
  const otherSets = scenario.parameters.flatMap(({ id }) => (id === parameters ? [] : [id]));
  const explored = signal<Explored>({ state: "waiting", done: 0, all: 0, options: [], standings: null });
  const change = (part: Partial<Explored>) => {
    explored.value = { ...explored.value, ...part };
  };
  /** Work still to do, the piece in hand first; null before anything was asked for. */
  let jobs: Job[] | null = null;
  let worker: JobWorker | null = null;

  const end = (state: Explored["state"]) => {
    worker?.terminate();
    worker = null;
    change({ state });
  };
  const next = () => {
    const job = jobs?.[0];
    if (job === undefined) return end("done");
    worker?.postMessage(job satisfies Request);
  };
  const add = (more: readonly Job[]) => {
    jobs = [...(jobs ?? []), ...more];
    change({ all: explored.value.all + more.length });
  };
  const take = (answer: Answer) => {
    const { options, done } = explored.value;
    jobs = (jobs ?? []).slice(1);
    if (answer.kind === "option") return change({ options: [...options, answer.played], done: done + 1 });
    change({ standings: answer.standings, done: done + 1 });
    const own = options.filter(({ set }) => set === parameters).map(({ difference }) => difference);
    for (const { question } of ranked(own).slice(0, weightiest)) add(underOtherSets(question));
  };
  const optionsOf = (question: Question, set: string) =>
    question.others.map((option): Job => ({ kind: "option", question: question.index, option, set }));
  const underOtherSets = (index: number): Job[] => {
    const isAsked = jobs?.some((job) => job.kind === "option" && job.question === index && job.set !== parameters);
    const isPlayed = explored.value.options.some(
      ({ set, difference }) => set !== parameters && difference.question === index,
    );
    const question = questions.find((candidate) => candidate.index === index);
    if (question === undefined || isAsked || isPlayed) return [];
    return otherSets.flatMap((set) => optionsOf(question, set));
  };
  const run = () => {
    if (worker !== null || jobs === null || jobs.length === 0) return;
    worker = makeWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      take(data);
      next();
    };
    worker.onerror = () => end("failed");
    change({ state: "playing" });
    worker.postMessage({ kind: "open", scenario, run: toRunFile(session) } satisfies Request);
    next();
  };
  return {
    questions,
    explored,
    play() {
      if (jobs === null)
        add([...questions.flatMap((question) => optionsOf(question, parameters)), { kind: "standings" }]);
      run();
    },
    compareSets({ index }) {
      add(underOtherSets(index));
      run();
    },
    stop() {
      if (worker !== null) end("stopped");
    },
  };
}
