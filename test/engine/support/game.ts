// One way to play for all tests of the engine: a game is a model, its states month by month and its ledger's pages.
import {
  type Action,
  compile,
  type Model,
  type Page,
  reduce,
  type Setup,
  type State,
  start,
} from "../../../src/engine/index.ts";
import type { Scenario } from "../../../src/scenario/schema/index.ts";

/** A game played so far. `states[0]` is the start; with turns of a quarter, `states` has one state a turn. */
export interface Game {
  model: Model;
  states: State[];
  pages: Page[];
}

/** Everything in a value made read-only, however deep, so that a change in place throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Starts a game. The state is frozen, as every later one, so that each test proves that nothing is changed in place. */
export function begin(scenario: Scenario | Model, seed = "a", setup: Setup = {}): Game {
  const model = "layout" in scenario ? scenario : compile(scenario);
  return { model, states: [deepFreeze(start(model, seed, setup))], pages: [] };
}

/** The state that a game has come to. */
export function now(game: Game): State {
  return game.states[game.states.length - 1]!;
}

/** A game with an action taken. Throws when it is refused: use `refusal` where that is expected. */
export function take(game: Game, action: Action): Game {
  const reduction = reduce(game.model, now(game), deepFreeze(action));
  if ("rejected" in reduction) throw new Error(`${action.type}: ${reduction.code}: ${reduction.message}`);
  const state = deepFreeze(reduction.state);
  const states = action.type === "end-turn" ? [...game.states, state] : [...game.states.slice(0, -1), state];
  return { ...game, states, pages: [...game.pages, ...reduction.entries] };
}

/** A game some turns later: the first turn with these actions, the others with none. */
export function pass(game: Game, turns = 1, ...actions: Action[]): Game {
  let next = actions.reduce(take, game);
  for (let turn = 0; turn < turns; turn++) next = take(next, { type: "end-turn" });
  return next;
}

/** The code with which an action is refused, or null when it is taken. */
export function refusal(game: Game, action: Action): string | null {
  const reduction = reduce(game.model, now(game), action);
  return "rejected" in reduction ? reduction.code : null;
}

/** A gauge's or reading's value in a state. */
export function readingOf({ model }: Game, state: State, name: string): number {
  const address = model.layout.index[name];
  if (address === undefined) throw new Error(`no gauge or reading is called "${name}"`);
  return state.numbers[address]!;
}

/** A gauge's or reading's value now. */
export function value(game: Game, name: string): number {
  return readingOf(game, now(game), name);
}

/** A gauge's values from the start on, one a turn. */
export function course(game: Game, name: string): number[] {
  return game.states.map((state) => readingOf(game, state, name));
}
