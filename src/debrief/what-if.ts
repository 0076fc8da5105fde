import {
  type Action,
  type ActionOf,
  type Decision,
  historyUntil,
  type Model,
  offersOf,
  runKey,
  type State,
  turnOfMonth,
  valueAt,
} from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { answersOf, type Recorded, replayOn, sayOption, type Turn, turnsOf } from "./replay-on.ts";

/** A decision of the run that could have been made otherwise: where it lies and what else was offered. */
export interface Question {
  /** Its place among the run's decisions. */
  index: number;
  decision: Decision;
  /** The turn in which it was made, from 1. */
  turn: number;
  /** The other options that a trainee is offered. */
  others: string[];
}

/** Gauges month by month, from the month before the decision's turn: a list of values for each. */
export type Paths = Readonly<Record<string, readonly number[]>>;

/** What branches are played on, for which gauges, and with which luck besides the run's own. */
export interface Exploration {
  model: Model;
  run: Recorded;
  gauges: readonly string[];
  seeds: readonly string[];
}

/** One option of a decision, taken, and the run's log played on to its end. */
export interface Branch {
  question: number;
  option: string;
  /** Whether the option could be taken at all; where not, silence decided. */
  taken: boolean;
  /** The month that the paths begin with. */
  from: number;
  /** With the run's own luck. */
  sameLuck: Paths;
  /**
   * With other luck from the decision's turn on: one set of paths for each seed, in the order of the seeds; none where the
   * option could not be taken, for luck does not open it.
   */
  otherLuck: readonly Paths[];
  /** The counts of people harmed and helped at the end, for each of those seeds. */
  people: readonly Readonly<Record<string, number>>[];
}

/**
 * The decisions of a run that could have been made otherwise, in order. Standing instructions are not among them, nor what was
 * decided before the chapter that was played.
 */
export function questionsOf(model: Model, run: Recorded & { state: State }): Question[] {
  const played = turnsOf(run).length;
  const before = historyUntil(model, run.state);
  return run.state.decisions.flatMap((decision, index) => {
    const turn = turnOfMonth(model, decision.month);
    if (decision.step !== null || decision.by === "standing") return [];
    if (turn > played || decision.month <= before) return [];
    const others = offersOf(model, decision).options.flatMap(({ id, offered }) =>
      offered === false || id === decision.option ? [] : [id],
    );
    return others.length === 0 ? [] : [{ index, decision, turn, others }];
  });
}

/**
 * Takes an option of a question and plays the run's log on to its end: with the run's own luck, and once with each
 * other luck. The past up to the decision's turn and the hidden facts stay the run's. With the run's own option and
 * luck it comes to the run itself. The model may be the same scenario under another parameter set.
 */
export function playBranch(
  { model, run, gauges, seeds }: Exploration,
  { index, decision, turn }: Question,
  option: string,
): Branch {
  const start = required(run.turnStarts, turn - 1);
  const recorded = turnsOf(run);
  const turns = option === decision.option ? recorded : withOption(model, recorded, turn, decision, option);
  // What the run never met is left to silence, as a replay leaves it, on both sides of a comparison alike.
  const answers = { ...answersOf(run), byLot: 0 };
  const play = (on: Model, state: State) => follow(on, replayOn(on, turns, turn, state, answers), gauges);
  const same = play(model, start);
  const bare = withoutLetters(model);
  const taken = wasTaken(same.last, decision, option);
  const others = (taken ? seeds : []).map((seed) => play(bare, { ...start, key: runKey(seed) }));
  return {
    question: index,
    option,
    taken,
    from: start.month,
    sameLuck: same.paths,
    otherLuck: others.map(({ paths }) => paths),
    people: others.map(({ last }) => valuesIn(model, last, model.scenario.peopleGauges)),
  };
}

/**
 * What has to be done in a decision's turn, begun anew, to take an option of it: what the run did on that matter before,
 * with the option in the place of its own.
 */
export function answersWith(model: Model, run: Recorded, { turn, decision }: Question, option: string): Action[] {
  const { actions } = required(withOption(model, turnsOf(run), turn, decision, option), turn - 1);
  return actions.filter((action) => "dilemma" in action && action.dilemma === decision.id && action.type !== "defer");
}

/** The model without what is only to be read: in-tray and situations move no gauge, and no rule asks for them. */
function withoutLetters(model: Model): Model {
  return { ...model, agendas: model.agendas.map((agenda) => ({ ...agenda, tray: [], situations: [] })) };
}

/** The paths of gauges through a row of states, and the state that it ends with. */
function follow(model: Model, states: Iterable<State>, gauges: readonly string[]): { paths: Paths; last: State } {
  const followed = gauges.map((id) => ({
    id,
    address: required(model.layout.byId, id).address,
    values: [] as number[],
  }));
  let last: State | null = null;
  for (const state of states) {
    for (const { address, values } of followed) values.push(valueAt(state.numbers, address));
    last = state;
  }
  if (last === null) throw new RangeError("no state to follow");
  return { paths: Object.fromEntries(followed.map(({ id, values }) => [id, values])), last };
}

function valuesIn({ layout }: Model, { numbers }: State, gauges: readonly string[]): Record<string, number> {
  return Object.fromEntries(gauges.map((id) => [id, valueAt(numbers, required(layout.byId, id).address)]));
}

function wasTaken({ decisions }: State, { id, region }: Decision, option: string): boolean {
  return decisions.some((it) => it.id === id && it.region === region && it.step === null && it.option === option);
}

/** The run's turns with a decision made otherwise. Where silence had decided, the option is chosen in its last turn. */
function withOption(model: Model, turns: readonly Turn[], turn: number, decision: Decision, option: string): Turn[] {
  const isIt = (action: Action): action is ActionOf<"choose"> =>
    action.type === "choose" &&
    action.dilemma === decision.id &&
    action.step === undefined &&
    (action.region === undefined || action.region === decision.region);
  return turns.map((recorded, at) => {
    if (at !== turn - 1) return recorded;
    const actions = recorded.actions.map((action) =>
      isIt(action) ? asOption(model, action, decision.kind, option) : action,
    );
    if (recorded.actions.some(isIt)) return { ...recorded, actions };
    return { ...recorded, actions: [...actions, ...sayOption(model, recorded.actions, decision, option)] };
  });
}

/** A recorded choice with another option: without the words for it, and with the conditions that may go with it. */
function asOption(
  model: Model,
  { other: _, conditions, ...action }: ActionOf<"choose">,
  kind: Decision["kind"],
  option: string,
): Action {
  if (conditions === undefined) return { ...action, option };
  const { dilemma } = offersOf(model, { kind, id: action.dilemma });
  const fitting = conditions.filter(
    (id) => dilemma?.conditions.find((condition) => condition.id === id)?.options?.includes(option) ?? true,
  );
  return { ...action, option, conditions: fitting };
}
