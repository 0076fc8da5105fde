import {
  type Action,
  type ActionOf,
  type Model,
  offersOf,
  type Page,
  plannedLever,
  type Rejection,
  type State,
  start,
  turnOf,
} from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";
import { bareGame, type Game, sessionGame } from "./game.ts";
import { viewTurn } from "./policy-view.ts";
import { answerWith, stepWith } from "./simple-policies.ts";
import type { PlannedAction, Strategy } from "./strategy.ts";

/** An action of an arm or a run that is illegal in its month. It ends the play: nothing is skipped silently. */
export class PlayError extends Error {
  override name = "PlayError";
  constructor(
    readonly action: PlannedAction["written"],
    readonly month: number,
    readonly rejection: Rejection,
  ) {
    super(`in month ${month}, ${JSON.stringify(action)} is illegal: ${rejection.message}`);
  }
}

/**
 * Plays a strategy on a seed, to the end or for so many turns, keeping log, ledger and hashes.
 * Throws a PlayError when an action of the strategy is illegal in its month.
 */
export function playArm(model: Model, seed: string, strategy: Strategy, limit: { turns?: number } = {}): Session {
  const game = sessionGame(model, seed, strategy.setup);
  playTurns(game, strategy, limit.turns);
  return game.session;
}

/** The same without log, ledger and hashes, for batches: `onMonth` sees the start and the end of each month. */
export function playBare(
  model: Model,
  seed: string,
  strategy: Strategy,
  onMonth: (state: State) => void,
  limit: { turns?: number } = {},
): State {
  const begun = start(model, seed, strategy.setup);
  onMonth(begun);
  const game = bareGame(model, begun, onMonth);
  playTurns(game, strategy, limit.turns);
  return game.state;
}

/** The ledger's pages of a strategy played on a seed, without log and hashes; for `openLedger`. */
export function playPages(model: Model, seed: string, strategy: Strategy, limit: { turns?: number } = {}): Page[] {
  const pages: Page[] = [];
  const begun = start(model, seed, strategy.setup);
  playTurns(
    bareGame(
      model,
      begun,
      () => {},
      (page) => pages.push(page),
    ),
    strategy,
    limit.turns,
  );
  return pages;
}

/**
 * Plays on to the end from the start of a turn that was played before, so that runs which part ways late share what
 * went before. The setup is the state's own. Throws a PlayError when an action is illegal in its month.
 */
export function playOn(model: Model, from: State, strategy: Strategy): State {
  const game = bareGame(model, from, () => {});
  playTurns(game, strategy);
  return game.state;
}

/** Levers that the arm has set and not released, with their values. */
type Pins = Map<string, number>;

function playTurns(game: Game, strategy: Strategy, turns = Number.POSITIVE_INFINITY): void {
  const pins: Pins = new Map();
  while (game.state.ended === null && turnOf(game.model, game.state) <= turns) playTurn(game, strategy, pins);
}

/** A turn: the strategy's actions as written, then its answers, then the policy for what is still open. */
function playTurn(game: Game, strategy: Strategy, pins: Pins): void {
  const turn = turnOf(game.model, game.state);
  for (const planned of strategy.byTurn.get(turn) ?? []) takePlanned(game, strategy, planned, pins);
  giveAnswers(game, strategy.answer);
  restorePins(game, pins);
  if (!strategy.closedTurns.has(turn)) playPolicy(game, strategy, pins);
  keepPins(game, pins);
  must(game, { type: "end-turn" });
}

function must(game: Game, action: Action, planned: PlannedAction | null = null): void {
  const rejection = game.act(action);
  if (rejection === null) return;
  throw new PlayError(planned?.written ?? action, planned?.month ?? game.state.month + 1, rejection);
}

function takePlanned(game: Game, strategy: Strategy, planned: PlannedAction, pins: Pins): void {
  const { written, month } = planned;
  if (written.type === "release") {
    pins.delete(written.lever);
    return;
  }
  const { turn: _, month: __, ...bare } = written as Action;
  const first = game.state.month + 1;
  const action = (month === first ? bare : { ...bare, month }) as Action;
  must(game, action.type === "choose" ? inItsPlace(game, action, strategy.pinsLevers) : action, planned);
  if (!strategy.pinsLevers) return;
  if (written.type === "set") pins.set(written.lever, written.value);
  if (written.type === "effort") pins.set(`effort.${written.output}`, written.points);
}

/** Names the region of what is answered, and lets an arm name an option that no player is offered. */
function inItsPlace(game: Game, action: ActionOf<"choose">, unoffered: boolean): ActionOf<"choose"> {
  const item = game.state.desk.find(
    (candidate) =>
      candidate.id === action.dilemma && (candidate.region === action.region || action.region === undefined),
  );
  if (item === undefined) return action;
  const region = item.region === null ? {} : { region: item.region };
  const option = offersOf(game.model, item).options.find((candidate) => candidate.id === action.option);
  const seat = unoffered && option?.offered === false ? { seat: "facilitator" as const } : {};
  return { ...region, ...seat, ...action };
}

/** Answers what asks and was not decided by the actions; steps that nobody took come out as their defaults. */
function giveAnswers(game: Game, answer: Strategy["answer"]): void {
  if (game.state.desk.length === 0 || Object.keys(answer).length === 0) return;
  for (const item of viewTurn(game.model, game.state, () => false).desk) {
    if (!Object.hasOwn(answer, item.id)) continue;
    for (const step of item.steps) must(game, stepWith(item, step.id, step.default));
    must(game, inItsPlace(game, answerWith(item, required(answer, item.id)), true));
  }
}

/** Sets pinned levers again that an effect moved in an earlier turn, before the policy plans with them. */
function restorePins(game: Game, pins: Pins): void {
  for (const [lever, value] of pins) {
    if (plannedLever(game.model, game.state, lever) !== value) must(game, { type: "set", lever, value });
  }
}

/** Sets pinned levers last in every month of the turn, so that what a decision does to them does not come to count. */
function keepPins(game: Game, pins: Pins): void {
  const { model, state } = game;
  const moved = leversMoved(model);
  for (let month = state.month + 1; month <= state.month + model.scenario.turn; month++) {
    for (const [lever, value] of pins) if (moved.has(lever)) must(game, { type: "set", lever, value, month });
  }
}

const leversMovedBy = new WeakMap<Model, ReadonlySet<string>>();

/** The levers that some effect of the model moves; looked for once, for batches ask every month. */
function leversMoved(model: Model): ReadonlySet<string> {
  let levers = leversMovedBy.get(model);
  if (levers === undefined) {
    const effects = Object.values(model.effectLists).flatMap((source) => source.effects);
    levers = new Set(effects.flatMap((effect) => ("lever" in effect ? [effect.lever] : [])));
    leversMovedBy.set(model, levers);
  }
  return levers;
}

function playPolicy(game: Game, strategy: Strategy, pins: Pins): void {
  const { orders } = game.state;
  const settled = (action: Action) =>
    (action.type === "set" && pins.has(action.lever)) ||
    (action.type === "effort" && pins.has(`effort.${action.output}`)) ||
    orders.some((order) => settles(order.action, action));
  for (const action of strategy.policy.play(viewTurn(game.model, game.state, settled))) must(game, action);
}

/** Whether an order already given leaves nothing for this action to decide. */
function settles(order: Action, action: Action): boolean {
  if (order.type === "deploy") return action.type === "deploy" && action.unit === order.unit;
  return order.type === action.type && (order.type === "message" || order.type === "intent");
}
