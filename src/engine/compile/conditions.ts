import type { Condition, Factor } from "../../scenario/schema/index.ts";
import { clamp } from "../arithmetic.ts";
import type { State } from "../state.ts";
import { addressOf, inPlace, type Layout } from "./layout.ts";

/** A compiled condition: true or false on a month's snapshot and the record of the run. */
export type Test = (numbers: readonly number[], state: State, month: number) => boolean;
/** A compiled product of factors. */
export type Scale = (numbers: readonly number[], state: State, month: number) => number;

/** The test of no condition. */
export const always: Test = () => true;

/** Compiles a checked condition for one place. Absent: always true. A layout that is watched tells what it comes to. */
export function compileCondition(condition: Condition | undefined, place: string | null, layout: Layout): Test {
  if (condition === undefined) return always;
  const test = testFor(condition, place, layout);
  const { watch } = layout;
  if (watch === undefined) return test;
  return (numbers, state, month) => {
    const holds = test(numbers, state, month);
    watch(condition, holds);
    return holds;
  };
}

function testFor(condition: Condition, place: string | null, layout: Layout): Test {
  const compile = (part: Condition) => compileCondition(part, place, layout);
  if ("all" in condition) {
    return condition.all
      .map(compile)
      .reduce((one, other) => (numbers, state, month) => one(numbers, state, month) && other(numbers, state, month));
  }
  if ("any" in condition) {
    return condition.any
      .map(compile)
      .reduce((one, other) => (numbers, state, month) => one(numbers, state, month) || other(numbers, state, month));
  }
  if ("not" in condition) {
    const test = compile(condition.not);
    return (numbers, state, month) => !test(numbers, state, month);
  }
  if ("gauge" in condition) return gaugeTest(condition, place, layout);
  if ("fact" in condition) return (_, state) => state.facts[condition.fact] === condition.is;
  if ("mark" in condition) return (_, state) => state.marks.includes(condition.mark);
  if ("month" in condition) {
    const { from = 1, to = Number.MAX_SAFE_INTEGER } = condition.month;
    return (_numbers, _state, month) => month >= from && month <= to;
  }
  return recordTest(condition, place);
}

type GaugeCondition = Extract<Condition, { gauge: string }>;

/** The range in which a condition on a gauge holds in a place: from `atLeast` up to, but without, `below`. */
export function rangeOf(condition: GaugeCondition, place: string | null, layout: Layout) {
  const address = addressOf(layout, inPlace(condition.gauge, place));
  const { atLeast = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = condition;
  return { address, atLeast, below };
}

function gaugeTest(condition: GaugeCondition, place: string | null, layout: Layout): Test {
  const { address, atLeast, below } = rangeOf(condition, place, layout);
  return (numbers) => numbers[address] >= atLeast && numbers[address] < below;
}

type RecordCondition = Extract<
  Condition,
  { chosen: string } | { happened: string } | { unit: string } | { engaged: string }
>;

/** Conditions on what was decided, what happened and where units stand. */
function recordTest(condition: RecordCondition, place: string | null): Test {
  if ("chosen" in condition) {
    const options = condition.option === undefined ? null : [condition.option].flat();
    return (_, state) =>
      state.decisions.some(
        (decision) =>
          decision.id === condition.chosen &&
          decision.step === (condition.step ?? null) &&
          (options === null || options.includes(decision.option)) &&
          (condition.with === undefined || decision.conditions.includes(condition.with)) &&
          (condition.mode === undefined || decision.mode === condition.mode),
      );
  }
  if ("happened" in condition) {
    const region = condition.region === undefined ? undefined : inPlace(condition.region, place);
    const { within = Number.MAX_SAFE_INTEGER, times = 1 } = condition;
    const id = condition.happened;
    return (_, { events }, month) => {
      let count = 0;
      // The latest come last, so the first that is too old ends the search.
      for (let i = events.length - 1; i >= 0 && month - events[i].month <= within; i--) {
        if (events[i].id === id && (region === undefined || events[i].region === region)) count++;
        if (count === times) return true;
      }
      return false;
    };
  }
  if ("engaged" in condition) {
    const { within = Number.MAX_SAFE_INTEGER } = condition;
    return (_, state, month) =>
      state.engagements.some(
        (engagement) =>
          engagement.target === condition.engaged &&
          (condition.purpose === undefined || engagement.purpose === condition.purpose) &&
          month - engagement.month <= within,
      );
  }
  const region = condition.in === undefined ? undefined : inPlace(condition.in, place);
  return (_, state, month) => {
    const unit = state.units[condition.unit];
    return (
      unit.awayUntil < month &&
      (region === undefined || (unit.places[region] ?? 0) > 0) &&
      (condition.stance === undefined || unit.stance === condition.stance) &&
      (condition.base === undefined || unit.base === condition.base)
    );
  };
}

/** The product of no factors. */
export const unscaled: Scale = () => 1;

/** Compiles factors on a hazard or an effect into their product, 1 without any. */
export function compileFactors(factors: Factor[] | undefined, place: string | null, layout: Layout): Scale {
  if (factors === undefined) return unscaled;
  const scales = factors.map((factor): Scale => {
    if ("when" in factor) {
      const test = compileCondition(factor.when, place, layout);
      return (numbers, state, month) => (test(numbers, state, month) ? factor.times : 1);
    }
    const { from, to } = factor;
    const address = addressOf(layout, inPlace(factor.by, place));
    return (numbers) => {
      const progress = clamp((numbers[address] - from.at) / (to.at - from.at), 0, 1);
      return from.times + progress * (to.times - from.times);
    };
  });
  return (numbers, state, month) => {
    let product = 1;
    for (const scale of scales) product *= scale(numbers, state, month);
    return product;
  };
}
