import type { Condition, Influence, Scenario } from "../scenario/schema/index.ts";
import { round } from "./arithmetic.ts";
import { compileCondition, rangeOf, type Test } from "./conditions.ts";
import { addressOf, allocate, inPlace, type Layout, placesOf } from "./layout.ts";
import type { State } from "./state.ts";

/** One influence in one place, as the ledger names it. Its position is its column in a month's dense page. */
export interface Rule {
  influence: Influence;
  place: string | null;
  to: number;
  mechanism: string;
}

/** All influences compiled to flat arrays, ordered by shape and reading so that no inner loop branches on them. */
export interface Influences {
  rules: Rule[];
  /** Where each shape ends among the rows: those that read one number, then those that read a product of two. */
  ends: number[];
  /** Address read, and in rows that read a product that of its second factor. */
  from: Int32Array;
  factor: Int32Array;
  to: Int32Array;
  /** Weight; of linear and threshold the weight over the span. */
  slope: Float64Array;
  about: Float64Array;
  /** Half-way point of saturating; of threshold the side on which it counts: 1 above, -1 below. */
  bend: Float64Array;
  /** Rows that count only while a number lies in a range: its address, its least, and what it must stay below. */
  ranged: { row: Int32Array; address: Int32Array; atLeast: Float64Array; below: Float64Array };
  /** Rows with another condition. */
  gated: { row: number; test: Test }[];
  /** Rows with a delay: where their line begins in the numbers and how long it is. */
  delayed: { row: number; line: number; months: number }[];
}

const shapes = ["linear", "threshold", "saturating", "gap"] as const;

/** The larger of a number and 0, to the bit, without the branch that the processor would often guess wrong. */
const positive = (x: number) => (x + Math.abs(x)) / 2;

// The shapes (scenario/schema/model.ts), from what is read to what is contributed.
const linear = (x: number, slope: number, about: number) => slope * (x - about);
const threshold = (x: number, slope: number, about: number, side: number) => slope * positive(side * (x - about));
const gap = (x: number, weight: number, about: number, target: number) => weight * (x + about - target);
function saturating(x: number, weight: number, about: number, half: number): number {
  const reach = positive(x - about);
  return (weight * reach) / (reach + half);
}

function slopeOf({ shape, span = 100 }: Influence, weight: number): number {
  if (shape === "linear") return weight / span;
  return shape === "threshold" ? weight / Math.abs(span) : weight;
}

function bendOf({ shape, span = 100, half = 50 }: Influence): number {
  if (shape === "saturating") return half;
  return span < 0 ? -1 : 1;
}

/**
 * Compiles a scenario's influences. `weightOf` gives each weight under the parameter set in force.
 * Adds the constants and delay lines that they need to the layout and to `constants`.
 */
export function compileInfluences(
  scenario: Scenario,
  layout: Layout,
  constants: Map<number, number>,
  weightOf: (influence: Influence) => number,
): Influences {
  const rules: Rule[] = [];
  const ends = shapes.flatMap((shape) =>
    [false, true].map((paired) => {
      for (const influence of scenario.model.influences) {
        if (influence.shape !== shape || Array.isArray(influence.from) !== paired) continue;
        for (const place of placesOf(scenario, influence.scope)) {
          const to = addressOf(layout, inPlace(influence.to, place));
          rules.push({ influence, place, to, mechanism: influence.mechanism });
        }
      }
      return rules.length;
    }),
  );
  const constant = (value: number) => {
    const address = allocate(layout, `constant.${value}`);
    constants.set(address, value);
    return address;
  };
  const sources = rules.map(({ influence: { from }, place }) =>
    [from]
      .flat()
      .map((factor) => (typeof factor === "number" ? constant(factor) : addressOf(layout, inPlace(factor, place)))),
  );
  return {
    rules,
    ends,
    from: Int32Array.from(sources, ([first]) => first),
    factor: Int32Array.from(sources, ([, second = 0]) => second),
    to: Int32Array.from(rules, (rule) => rule.to),
    slope: Float64Array.from(rules, ({ influence }) => slopeOf(influence, weightOf(influence))),
    about: Float64Array.from(rules, ({ influence }) => influence.about ?? 0),
    bend: Float64Array.from(rules, ({ influence }) => bendOf(influence)),
    ...compileGates(rules, layout),
    delayed: rules.flatMap(({ influence, place }, row) => {
      const months = influence.delay ?? 0;
      if (months === 0) return [];
      const lines = Array.from({ length: months }, (_, i) => allocate(layout, `delay.${influence.id}@${place}.${i}`));
      return [{ row, line: lines[0], months }];
    }),
  };
}

