// Proves how a run is explored: nothing is played before it is asked for, each piece is shown as it is done, work that
// was stopped goes on where it was, what was played is not played again, and the answers are those of the run.
import { describe, expect, test } from "vitest";
import type { JobWorker } from "../../../src/app/what-if/crew.ts";
import { createExplorer } from "../../../src/app/what-if/explorer.ts";
import { openPlayer, type Player } from "../../../src/app/what-if/player.ts";
import type { Answer, Job, Request } from "../../../src/app/what-if/protocol.ts";
import { answersWith } from "../../../src/debrief/index.ts";
import { act, branch, type Session } from "../../../src/session/index.ts";
import { playArm, policyStrategy } from "../../../src/sim/index.ts";
import type { Explored } from "../../../src/ui/parts/what-if-port.ts";
import { minimalModel } from "../../sim/support/play.ts";

const model = minimalModel();
const session = playArm(model, "explored", policyStrategy("first"));

/** A worker in this thread that answers only when told to. */
class HeldWorker implements JobWorker {
  onmessage: JobWorker["onmessage"] = null;
  onerror: JobWorker["onerror"] = null;
  ended = false;
  isAtWork = false;
  readonly jobs: Job[] = [];
  private player: Player | null = null;

  postMessage(request: Request): void {
    if (request.kind === "open") this.player = openPlayer(JSON.parse(request.opening));
    else {
      this.jobs.push(request);
      this.isAtWork = true;
    }
  }

  terminate(): void {
    this.ended = true;
    this.isAtWork = false;
  }

  /** Does the piece of work in hand. */
  work(): void {
    const job = this.jobs[this.jobs.length - 1]!;
    const data = this.player?.answer(job);
    this.isAtWork = false;
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent<Answer>);
  }
}

function explore(size = 1, run: Session = session) {
  const workers: HeldWorker[] = [];
  const make = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker;
  };
  const explorer = createExplorer(run, { make, size });
  /** Lets the workers answer, the last made first, until all is done. */
  const finish = () => {
    while (explorer.explored.value.state === "playing") workers.findLast((worker) => worker.isAtWork)?.work();
  };
  return { explorer, workers, finish };
}

