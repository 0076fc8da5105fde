import type { Influence, Scenario } from "../scenario/schema/index.ts";
import { toGrid } from "./arithmetic.ts";
import { compileCondition, type Test } from "./conditions.ts";
import { addressOf, allocate, inPlace, type Layout, placesOf } from "./layout.ts";
import type { State } from "./state.ts";

/** One influence in one place, as the ledger names it. Its position is its column in a month's dense page. */
export interface Rule {
  influence: Influence;
  place: string | null;
  to: number;
  mechanism: string;
}

/**
 * All influences compiled to flat arrays, ordered by shape so that no inner loop branches on it.
 * `stretches` gives the first and last row of linear, threshold, saturating and gap.
 */
export interface Influences {
  rules: Rule[];
  stretches: [number, number][];
  /** Address read. */
  from: Int32Array;
  /** Rows that read a product, and the address of its second factor. */
  products: { row: number; by: number }[];
  to: Int32Array;
  weight: Float64Array;
  about: Float64Array;
  /** Span of linear and threshold, half-way point of saturating. */
  span: Float64Array;
  /** Rows with a condition. */
  gated: { row: number; test: Test }[];
  /** Rows with a delay: where their line begins in the numbers and how long it is. */
  delayed: { row: number; line: number; months: number }[];
}

const shapes = ["linear", "threshold", "saturating", "gap"] as const;

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
  const stretches: [number, number][] = [];
  for (const shape of shapes) {
    const from = rules.length;
    for (const influence of scenario.model.influences) {
      if (influence.shape !== shape) continue;
      for (const place of placesOf(scenario, influence.scope)) {
        const to = addressOf(layout, inPlace(influence.to, place));
        rules.push({ influence, place, to, mechanism: influence.mechanism });
      }
    }
    stretches.push([from, rules.length]);
  }
  const constant = (value: number) => {
    const address = allocate(layout, `constant.${value}`);
    constants.set(address, value);
    return address;
  };
  const factors = rules.map(({ influence: { from }, place }) =>
    [from]
      .flat()
      .map((factor) => (typeof factor === "number" ? constant(factor) : addressOf(layout, inPlace(factor, place)))),
  );
  return {
    rules,
    stretches,
    from: Int32Array.from(factors, ([first]) => first),
    products: factors.flatMap(([, by], row) => (by === undefined ? [] : [{ row, by }])),
    to: Int32Array.from(rules, (rule) => rule.to),
    weight: Float64Array.from(rules, (rule) => weightOf(rule.influence)),
    about: Float64Array.from(rules, (rule) => rule.influence.about ?? 0),
    span: Float64Array.from(rules, ({ influence }) =>
      influence.shape === "saturating" ? (influence.half ?? 50) : (influence.span ?? 100),
    ),
    gated: rules.flatMap(({ influence, place }, row) =>
      influence.when === undefined ? [] : [{ row, test: compileCondition(influence.when, place, layout) }],
    ),
    delayed: rules.flatMap(({ influence, place }, row) => {
      const months = influence.delay ?? 0;
      if (months === 0) return [];
      const lines = Array.from({ length: months }, (_, i) => allocate(layout, `delay.${influence.id}@${place}.${i}`));
      return [{ row, line: lines[0], months }];
    }),
  };
}

/**
 * Reads one snapshot and writes each influence's contribution of the month (`by`, one number a row, on the grid).
 * `off` lists the rows whose mechanism is off. Delay lines in `numbers` move on by one month.
 */
export function applyInfluences(
  influences: Influences,
  numbers: number[],
  off: readonly number[],
  by: Float64Array,
  state: State,
  month: number,
): void {
  const { stretches, from, to, weight, about, span } = influences;
  for (let i = 0; i < by.length; i++) by[i] = numbers[from[i]];
  for (const product of influences.products) by[product.row] = (by[product.row] * numbers[product.by]) / 100;
  const [linear, threshold, saturating, gap] = stretches;
  for (let i = linear[0]; i < linear[1]; i++) {
    by[i] = toGrid((weight[i] * (by[i] - about[i])) / span[i]);
  }
  for (let i = threshold[0]; i < threshold[1]; i++) {
    by[i] = toGrid(weight[i] * Math.max(0, (by[i] - about[i]) / span[i]));
  }
  for (let i = saturating[0]; i < saturating[1]; i++) {
    const reach = Math.max(0, by[i] - about[i]);
    by[i] = toGrid((weight[i] * reach) / (reach + span[i]));
  }
  for (let i = gap[0]; i < gap[1]; i++) {
    by[i] = toGrid(weight[i] * (by[i] + about[i] - numbers[to[i]]));
  }
  for (const { row, test } of influences.gated) if (!test(numbers, state, month)) by[row] = 0;
  for (const row of off) by[row] = 0;
  for (const { row, line, months } of influences.delayed) {
    const slot = line + (month % months);
    const due = numbers[slot];
    numbers[slot] = by[row];
    by[row] = due;
  }
}