/**
 * Takes the rows' conditions apart, so that the commonest, ranges of gauges, can be tested in one loop. Where conditions
 * are watched they stay whole.
 */
function compileGates(rules: readonly Rule[], layout: Layout): Pick<Influences, "ranged" | "gated"> {
  const isWatched = layout.watch !== undefined;
  const gates = rules.flatMap(({ influence: { when }, place }, row) =>
    (isWatched && when !== undefined ? [when] : conjuncts(when)).map((condition) => ({ row, condition, place })),
  );
  const isRange = (condition: Condition) => "gauge" in condition && !isWatched;
  const ranges = gates.flatMap(({ row, condition, place }) =>
    "gauge" in condition && isRange(condition) ? [{ row, ...rangeOf(condition, place, layout) }] : [],
  );
  return {
    ranged: {
      row: Int32Array.from(ranges, (range) => range.row),
      address: Int32Array.from(ranges, (range) => range.address),
      atLeast: Float64Array.from(ranges, (range) => range.atLeast),
      below: Float64Array.from(ranges, (range) => range.below),
    },
    gated: gates.flatMap(({ row, condition, place }) =>
      isRange(condition) ? [] : [{ row, test: compileCondition(condition, place, layout) }],
    ),
  };
}

/** The parts of a condition that must all hold. */
function conjuncts(condition: Condition | undefined): Condition[] {
  if (condition === undefined) return [];
  return "all" in condition ? condition.all.flatMap(conjuncts) : [condition];
}

/**
 * Reads one snapshot and writes each influence's contribution of the month (`by`, one number a row, on the grid).
 * Not checked for being finite: what is not makes its stock so, which is. `off` lists the rows whose mechanism is off. Delay lines in `numbers` move on by one month.
 */
export function applyInfluences(
  influences: Influences,
  numbers: number[],
  off: readonly number[],
  by: Float64Array,
  state: State,
  month: number,
): void {
  const { ends, from, factor, to, slope, about, bend } = influences;
  let i = 0;
  for (; i < ends[0]; i++) by[i] = round(linear(numbers[from[i]], slope[i], about[i]));
  for (; i < ends[1]; i++) by[i] = round(linear((numbers[from[i]] * numbers[factor[i]]) / 100, slope[i], about[i]));
  for (; i < ends[2]; i++) by[i] = round(threshold(numbers[from[i]], slope[i], about[i], bend[i]));
  for (; i < ends[3]; i++)
    by[i] = round(threshold((numbers[from[i]] * numbers[factor[i]]) / 100, slope[i], about[i], bend[i]));
  for (; i < ends[4]; i++) by[i] = round(saturating(numbers[from[i]], slope[i], about[i], bend[i]));
  for (; i < ends[5]; i++)
    by[i] = round(saturating((numbers[from[i]] * numbers[factor[i]]) / 100, slope[i], about[i], bend[i]));
  for (; i < ends[6]; i++) by[i] = round(gap(numbers[from[i]], slope[i], about[i], numbers[to[i]]));
  for (; i < ends[7]; i++)
    by[i] = round(gap((numbers[from[i]] * numbers[factor[i]]) / 100, slope[i], about[i], numbers[to[i]]));
  closeGates(influences, numbers, by, state, month);
  for (const row of off) by[row] = 0;
  for (const { row, line, months } of influences.delayed) {
    const slot = line + (month % months);
    const due = numbers[slot];
    numbers[slot] = by[row];
    by[row] = due;
  }
}

/** What a row's condition does not let through counts for nothing. */
function closeGates(
  { ranged, gated }: Influences,
  numbers: readonly number[],
  by: Float64Array,
  state: State,
  month: number,
): void {
  const { row, address, atLeast, below } = ranged;
  for (let i = 0; i < row.length; i++) {
    const value = numbers[address[i]];
    if (!(value >= atLeast[i] && value < below[i])) by[row[i]] = 0;
  }
  for (const gate of gated) if (!gate.test(numbers, state, month)) by[gate.row] = 0;
}
