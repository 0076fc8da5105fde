import { required } from "../../scenario/required.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import type { FormulaProgram, Stretch } from "../kernel/formula-program.ts";
import { compileFormula, inputs, type Node } from "./formula.ts";
import { compileProgram } from "./formula-compiler.ts";
import { addressOf, type Gauge, type Layout, targetName } from "./layout.ts";

/** A derived or smoothed gauge, ready to be computed. Listed in an order in which inputs come first. */
export interface Formulated {
  gauge: Gauge;
  node: Node;
  stretch: Stretch;
  /** Where the formula's value is stored: the gauge itself, or the hidden target of a smoothed one. */
  address: number;
  smoothing: Smoothing | null;
}

/** Shares of its gap that a smoothed gauge closes in a month. */
export interface Smoothing {
  falling: number;
  rising: number;
}

/** Compiles the formulas of derived and smoothed gauges, inputs first, and the program that computes them in this order. */
export function compileFormulas(
  scenario: Scenario,
  layout: Layout,
): { formulas: Formulated[]; program: FormulaProgram } {
  const bare = layout.gauges.flatMap((gauge) => {
    const { variable } = gauge;
    if (variable.kind !== "derived" && variable.kind !== "smoothed") return [];
    const node = compileFormula(variable.formula, gauge.place, scenario, layout);
    const smoothing = variable.kind === "smoothed" ? { falling: variable.falling, rising: variable.rising } : null;
    const address = smoothing === null ? gauge.address : addressOf(layout, targetName(gauge.id));
    return [{ gauge, node, address, smoothing }];
  });
  const ordered = inputsFirst(bare);
  const { program, stretches } = compileProgram(ordered, layout.size);
  return { formulas: ordered.map((formula, i) => ({ ...formula, stretch: required(stretches, i) })), program };
}

/** Topological order: a formula comes after those whose gauges it reads. The validator has refused cycles. */
function inputsFirst<T extends { gauge: Gauge; node: Node }>(formulas: T[]): T[] {
  const byAddress = new Map(formulas.map((formula) => [formula.gauge.address, formula]));
  const ordered = new Set<T>();
  const open = new Set<T>();
  const visit = (formula: T): void => {
    if (ordered.has(formula)) return;
    if (open.has(formula)) throw new RangeError(`the formula of "${formula.gauge.id}" depends on itself`);
    open.add(formula);
    for (const address of inputs(formula.node)) {
      const input = byAddress.get(address);
      if (input !== undefined) visit(input);
    }
    ordered.add(formula);
  };
  formulas.forEach(visit);
  return [...ordered];
}
