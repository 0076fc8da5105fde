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

/** Rows of one shape: those that read one number up to, but without, `single`, then up to `end` those that read a product. */
interface Section {
  contribute: OnRows;
  single: number;
  end: number;
}

/** All influences compiled to flat arrays, ordered by shape and reading so that no inner loop branches on them. */
export interface Influences {
  rules: Rule[];
  sections: Section[];
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

/** The larger of a number and 0, to the bit, without the branch that the processor would often guess wrong. */
const positive = (x: number) => (x + Math.abs(x)) / 2;

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
  const addRows = (shape: Influence["shape"], paired: boolean) => {
    for (const influence of scenario.model.influences) {
      if (influence.shape !== shape || Array.isArray(influence.from) !== paired) continue;
      for (const place of placesOf(scenario, influence.scope)) {
        const to = addressOf(layout, inPlace(influence.to, place));
        rules.push({ influence, place, to, mechanism: influence.mechanism });
      }
    }
    return rules.length;
  };
  const sections = Object.entries(shapes).map(([shape, contribute]): Section => {
    const [single, end] = [false, true].map((paired) => addRows(shape as Influence["shape"], paired));
    return { contribute, single, end };
  });
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
    sections,
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
  let first = 0;
  for (const { single, end, contribute } of influences.sections) {
    readSingle(influences, numbers, by, first, single);
    readProducts(influences, numbers, by, single, end);
    contribute(influences, numbers, by, first, end);
    first = end;
  }
  closeGates(influences, numbers, by, state, month);
  for (const row of off) by[row] = 0;
  for (const { row, line, months } of influences.delayed) {
    const slot = line + (month % months);
    const due = numbers[slot];
    numbers[slot] = by[row];
    by[row] = due;
  }
}

/** Works on the rows from `first` up to, but without, `end`. Each is a function of its own, so that each is optimized. */
type OnRows = (
  influences: Influences,
  numbers: readonly number[],
  by: Float64Array,
  first: number,
  end: number,
) => void;

const readSingle: OnRows = ({ from }, numbers, by, first, end) => {
  for (let i = first; i < end; i++) by[i] = numbers[from[i]];
};

const readProducts: OnRows = ({ from, factor }, numbers, by, first, end) => {
  for (let i = first; i < end; i++) by[i] = (numbers[from[i]] * numbers[factor[i]]) / 100;
};

// The shapes (scenario/schema/model.ts), from what was read to what is contributed.
const linear: OnRows = ({ slope, about }, _, by, first, end) => {
  for (let i = first; i < end; i++) by[i] = round(slope[i] * (by[i] - about[i]));
};

const threshold: OnRows = ({ slope, about, bend }, _, by, first, end) => {
  for (let i = first; i < end; i++) by[i] = round(slope[i] * positive(bend[i] * (by[i] - about[i])));
};

const saturating: OnRows = ({ slope, about, bend }, _, by, first, end) => {
  for (let i = first; i < end; i++) {
    const reach = positive(by[i] - about[i]);
    by[i] = round((slope[i] * reach) / (reach + bend[i]));
  }
};

const gap: OnRows = ({ slope, about, to }, numbers, by, first, end) => {
  for (let i = first; i < end; i++) by[i] = round(slope[i] * (by[i] + about[i] - numbers[to[i]]));
};

const shapes: Record<Influence["shape"], OnRows> = { linear, threshold, saturating, gap };

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
    const open = (value >= atLeast[i] ? 1 : 0) & (value < below[i] ? 1 : 0);
    // Times 1 or 0 instead of a branch that the processor would often guess wrong; and never -0.
    by[row[i]] = by[row[i]] * open + 0;
  }
  for (const gate of gated) if (!gate.test(numbers, state, month)) by[gate.row] = 0;
}
