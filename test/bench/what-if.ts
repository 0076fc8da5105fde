// How long the debrief takes to play every option of every decision with 50 other lucks, in the built page's own workers:
// two of them, each with turns of its own. Run by `npm run bench`; needs a build.
import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Job, Request } from "../../src/app/what-if/protocol.ts";
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

/** A run of the campaign's first months in which each decision takes what stands first, and each turn's other options. */
function workOf(months: number): { open: Request; turns: Job[][]; decisions: number } {
  const scenario = { ...shippedScenario("timor-leste-2006"), months };
  const model = compile(scenario);
  const { seed, setup, actions, turnStarts, state } = playArm(model, "bench", policyStrategy("first"));
  const run = { seed, setup, actions, turnStarts, state };
  const questions = questionsOf(model, run).toReversed();
  const jobs = questions.flatMap(({ index, turn, others }) =>
    others.map((option) => ({ kind: "option", question: index, turn, option, set: model.parameters }) as const),
  );
  const turns = [...new Set(jobs.map(({ turn }) => turn))].map((turn) => jobs.filter((job) => job.turn === turn));
  return { open: { kind: "open", scenario, parameters: model.parameters, run }, turns, decisions: questions.length };
}

/** Lets two workers do the turns' jobs; gives the milliseconds until the first answer and until the last. */
async function timeOf(
  page: Page,
  script: string,
  open: Request,
  turns: Job[][],
): Promise<{ first: number; all: number }> {
  return page.evaluate(
    async (given) => {
      const waiting = [...given.turns];
      const workers = [0, 1].map(() => new Worker(given.script, { type: "module" }));
      for (const one of workers) one.postMessage(given.open);
      // The page opens the run for its workers while the room makes its prediction.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const begun = performance.now();
      let first = 0;
      const works = workers.map(async (one) => {
        for (let jobs = waiting.shift(); jobs !== undefined; jobs = waiting.shift()) {
          for (const job of jobs) {
            await new Promise((resolve, reject) => {
              one.onmessage = resolve;
              one.onerror = () => reject(new Error("the worker failed"));
              one.postMessage(job);
            });
            first ||= performance.now() - begun;
          }
        }
        one.terminate();
      });
      await Promise.all(works);
      return { first, all: performance.now() - begun };
    },
    { script, open, turns },
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
    const { open, turns, decisions } = workOf(months);
    const { first, all } = await timeOf(page, `${url}assets/${script}`, open, turns);
    const what = `${decisions} decisions of ${months} months otherwise, ${turns.flat().length} options with 50 lucks`;
    lines.push(`${what}: first ${verdict(first, mostForFirst)}, all ${verdict(all, most)}`);
  }
  return lines;
}
