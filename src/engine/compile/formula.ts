import type { Formula, Scenario, Weights } from "../../scenario/schema/index.ts";
import { valueAt } from "../kernel/cells.ts";
import { addressOf, inPlace, type Layout, placesOf } from "./layout.ts";

/** A compiled formula: a small tree over addresses, with sugar resolved. */
export type Node =
  | { op: "constant"; value: number }
  | { op: "read"; address: number }
  | { op: "sum"; terms: readonly SumTerm[] }
  | { op: "product"; a: Node; b: Node }
  | { op: "quotient"; a: Node; b: Node }
  | { op: "reciprocal"; a: Node }
  | { op: "root"; a: Node }
  | { op: "within"; a: Node; low: number; high: number };

/** One term of a sum: a part and its factor. */
export interface SumTerm {
  of: Node;
  times: number;
}

/** Compiles a checked formula for one place (region, party or output) of its gauge. */
export function compileFormula(formula: Formula, place: string | null, scenario: Scenario, layout: Layout): Node {
  const compile = (part: Formula): Node => compileFormula(part, place, scenario, layout);
  if (typeof formula === "number") return { op: "constant", value: formula };
  if (typeof formula === "string") return { op: "read", address: addressOf(layout, inPlace(formula, place)) };
  if ("sum" in formula) {
    return { op: "sum", terms: formula.sum.map(({ of, times = 1 }) => ({ of: compile(of), times })) };
  }
  if ("product" in formula) return formula.product.map(compile).reduce((a, b) => ({ op: "product", a, b }));
  if ("quotient" in formula)
    return { op: "quotient", a: compile(formula.quotient[0]), b: compile(formula.quotient[1]) };
  if ("reciprocal" in formula) return { op: "reciprocal", a: compile(formula.reciprocal) };
  if ("root" in formula) return { op: "root", a: compile(formula.root) };
  if ("within" in formula) {
    return { op: "within", a: compile(formula.of), low: formula.within[0], high: formula.within[1] };
  }
  if ("mean" in formula) {
    return weightedSum(formula.mean, formula, place, scenario, (name) => read(layout, name));
  }
  return softMinimum(formula.softMinimum, formula, place, scenario, layout);
}

/** Power mean with p = -2: one over the root of the weighted sum of inverse squares, each gauge floored at 1. */
function softMinimum(name: string, spec: OverPlaces, place: string | null, scenario: Scenario, layout: Layout): Node {
  const inverseSquare = (gauge: string): Node => {
    const inverse: Node = { op: "reciprocal", a: { op: "within", a: read(layout, gauge), low: 1, high: 100 } };
    return { op: "product", a: inverse, b: inverse };
  };
  return { op: "reciprocal", a: { op: "root", a: weightedSum(name, spec, place, scenario, inverseSquare) } };
}

interface OverPlaces {
  weights?: Weights;
  except?: string[];
}

/** A mean over the places of a gauge's scope, each with its weight; places without weight are left out. Of none: 100. */
function weightedSum(
  name: string,
  spec: OverPlaces,
  here: string | null,
  scenario: Scenario,
  part: (gauge: string) => Node,
): Node {
  const scope = scenario.model.variables.find((variable) => variable.id === name)?.scope;
  const used = placesOf(scenario, scope)
    .filter((place) => place !== null && !spec.except?.includes(place))
    .map((place) => ({ gauge: inPlace(name, place), weight: weightOf(place ?? "", spec.weights, here, scenario) }))
    .filter(({ weight }) => weight > 0);
  if (used.length === 0) return { op: "constant", value: 100 };
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  return { op: "sum", terms: used.map(({ gauge, weight }) => ({ of: part(gauge), times: weight / total })) };
}

function weightOf(place: string, weights: Weights | undefined, here: string | null, scenario: Scenario): number {
  const output = (id: string | null) => scenario.model.outputs.find((candidate) => candidate.id === id);
  if (weights === "population") return scenario.regions.find((region) => region.id === place)?.population ?? 0;
  if (weights === "obstruction") return scenario.parties.find((party) => party.id === place)?.obstruction ?? 0;
  if (weights === "open") return scenario.outputs.includes(place) ? 1 : 0;
  if (weights === "institutions") return output(place)?.institution ? 1 : 0;
  if (weights === "prerequisites") return output(here)?.prerequisites.includes(place) ? 1 : 0;
  return 1;
}

