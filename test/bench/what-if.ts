// How long the debrief takes to play every option of every decision with 50 other lucks, in the built page's own workers:
// two of them, which have opened the run before, while the room would make its prediction. Run by `npm run bench`; needs a build.
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Job, Opening, Request } from "../../src/app/what-if/protocol.ts";
import { questionsOf } from "../../src/debrief/index.ts";
import { compile } from "../../src/engine/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { verdict } from "./verdict.ts";

/** Budgets of the design, in milliseconds: for so many months in all, and until the first line is there. */
const runs = [
  { months: 36, most: 2000 },
  { months: 78, most: 6000 },
];
const mostForFirst = 300;

type OptionJob = Extract<Job, { kind: "option" }>;

/** A run of the campaign's first months in which each decision takes what stands first, and each turn's other options. */
function workOf(months: number): { open: Request; jobs: OptionJob[]; decisions: number } {
  const scenario = { ...shippedScenario("timor-leste-2006"), months };
  const model = compile(scenario);
  const { seed, setup, actions, turnStarts, state } = playArm(model, "bench", policyStrategy("first"));
  const run = { seed, setup, actions, turnStarts, state };
  const questions = questionsOf(model, run).toReversed();
  const jobs = questions.flatMap(({ index, turn, others }) =>
    others.map((option) => ({ kind: "option", question: index, turn, option, set: model.parameters }) as const),
  );
  const opening: Opening = { scenario, parameters: model.parameters, run };
  return { open: { kind: "open", opening: JSON.stringify(opening) }, jobs, decisions: questions.length };
}

/**
 * Lets two workers do the jobs, given out as the page gives them out: of the turn that a worker is at, else of one at which
 * nobody is, else the next. Gives the milliseconds until the first answer and until the last.
 */
async function timeOf(
  page: Page,
  script: string,
  open: Request,
  jobs: OptionJob[],
): Promise<{ first: number; all: number }> {
  return page.evaluate(
    async (given) => {
      let waiting = [...given.jobs];
      const workers = [0, 1].map(() => new Worker(given.script, { type: "module" }));
      const turns: (number | null)[] = [null, null];
      for (const one of workers) one.postMessage(given.open);
      // The page opens the run for its workers while the room makes its prediction.
      await new Promise((resolve) => setTimeout(resolve, 5000));
      const begun = performance.now();
      let first = 0;
      const works = workers.map(async (one, hand) => {
        for (;;) {
          const job =
            waiting.find(({ turn }) => turn === turns[hand]) ??
            waiting.find(({ turn }) => !turns.includes(turn)) ??
            waiting[0];
          if (job === undefined) break;
          waiting = waiting.filter((other) => other !== job);
          turns[hand] = job.turn;
          await new Promise((resolve, reject) => {
            one.onmessage = resolve;
            one.onerror = () => reject(new Error("the worker failed"));
            one.postMessage(job);
          });
          first ||= performance.now() - begun;
        }
        turns[hand] = null;
        one.terminate();
      });
      await Promise.all(works);
      return { first, all: performance.now() - begun };
    },
    { script, open, jobs },
  );
}

/** Measures both runs and returns lines for people, each with its budget. */
export async function measureWhatIf(page: Page, url: string): Promise<string[]> {
  const script = readdirSync(new URL("../../dist/assets", import.meta.url)).find((file) =>
    /^worker-.*\.js$/.test(file),
  );
  if (script === undefined) throw new Error("the build has no worker");
  await page.goto(url);
  const lines: string[] = [];
  for (const { months, most } of runs) {
    const { open, jobs, decisions } = workOf(months);
    const { first, all } = await timeOf(page, `${url}assets/${script}`, open, jobs);
    const what = `${decisions} decisions of ${months} months otherwise, ${jobs.length} options with 50 lucks`;
    lines.push(`${what}: first ${verdict(first, mostForFirst)}, all ${verdict(all, most)}`);
  }
  return lines;
}
