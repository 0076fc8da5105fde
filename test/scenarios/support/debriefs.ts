// What holds of the debrief of any run, checked on random runs of a shipped scenario: each is played once for all of it.
import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../../src/cli/read-texts.ts";
import {
  accountOf,
  type Debrief,
  debriefOf,
  playBranch,
  type Question,
  questionsOf,
} from "../../../src/debrief/index.ts";
import { answersOf, replayOn, turnsOf } from "../../../src/debrief/replay-on.ts";
import { compile, hashState, headlinesOf, type Model, openLedger, seeModel } from "../../../src/engine/index.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import type { Texts } from "../../../src/scenario/schema/index.ts";
import type { Session } from "../../../src/session/index.ts";
import { playArm, policyStrategy } from "../../../src/sim/index.ts";
import { renderDocument } from "../../../src/ui/pack/render.tsx";
import { noNotes } from "../../../src/ui/parts/paper/room-notes.ts";
import { figuresIn, strangers } from "../../ui/support/figures.ts";

/** The fewest numbers that a run has on paper and in its JSON. */
const least = { figures: 200, numbers: 500 };

/** Months up to which a run is short. */
const shortRun = 12;

/** What does not hold in the debriefs of the random runs from one seed to another, in words. */
export function faultsOfDebriefs(id: string, from: number, to: number): { runs: number; faults: string[] } {
  const { scenario, texts } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  const model = compile(scenario);
  const faults: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const run = playArm(model, `debrief-${seed}`, policyStrategy("random"));
    const debrief = debriefOf(run);
    const found = [
      ...unaccounted(model, run, debrief, seed),
      ...notItself(model, run, seed),
      ...onPaper(model, debrief, texts.en!),
    ];
    faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
  }
  return { runs: to - from + 1, faults };
}

/** The accounts of the scores over the whole run, and of any gauge over a part of it, add up to the change exactly. */
function unaccounted(model: Model, { pages, state }: Session, { accounts }: Debrief, seed: number): string[] {
  const { gauges } = model.layout;
  // The scores of a long run are dear to account for anew.
  const scores = state.month <= shortRun || seed % 10 === 0 ? headlinesOf(model) : [];
  const ledger = openLedger(model, pages);
  const part = { from: 1 + (seed % state.month), to: state.month };
  const whole = { from: 1, to: state.month };
  const told = [
    ...Object.entries(accounts).map(([gauge, account]) => ({ gauge, account, span: whole })),
    ...[...scores, gauges[(seed * 7) % gauges.length]!.id].map((gauge) => ({
      ...{ gauge, span: part },
      account: accountOf(ledger, gauge, undefined, part),
    })),
  ];
  return told.flatMap(({ gauge, account: { largest, rest, change }, span: { from, to } }) => {
    const { address } = model.layout.byId[gauge]!;
    const moved = pages[to - 1]!.after[address]! - pages[from - 1]!.before[address]!;
    const sum = [...largest, ...rest].reduce((total, { by }) => total + by, 0);
    return sum === moved && change === moved ? [] : [`${gauge} moved by ${moved}, told ${sum}, from ${from}`];
  });
}

/** Decisions of a run taken as they were, and the run played on: its own states, by their hash, and its own scores. */
function notItself(model: Model, run: Session, seed: number): string[] {
  const questions = questionsOf(model, run);
  const gauges = headlinesOf(model);
  const some = new Set([0, seed % questions.length]);
  return [...some].flatMap((at) => {
    const question: Question = questions[at]!;
    const { turn, decision } = question;
    const states = [...replayOn(model, turnsOf(run), turn, run.turnStarts[turn - 1]!, answersOf(run))];
    const hash = hashState(states[states.length - 1]!);
    const { sameLuck, taken } = playBranch({ model, run, gauges, seeds: [] }, question, decision.option);
    const ends = gauges.every((gauge) => {
      const path = sameLuck[gauge]!;
      return path[path.length - 1] === run.state.numbers[model.layout.byId[gauge]!.address];
    });
    return hash === run.hashes[run.hashes.length - 1] && taken && ends ? [] : [`${decision.id} is not itself: ${hash}`];
  });
}

/** Every number in plain data, with its path. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

/** Every number of the paper is the JSON's, and all of both are finite. */
function onPaper(model: Model, debrief: Debrief, scenarioTexts: Texts): string[] {
  const dress = { interfaceTexts, scenarioTexts, language: "en", telling: model.scenario, styles: "" };
  const html = renderDocument(dress, { model: seeModel(model), debrief, whatIf: null, notes: noNotes, scores: true });
  const figures = figuresIn(html);
  const numbers = numbersIn(debrief);
  const infinite = numbers.filter(([, value]) => !Number.isFinite(value)).map(([path]) => `${path} is not finite`);
  const few = figures.length < least.figures || numbers.length < least.numbers ? ["few numbers are told"] : [];
  return [...infinite, ...few, ...strangers(html, debrief)];
}

const interfaceTexts = readInterfaceTexts("text");
