import type { Condition, Influence, Scenario } from "../../scenario/schema/index.ts";
import { compileCondition, rangeOf, type Test } from "./conditions.ts";
import { addressOf, allocate, inPlace, type Layout, placesOf } from "./layout.ts";

/** One influence in one place, as the ledger names it. Its position is its column in a month's dense page. */
export interface Rule {
  influence: Influence;
  place: string | null;
  to: number;
  mechanism: string;
}

/** Rows of one shape: from the end of the section before it up to, but without, `end`. */
interface Section {
  shape: Influence["shape"];
  end: number;
}

/** All influences compiled to flat arrays, ordered by shape so that no inner loop branches on it. */
export interface Influences {
  rules: Rule[];
  sections: Section[];
  /** Numbers and products: those that a row may read, numbers by address and behind them the products. */
  size: number;
  /** Products that rows read, with the addresses of their factors; the first stands at `to`. */
  products: { to: number; first: Int32Array; second: Int32Array };
  /** What is read: the address of a number, or the place of a product. */
  from: Int32Array;
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

/** In the order in which their rows stand. */
const shapes = ["linear", "threshold", "saturating", "gap"] as const satisfies readonly Influence["shape"][];

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
  };
  const sections = shapes.map((shape): Section => {
    addRows(shape, false);
    addRows(shape, true);
    return { shape, end: rules.length };
  });
  const constant = (value: number) => {
    const address = allocate(layout, `constant.${value}`);
    constants.set(address, value);
    return address;
  };
  const reads = rules.map(({ influence: { from }, place }) =>
    [from]
      .flat()
      .map((factor) => (typeof factor === "number" ? constant(factor) : addressOf(layout, inPlace(factor, place)))),
  );
  const delayed = rules.flatMap(({ influence, place }, row) => {
    const months = influence.delay ?? 0;
    if (months === 0) return [];
    const lines = Array.from({ length: months }, (_, i) => allocate(layout, `delay.${influence.id}@${place}.${i}`));
    return [{ row, line: lines[0], months }];
  });
  return {
    rules,
    sections,
    ...compileReads(reads, layout.size),
    to: Int32Array.from(rules, (rule) => rule.to),
    slope: Float64Array.from(rules, ({ influence }) => slopeOf(influence, weightOf(influence))),
    about: Float64Array.from(rules, ({ influence }) => influence.about ?? 0),
    bend: Float64Array.from(rules, ({ influence }) => bendOf(influence)),
    ...compileGates(rules, layout),
    delayed,
  };
}

/** Gives each product a place behind the month's numbers, one for all rows that read it. */
function compileReads(reads: readonly number[][], to: number): Pick<Influences, "size" | "products" | "from"> {
  const pairs = new Map<string, { first: number; second: number; at: number }>();
  const from = reads.map(([first, second]) => {
    if (second === undefined) return first;
    const key = `${first} ${second}`;
    const pair = pairs.get(key) ?? { first, second, at: to + pairs.size };
    pairs.set(key, pair);
    return pair.at;
  });
  const products = [...pairs.values()];
  return {
    size: to + products.length,
    products: {
      to,
      first: Int32Array.from(products, ({ first }) => first),
      second: Int32Array.from(products, ({ second }) => second),
    },
    from: Int32Array.from(from),
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

/** Addresses of what a row reads: one number, or the two factors of a product. */
export function addressesRead({ from, products }: Influences, row: number): number[] {
  const at = from[row] - products.to;
  return at < 0 ? [from[row]] : [products.first[at], products.second[at]];
}
