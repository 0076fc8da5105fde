import {
  type Action,
  engineVersion,
  hashState,
  type Model,
  reduce,
  type State,
  start,
  valueAt,
} from "../../engine/index.ts";
import { lastOf, required } from "../../scenario/required.ts";
import { playArm, policyStrategy } from "../../sim/index.ts";
import { weightsHash } from "../fit/index.ts";

/** A run kept to prove that the rules are what they were: what was done, and every state that it came to. */
export interface GoldenRun extends Course {
  seed: string;
  parameters: string;
  ending: string | null;
  /** What was done, in its order; each `end-turn` ends a turn. */
  actions: Action[];
}

/**
 * What a run came to: a state hash at the start and after each month, and each gauge's values (see `courseOf`). Where a turn
 * begins, the state is the one with the orders of that turn.
 */
export interface Course {
  hashes: string[];
  gauges: Record<string, string>;
}

/** The golden runs of one scenario, with the version of the engine and the structure on which they were played. */
export interface Golden {
  format: 1;
  engine: string;
  scenario: string;
  scenarioHash: string;
  /** Hash of what all scenarios share: the common model and the numbers of the engine. */
  common: string;
  runs: GoldenRun[];
}

/** What of a golden run decides all the rest. */
export type GoldenInput = Pick<GoldenRun, "seed" | "parameters" | "actions">;

/** The model of the scenario under a parameter set; without one under that which everyone plays by default. */
export type ModelUnder = (parameters?: string) => Model;

/**
 * Plays golden runs again: the recorded actions, then silence to the scenario's end. An action that is illegal now is
 * left out, and is missing from what is returned.
 */
export function playGolden(modelUnder: ModelUnder, runs: readonly GoldenInput[]): Golden {
  const { scenario } = modelUnder();
  return {
    format: 1,
    engine: engineVersion,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    common: weightsHash(scenario, modelUnder().parameters),
    runs: runs.map((run) => playRun(modelUnder(run.parameters), run)),
  };
}

/** First golden runs of a scenario that has none: random play under each parameter set, then one run of plain play. */
export function firstGolden(modelUnder: ModelUnder, sets: readonly string[]): Golden {
  const play = (parameters: string, seed: string, policy: string): GoldenInput => {
    const { actions } = playArm(modelUnder(parameters), seed, policyStrategy(policy));
    return { seed, parameters, actions: actions.map(({ turn: _, ...action }) => action as Action) };
  };
  const atRandom = sets.map((set, at) => play(set, String(at + 1), "random"));
  return playGolden(modelUnder, [...atRandom, play(required(sets, 0), "blue-7", "steady")]);
}

function playRun(model: Model, { seed, parameters, actions }: GoldenInput): GoldenRun {
  const states = [start(model, seed)];
  const taken: Action[] = [];
  const take = (action: Action) => {
    const reduction = reduce(model, lastOf(states), action);
    if ("rejected" in reduction) return;
    taken.push(action);
    if (action.type === "end-turn") states.push(...reduction.months);
    else states[states.length - 1] = reduction.state;
  };
  actions.forEach(take);
  while (lastOf(states).ended === null) take({ type: "end-turn" });
  const { ended } = lastOf(states);
  return { seed, parameters, ending: ended, ...courseOf(model, states), actions: taken };
}

/** Runs of more turns have their gauges' values kept at every so many turns only. */
const turnsKept = 26;

/**
 * What a run came to, from its states at the start and the end of each month. A gauge's values stand in one text, at the
 * start and at turns' ends, to four digits and without what only repeats the value before it up to the run's end. Levers
 * are left out: they are input.
 */
export function courseOf(model: Model, states: readonly State[]): Course {
  const { turn } = model.scenario;
  const every = turn * Math.ceil((states.length - 1) / turn / turnsKept);
  const kept = states.filter((_, month) => month % Math.max(1, every) === 0 || month === states.length - 1);
  const gauges = model.layout.gauges.filter(({ kind }) => kind !== "lever");
  return {
    hashes: states.map(hashState),
    gauges: Object.fromEntries(gauges.map(({ id, address }) => [id, valuesInText(kept, address)])),
  };
}

function valuesInText(states: readonly State[], address: number): string {
  const values = states.map(({ numbers }) => String(Number(valueAt(numbers, address).toPrecision(4))));
  return values.slice(0, values.findLastIndex((value, at) => value !== values[at - 1]) + 1).join(" ");
}

/** A golden file's text: a line for each action, hash and gauge, so that a difference of files shows what moved. */
export function goldenText(golden: Golden): string {
  return `${inLines(golden, "")}\n`;
}

function inLines(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null || "type" in value) return JSON.stringify(value);
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((part) => inLines(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inLines(part, inner)}`);
  const [open, close] = Array.isArray(value) ? (["[", "]"] as const) : (["{", "}"] as const);
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
