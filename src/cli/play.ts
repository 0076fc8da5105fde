import { headlinesOf, type Model, observeAll, type State } from "../engine/index.ts";
import { monthStates, type Session, toRunFile } from "../session/index.ts";
import { playArm } from "../sim/index.ts";
import { parametersOf, playing, policyNamed, readSource, strategyOf, writeText } from "./inputs.ts";
import { playInWords } from "./play-words.ts";
import { historicalPath } from "./read-scenarios.ts";
import { say } from "./say.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";

export interface PlayOptions {
  seed?: string;
  run?: string;
  policy?: string;
  turns?: number;
  parameters?: string;
  out?: string;
  json?: boolean;
  scenarios?: string;
}

/** A played run as `play --json` prints it. */
export type Played = ReturnType<typeof playedOf>;

/** `play <id>`: plays to the end; the policy decides what the run or arm leaves open. */
export async function play(terminal: Terminal, id: string, options: PlayOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  if (options.policy !== undefined) policyNamed(options.policy);
  const source = readSource(options.run ?? options.policy ?? "steady", historicalPath(id, options.scenarios));
  if (options.run !== undefined && options.policy !== undefined && source.kind === "policy") {
    throw new UsageError(say("cli.play.two-policies"), {
      expected: say("cli.play.two-policies.expected"),
      hint: say("cli.play.two-policies.hint"),
    });
  }
  const seed = options.seed ?? (source.kind === "run" ? source.run.seed : undefined);
  if (seed === undefined || seed === "") {
    throw new UsageError(say("cli.play.seed-missing"), {
      expected: say("cli.play.seed-missing.expected"),
      hint: say("cli.play.seed-missing.hint"),
    });
  }
  const model = compileWith(opened.scenario, parametersOf(options.parameters, [source]));
  const strategy = strategyOf(model, source, options.policy);
  const session = await playing(() => playArm(model, seed, strategy, { turns: options.turns }));
  const played = playedOf(model, session);
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(played.run)}\n`);
  if (options.json) printJson(terminal, played);
  else terminal.out(playInWords(played, model, textOf(opened)));
  return 0;
}

/** Tells a session month by month; month 0 is the start. */
export function playedOf(model: Model, session: Session) {
  const { hashes, seed } = session;
  const states = monthStates(session);
  const last = states[states.length - 1];
  return {
    scenario: model.scenario.id,
    seed,
    parameters: model.parameters,
    hash: hashes[hashes.length - 1],
    facts: last.facts,
    months: states.map((state, month) => monthOf(model, state, month === 0 ? null : states[month - 1], last)),
    outcome: outcomeOf(model, last),
    run: toRunFile(session),
  };
}

/** `gauges` is the truth; `observed` what policies and players see. `dilemmas` lay on the table for the month. */
function monthOf(model: Model, state: State, before: State | null, last: State) {
  const { month, numbers } = state;
  return {
    month,
    turn: Math.ceil(month / model.scenario.turn),
    gauges: Object.fromEntries(model.layout.gauges.map((gauge) => [gauge.id, numbers[gauge.address]])),
    observed: observeAll(model, state),
    events: state.events.filter((event) => event.month === month).map(({ id, region }) => ({ id, region })),
    dilemmas: (before?.desk ?? []).map(({ id, kind, region }) => ({ id, kind, region })),
    chosen: last.decisions
      .filter((decision) => decision.month === month)
      .map(({ id, region, step, option, mode, conditions, by }) => ({
        ...{ dilemma: id, region, step, option, mode, conditions, by },
      })),
  };
}

/** Where a run came to; `ending` is null while it is not over. Harm to people stands apart from the scores. */
function outcomeOf(model: Model, last: State) {
  const value = (id: string): [string, number] => [id, last.numbers[model.layout.byId[id].address]];
  const headlines = headlinesOf(model);
  return {
    ending: last.ended,
    month: last.month,
    scores: Object.fromEntries(headlines.map(value)),
    people: Object.fromEntries(model.scenario.peopleGauges.map(value)),
  };
}
