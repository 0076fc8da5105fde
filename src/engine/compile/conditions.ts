import { required } from "../../scenario/required.ts";
import { byConditionKind, type Condition, type ConditionOf, type Factor } from "../../scenario/schema/index.ts";
import { clamp } from "../kernel/arithmetic.ts";
import { valueAt } from "../kernel/cells.ts";
import type { State } from "../state.ts";
import { addressOf, inPlace, type Layout } from "./layout.ts";

/** A compiled condition: true or false on a month's snapshot and the record of the run. */
export type Test = (numbers: readonly number[], state: State, month: number) => boolean;
/** A compiled product of factors. */
export type Scale = (numbers: readonly number[], state: State, month: number) => number;

/** The test of no condition. */
export const always: Test = () => true;

/** Compiles a checked condition for one place. Absent: always true. Where the layout has a `watch`, each result is passed to it. */
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
  return byConditionKind<Test>(condition, {
    all: ({ all }) =>
      all
        .map(compile)
        .reduce((one, other) => (numbers, state, month) => one(numbers, state, month) && other(numbers, state, month)),
    any: ({ any }) =>
      any
        .map(compile)
        .reduce((one, other) => (numbers, state, month) => one(numbers, state, month) || other(numbers, state, month)),
    not: ({ not }) => {
      const test = compile(not);
      return (numbers, state, month) => !test(numbers, state, month);
    },
    gauge: (one) => gaugeTest(one, place, layout),
    fact:
      ({ fact, is }) =>
      (_, state) =>
        state.facts[fact] === is,
    mark:
      ({ mark }) =>
      (_, state) =>
        state.marks.includes(mark),
    month:
      ({ month: { from = 1, to = Number.MAX_SAFE_INTEGER } }) =>
      (_numbers, _state, month) =>
        month >= from && month <= to,
    chosen: chosenTest,
    happened: (one) => happenedTest(one, place),
    engaged: engagedTest,
    unit: (one) => unitTest(one, place),
  });
}

/** The range in which a condition on a gauge holds in a place: from `atLeast` up to, but without, `below`. */
export function rangeOf(condition: ConditionOf<"gauge">, place: string | null, layout: Layout) {
  const address = addressOf(layout, inPlace(condition.gauge, place));
  const { atLeast = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = condition;
  return { address, atLeast, below };
}

function gaugeTest(condition: ConditionOf<"gauge">, place: string | null, layout: Layout): Test {
  const { address, atLeast, below } = rangeOf(condition, place, layout);
  return (numbers) => valueAt(numbers, address) >= atLeast && valueAt(numbers, address) < below;
}

function chosenTest(condition: ConditionOf<"chosen">): Test {
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

function happenedTest(condition: ConditionOf<"happened">, place: string | null): Test {
  const region = condition.region === undefined ? undefined : inPlace(condition.region, place);
  const { happened: id, within = Number.MAX_SAFE_INTEGER, times = 1 } = condition;
  return (_, { events }, month) => {
    let count = 0;
    // The latest come last, so the first that is too old ends the search.
    for (let i = events.length - 1; ; i--) {
      const event = events[i];
      if (event === undefined || month - event.month > within) return false;
      if (event.id === id && (region === undefined || event.region === region)) count++;
      if (count === times) return true;
    }
  };
}

function engagedTest({ engaged, purpose, within = Number.MAX_SAFE_INTEGER }: ConditionOf<"engaged">): Test {
  return (_, state, month) =>
    state.engagements.some(
      (engagement) =>
        engagement.target === engaged &&
        (purpose === undefined || engagement.purpose === purpose) &&
        month - engagement.month <= within,
    );
}

function unitTest(condition: ConditionOf<"unit">, place: string | null): Test {
  const region = condition.in === undefined ? undefined : inPlace(condition.in, place);
  return (_, state, month) => {
    const unit = required(state.units, condition.unit);
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
      const progress = clamp((valueAt(numbers, address) - from.at) / (to.at - from.at), 0, 1);
      return from.times + progress * (to.times - from.times);
    };
  });
  return (numbers, state, month) => {
    let product = 1;
    for (const scale of scales) product *= scale(numbers, state, month);
    return product;
  };
}
