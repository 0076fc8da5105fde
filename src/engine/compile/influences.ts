import type { Condition, Influence, Scenario } from "../../scenario/schema/index.ts";
import type { InfluenceRows } from "../kernel/influence-loops.ts";
import { compileCondition, rangeOf, type Test } from "./conditions.ts";
import { addressOf, allocate, inPlace, type Layout, placesOf } from "./layout.ts";

/** One influence in one place, as the ledger names it. Its position is its column in a month's dense page. */
export interface Rule {
  influence: Influence;
  place: string | null;
  to: number;
  mechanism: string;
}

/** All influences compiled to the kernel's columns, with what each row is and the conditions that the kernel cannot test. */
export interface Influences extends InfluenceRows {
  rules: Rule[];
  /** Rows with a condition other than a range. */
  gated: { row: number; test: Test }[];
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
  const sections = shapes.map((shape) => {
    addRows(shape, false);
    addRows(shape, true);
    return { shape, end: rules.length };
  });
  const constant = (value: number) => {
    const address = allocate(layout, `constant.${value}`);
    constants.set(address, value);
    return address;
  };
  const read = (factor: string | number, place: string | null) =>
    typeof factor === "number" ? constant(factor) : addressOf(layout, inPlace(factor, place));
  const reads = rules.map(({ influence: { from }, place }): Read => {
    if (!Array.isArray(from)) return { first: read(from, place), second: null };
    return { first: read(from[0], place), second: read(from[1], place) };
  });
  const delayed = rules.flatMap(({ influence, place }, row) => {
    const months = influence.delay ?? 0;
    if (months === 0) return [];
    const slot = (i: number) => allocate(layout, `delay.${influence.id}@${place}.${i}`);
    const line = slot(0);
    for (let i = 1; i < months; i++) slot(i);
    return [{ row, line, months }];
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

/** What a row reads: a number, or the product of two, by their addresses. */
interface Read {
  first: number;
  second: number | null;
}

/** Gives each product a place behind the month's numbers, one for all rows that read it. */
function compileReads(reads: readonly Read[], to: number): Pick<Influences, "size" | "products" | "from"> {
  const pairs = new Map<string, { first: number; second: number; at: number }>();
  const from = reads.map(({ first, second }) => {
    if (second === null) return first;
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
