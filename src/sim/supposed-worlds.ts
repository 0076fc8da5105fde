import {
  type BelievedState,
  headlinesOf,
  type Model,
  type Order,
  reduce,
  runKey,
  type State,
  suppose,
  valueAt,
} from "../engine/index.ts";
import { required } from "../scenario/required.ts";

/** How many worlds a planner looks at: enough that every hidden fact with two values is supposed both ways. */
const worlds = 2;

/** A planner's worlds, worked out when first asked for. */
export type SupposedWorlds = () => readonly State[];

/**
 * The worlds that a planner supposes at the start of a turn: what is observed, with fixed luck that is not the run's own,
 * and hidden facts spread over the worlds by their weights. A fact of which staff work has spoken is as it said last.
 */
export function supposedWorlds(model: Model, state: State): SupposedWorlds {
  let made: State[] | null = null;
  return () => {
    made ??= Array.from({ length: worlds }, (_, at) => suppose(model, state, suppositionOf(model, state, at)));
    return made;
  };
}

/** The mean of the headline scores after the turn with these orders, over the worlds. */
export function meanScore(model: Model, supposed: readonly State[], orders: Order[]): number {
  const addresses = headlineAddresses(model);
  let sum = 0;
  for (const world of supposed) {
    const ended = reduce(model, { ...world, orders }, { type: "end-turn" }, false);
    if ("rejected" in ended) throw new RangeError(`a supposed turn cannot end: ${ended.message}`);
    for (const address of addresses) sum += valueAt(ended.state.numbers, address);
  }
  return sum / (supposed.length * Math.max(1, addresses.length));
}

const headlines = new WeakMap<Model, number[]>();

function headlineAddresses(model: Model): number[] {
  let addresses = headlines.get(model);
  if (addresses === undefined) {
    addresses = headlinesOf(model).map((id) => required(model.layout.byId, id).address);
    headlines.set(model, addresses);
  }
  return addresses;
}

function suppositionOf(model: Model, state: State, at: number): BelievedState {
  const share = (at + 0.5) / worlds;
  const facts = Object.fromEntries(
    model.scenario.facts.map(({ id, values }) => {
      const total = values.reduce((sum, value) => sum + value.weight, 0);
      let left = share * total;
      const supposed = values.find((value) => {
        left -= value.weight;
        return left < 0;
      });
      return [id, toldOf(model, state, id) ?? supposed?.id ?? required(values, 0).id];
    }),
  );
  return { key: runKey(`a planner's luck ${at + 1}`), facts };
}

/** What staff work said last of a hidden fact, as far as it has answered. */
function toldOf(model: Model, state: State, fact: string): string | null {
  const told = state.findings.filter(({ dilemma, work, month }) => {
    if (month > state.month + 1) return false;
    const works = model.scenario.dilemmas.find((one) => one.id === dilemma)?.staffWork ?? [];
    return works.some((one) => one.id === work && one.fact === fact);
  });
  return told.at(-1)?.value ?? null;
}
