import type { Answer, Job, Request } from "./protocol.ts";

/** What of a worker is used here. */
export type JobWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** How workers are come by, and how many work at once. */
export interface Workforce {
  make(): JobWorker;
  size: number;
}

/** Workers that share a list of jobs. They are made when there is work, or soon will be, and ended when all is done. */
export interface Crew {
  /** What has been asked for and is not done. */
  jobs(): readonly Job[];
  add(jobs: readonly Job[]): void;
  /** Makes the workers and opens the run for them, so that the first job is not kept waiting for that. */
  prepare(): void;
  /** Sets the workers to work, unless they work already or there is nothing to do; says whether it has. */
  start(): boolean;
  /** Ends the work at once; what was in hand is done again after the next start. Says whether there was any. */
  stop(): boolean;
}

/**
 * Makes a crew whose workers are each opened with the same request, made when they are. `onAnswer` gets each result and
 * may add work; `onEnd` that all is done, or that a worker failed.
 */
export function createCrew(
  workforce: Workforce,
  opening: () => Request,
  onAnswer: (answer: Answer) => void,
  onEnd: (how: "done" | "failed") => void,
): Crew {
  let waiting: Job[] = [];
  /** Each worker with the job that it has in hand. */
  const hands = new Map<JobWorker, Job | null>();
  const inHand = () => [...hands.values()].flatMap((job) => job ?? []);
  const disband = () => {
    waiting = [...inHand(), ...waiting];
    for (const worker of hands.keys()) worker.terminate();
    hands.clear();
  };
  const giveWork = (worker: JobWorker, last: Job | null) => {
    const job = nextJob(waiting, last, inHand());
    if (job === null) return;
    hands.set(worker, job);
    waiting = waiting.filter((other) => other !== job);
    worker.postMessage(job satisfies Request);
  };
  const end = (how: "done" | "failed") => {
    disband();
    onEnd(how);
  };
  const hire = (request: Request) => {
    const worker = workforce.make();
    hands.set(worker, null);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const last = hands.get(worker) ?? null;
      hands.set(worker, null);
      onAnswer(data);
      // An answer may bring work for those who had none left as well.
      for (const [idle, hand] of [...hands]) if (hand === null) giveWork(idle, idle === worker ? last : null);
      if (hands.size > 0 && inHand().length === 0) end("done");
    };
    worker.onerror = () => end("failed");
    worker.postMessage(request);
  };
  const hireAll = () => {
    if (hands.size > 0) return;
    const request = opening();
    for (let size = workforce.size; size > 0; size--) hire(request);
  };
  return {
    jobs: () => [...inHand(), ...waiting],
    add: (jobs) => {
      waiting = [...waiting, ...jobs];
    },
    prepare: hireAll,
    start: () => {
      if (inHand().length > 0 || waiting.length === 0) return false;
      hireAll();
      for (const worker of hands.keys()) giveWork(worker, null);
      return true;
    },
    stop: () => {
      const worked = inHand().length > 0;
      disband();
      return worked;
    },
  };
}

/**
 * The job that a worker takes up after its last: one of the same turn and parameter set, for which it has played the run's
 * own decisions already; else the first of a turn on which nobody is; else the first.
 */
function nextJob(jobs: readonly Job[], last: Job | null, inHand: readonly Job[]): Job | null {
  const isAlike = (one: Job, other: Job | null) =>
    one.kind === "option" && other?.kind === "option" && one.turn === other.turn && one.set === other.set;
  return (
    jobs.find((job) => isAlike(job, last)) ??
    jobs.find((job) => !inHand.some((other) => isAlike(job, other))) ??
    jobs[0] ??
    null
  );
}
