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
  /** Address read, and of the second factor of a product (an address that holds 100 where there is none). */
  a: Int32Array;
  b: Int32Array;
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
  const sources = rules.map(({ influence, place }) => {
    if (typeof influence.from === "number") return [constant(influence.from), constant(100)];
    const [a, b] = [influence.from].flat() as string[];
    return [
      addressOf(layout, inPlace(a, place)),
      b === undefined ? constant(100) : addressOf(layout, inPlace(b, place)),
    ];
  });
  return {
    rules,
    stretches,
    a: Int32Array.from(sources, ([a]) => a),
    b: Int32Array.from(sources, ([, b]) => b),
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
 * `enabled` is 0 for rows whose mechanism is off. Delay lines in `numbers` move on by one month.
 */
export function applyInfluences(
  influences: Influences,
  numbers: number[],
  enabled: Uint8Array,
  by: number[],
  state: State,
  month: number,
): void {
  const { stretches, a, b, to, weight, about, span } = influences;
  for (let i = stretches[0][0]; i < stretches[0][1]; i++) {
    by[i] = (weight[i] * ((numbers[a[i]] * numbers[b[i]]) / 100 - about[i])) / span[i];
  }
  for (let i = stretches[1][0]; i < stretches[1][1]; i++) {
    by[i] = weight[i] * Math.max(0, ((numbers[a[i]] * numbers[b[i]]) / 100 - about[i]) / span[i]);
  }
  for (let i = stretches[2][0]; i < stretches[2][1]; i++) {
    const reach = Math.max(0, (numbers[a[i]] * numbers[b[i]]) / 100 - about[i]);
    by[i] = (weight[i] * reach) / (reach + span[i]);
  }
  for (let i = stretches[3][0]; i < stretches[3][1]; i++) {
    by[i] = weight[i] * ((numbers[a[i]] * numbers[b[i]]) / 100 + about[i] - numbers[to[i]]);
  }
  for (const { row, test } of influences.gated) if (!test(numbers, state, month)) by[row] = 0;
  for (let i = 0; i < by.length; i++) by[i] = enabled[i] === 0 ? 0 : toGrid(by[i]);
  for (const { row, line, months } of influences.delayed) {
    const slot = line + (month % months);
    const due = numbers[slot];
    numbers[slot] = by[row];
    by[row] = due;
  }
}