describe("the work", () => {
  test("begins when it is asked for, and each piece is shown as it is done", () => {
    const { explorer, workers } = explore();
    expect(workers).toHaveLength(0);
    explorer.play();
    expect(explorer.explored.value).toMatchObject({ state: "playing", done: 0, options: [] });
    workers[0]!.work();
    expect(explorer.explored.value).toMatchObject({ state: "playing", done: 1 });
    expect(explorer.explored.value.options).toHaveLength(1);
  });

  test("finds workers that have opened the run, where it was to be expected", () => {
    const { explorer, workers, finish } = explore(2);
    explorer.prepare();
    explorer.prepare();
    expect(workers).toHaveLength(2);
    expect(explorer.explored.value.state).toBe("waiting");
    explorer.play();
    finish();
    expect(workers).toHaveLength(2);
    explorer.prepare();
    expect(workers).toHaveLength(2);
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  test("that was expected and not asked for leaves no worker behind", () => {
    const { explorer, workers } = explore();
    explorer.prepare();
    explorer.stop();
    expect(workers[0]!.ended).toBe(true);
    expect(explorer.explored.value.state).toBe("waiting");
  });

  test("that was stopped goes on where it was", () => {
    const { explorer, workers, finish } = explore();
    explorer.play();
    workers[0]!.work();
    explorer.stop();
    expect(workers[0]!.ended).toBe(true);
    expect(explorer.explored.value).toMatchObject({ state: "stopped", done: 1 });
    explorer.play();
    finish();
    const { state, done, all, options } = explorer.explored.value;
    expect([state, done]).toEqual(["done", all]);
    const names = options.map(({ set, difference }) => `${set} ${difference.question} ${difference.option}`);
    expect(new Set(names).size).toBe(names.length);
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  test("that is done is not done again, and covers the weightiest under every parameter set", () => {
    const { explorer, workers, finish } = explore();
    explorer.play();
    finish();
    const before = workers.length;
    explorer.play();
    explorer.compareSets(explorer.questions[0]!);
    expect(workers).toHaveLength(before);
    const sets = new Set(explorer.explored.value.options.map(({ set }) => set));
    expect([...sets].sort()).toEqual(model.scenario.parameters.map(({ id }) => id).sort());
    expect(explorer.explored.value.standings).not.toBeNull();
  });

  test("is shared by several workers, each with turns of its own, to the same end", () => {
    const alone = explore();
    alone.explorer.play();
    alone.finish();
    const { explorer, workers, finish } = explore(3);
    explorer.play();
    expect(workers).toHaveLength(3);
    const turns = workers.map(({ jobs: [job] }) => (job!.kind === "option" ? job!.turn : job!.kind));
    expect(new Set(turns).size).toBe(3);
    finish();
    const told = ({ options, standings }: Explored) => ({
      standings,
      options: options.map((played) => JSON.stringify(played)).toSorted(),
    });
    expect(told(explorer.explored.value)).toEqual(told(alone.explorer.explored.value));
  });

  test("begins with what is soonest played", () => {
    const { explorer, workers } = explore();
    explorer.play();
    const [job] = workers[0]!.jobs;
    expect(job).toMatchObject({ kind: "option", question: explorer.questions.at(-1)?.index });
  });

  test("that fails is told, and can be tried again", () => {
    const { explorer, workers, finish } = explore();
    explorer.play();
    workers[0]!.onerror?.call(workers[0] as unknown as Worker, {} as ErrorEvent);
    expect(explorer.explored.value.state).toBe("failed");
    explorer.play();
    finish();
    expect(explorer.explored.value.state).toBe("done");
  });
});

test("the run's own line ends where the run did", () => {
  const { explorer, finish } = explore();
  explorer.play();
  finish();
  for (const { set, own } of explorer.explored.value.options) {
    if (set !== model.parameters) continue;
    for (const [gauge, line] of Object.entries(own.line)) {
      expect(line.at(-1)).toBe(session.state.numbers[model.layout.byId[gauge]!.address]);
    }
  }
});

test("what is no decision of the run cannot be made otherwise", () => {
  const player = openPlayer({ scenario: model.scenario, parameters: model.parameters, run: session });
  const set = model.parameters;
  expect(() => player.answer({ kind: "option", question: 999, turn: 1, option: "none", set })).toThrow(/decision 999/);
});

test("what is played ahead answers alike, once for each turn", () => {
  const [waiting, asked] = [1, 2].map(() =>
    openPlayer({ scenario: model.scenario, parameters: model.parameters, run: session }),
  );
  const { questions } = explore().explorer;
  let ahead = 0;
  while (waiting!.playAhead()) ahead++;
  expect(ahead).toBe(new Set(questions.map(({ turn }) => turn)).size);
  for (const { index, turn, others } of questions) {
    const job: Job = { kind: "option", question: index, turn, option: others[0]!, set: model.parameters };
    expect(waiting!.answer(job)).toEqual(asked!.answer(job));
  }
});

test("playing on from a decision begins its turn with the other option taken", () => {
  const { explorer } = explore();
  const [question] = explorer.questions;
  const [option] = question!.others;
  const begun = answersWith(model, session, question!, option!).reduce<Session>(
    (current, action) => {
      const next = act(current, action);
      if ("rejected" in next) throw new Error(next.message);
      return next;
    },
    branch(session, question!.turn),
  );
  expect(begun.state.month).toBe((question!.turn - 1) * model.scenario.turn);
  const ended = act(begun, { type: "end-turn" });
  if ("rejected" in ended) throw new Error(ended.message);
  expect(ended.state.decisions.find(({ id }) => id === question!.decision.id)?.option).toBe(option);
});