function read(layout: Layout, name: string): Node {
  return { op: "read", address: addressOf(layout, name) };
}

/** The formula's value on these numbers, not yet rounded to the grid. */
export function evaluate(node: Node, numbers: readonly number[]): number {
  switch (node.op) {
    case "read":
      return valueAt(numbers, node.address);
    case "constant":
      return node.value;
    case "sum": {
      let sum = 0;
      for (const { of, times } of node.terms) sum += times * evaluate(of, numbers);
      return sum;
    }
    case "product":
      return evaluate(node.a, numbers) * evaluate(node.b, numbers);
    case "quotient":
      return evaluate(node.a, numbers) / evaluate(node.b, numbers);
    case "reciprocal":
      return 1 / evaluate(node.a, numbers);
    case "root":
      return Math.sqrt(evaluate(node.a, numbers));
    case "within":
      return Math.min(node.high, Math.max(node.low, evaluate(node.a, numbers)));
  }
}

/** Addresses that a formula reads. */
export function inputs(node: Node): number[] {
  if (node.op === "read") return [node.address];
  if (node.op === "constant") return [];
  if (node.op === "sum") return node.terms.flatMap(({ of }) => inputs(of));
  if (node.op === "product" || node.op === "quotient") return [...inputs(node.a), ...inputs(node.b)];
  return inputs(node.a);
}

/**
 * How much of a change of the formula each input accounts for, per unit of the input's own change (docs/model.md,
 * "Derived gauges"): the symmetric secant rule, exact for any change, independent of order, finite at no change.
 * Returns multipliers by address; the sum of multiplier * change of input is the formula's change.
 */
export function secant(node: Node, old: readonly number[], now: readonly number[]): Map<number, number> {
  const shares = new Map<number, number>();
  spread(node, 1, old, now, shares);
  return shares;
}

function spread(
  node: Node,
  by: number,
  old: readonly number[],
  now: readonly number[],
  shares: Map<number, number>,
): void {
  const change = (part: Node): [number, number] => [evaluate(part, old), evaluate(part, now)];
  switch (node.op) {
    case "constant":
      return;
    case "read":
      shares.set(node.address, (shares.get(node.address) ?? 0) + by);
      return;
    case "sum":
      for (const { of, times } of node.terms) spread(of, by * times, old, now, shares);
      return;
    case "product": {
      const [a0, a1] = change(node.a);
      const [b0, b1] = change(node.b);
      spread(node.a, (by * (b0 + b1)) / 2, old, now, shares);
      spread(node.b, (by * (a0 + a1)) / 2, old, now, shares);
      return;
    }
    case "quotient": {
      const [a0, a1] = change(node.a);
      const [b0, b1] = change(node.b);
      const meanB = (b0 + b1) / 2;
      spread(node.a, by / meanB, old, now, shares);
      spread(node.b, (-by * (a0 / b0 + a1 / b1)) / 2 / meanB, old, now, shares);
      return;
    }
    case "reciprocal": {
      const [a0, a1] = change(node.a);
      spread(node.a, -by / (a0 * a1), old, now, shares);
      return;
    }
    case "root": {
      const [a0, a1] = change(node.a);
      const roots = Math.sqrt(a0) + Math.sqrt(a1);
      spread(node.a, roots === 0 ? 0 : by / roots, old, now, shares);
      return;
    }
    case "within": {
      const [a0, a1] = change(node.a);
      const limit = (value: number) => Math.min(node.high, Math.max(node.low, value));
      // At no change the slope is that of the side the value is on: 1 inside the limits, 0 beyond them.
      const slope = a1 === a0 ? Number(a0 > node.low && a0 < node.high) : (limit(a1) - limit(a0)) / (a1 - a0);
      spread(node.a, by * slope, old, now, shares);
      return;
    }
  }
}
