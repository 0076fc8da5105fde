import { required } from "../../scenario/required.ts";
import {
  ADD,
  CONSTANT,
  type FormulaProgram,
  PRODUCT,
  QUOTIENT,
  RECIPROCAL,
  ROOT,
  STORE,
  type Stretch,
  WEIGH,
  WITHIN,
} from "../kernel/formula-program.ts";
import { evaluate, inputs, type Node, type SumTerm } from "./formula.ts";

/** A formula, the address of its value, and that of its gauge, which differ where the gauge follows the value. */
export interface Stored {
  node: Node;
  address: number;
  gauge: { address: number };
}

interface Term {
  address: number;
  times: number;
}

interface Row {
  op: number;
  /** Registers read. */
  a?: number;
  b?: number;
  /** Terms of a weighing. */
  terms?: Term[];
  x?: number;
  y?: number;
}

/** A program being made. */
interface Making {
  size: number;
  rows: Row[];
  /** Registers of rows by what they work out: those that come out alike all through a month, and those of this formula. */
  lasting: Map<string, number>;
  own: Map<string, number>;
  /** Registers that a formula writes or whose row reads one such: what they hold changes while formulas are run. */
  changing: Set<number>;
}

/**
 * Compiles formulas to one program, each with the storing of its value; returns it with the stretch of each formula.
 * `size` is how many numbers a month has. What several formulas have in common is worked out once, by the first.
 */
export function compileProgram(
  formulas: readonly Stored[],
  size: number,
): { program: FormulaProgram; stretches: Stretch[] } {
  const changing = new Set(formulas.flatMap(({ address, gauge }) => [address, gauge.address]));
  const making: Making = { size, rows: [], lasting: new Map(), own: new Map(), changing };
  const { rows } = making;
  const stretches = formulas.map(({ node, address }) => {
    const from = rows.length;
    making.own.clear();
    const value = flatten(folded(node), making);
    rows.push({ op: STORE, a: value, b: address });
    return { from, to: rows.length };
  });
  return { program: laidOut(rows, size), stretches };
}

function laidOut(rows: readonly Row[], size: number): FormulaProgram {
  const terms: Term[] = [];
  const laid = rows.map((row) => {
    const from = terms.length;
    const to = terms.push(...(row.terms ?? []));
    return { b: row.terms === undefined ? (row.b ?? 0) : from, c: to };
  });
  return {
    size,
    op: Uint8Array.from(rows, (row) => row.op),
    a: Int32Array.from(rows, (row) => row.a ?? 0),
    b: Int32Array.from(laid, ({ b }) => b),
    c: Int32Array.from(laid, ({ c }) => c),
    x: Float64Array.from(rows, (row) => row.x ?? 0),
    y: Float64Array.from(rows, (row) => row.y ?? 0),
    termAddresses: Int32Array.from(terms, (term) => term.address),
    termTimes: Float64Array.from(terms, (term) => term.times),
  };
}

/** A node with what never changes worked out: its parts without inputs, and the constants that a sum begins with. */
function folded(node: Node): Node {
  if (node.op === "read" || node.op === "constant") return node;
  if (inputs(node).length === 0) return { op: "constant", value: evaluate(node, []) };
  if (node.op === "sum") return foldedSum(node.terms.map(({ of, times }) => ({ of: folded(of), times })));
  if (node.op === "product" || node.op === "quotient") return { ...node, a: folded(node.a), b: folded(node.b) };
  return { ...node, a: folded(node.a) };
}

/** The sum with the constants that it begins with as one first term, 0 where it has none. */
function foldedSum(terms: readonly SumTerm[]): Node {
  const constants = terms.findIndex(({ of }) => of.op !== "constant");
  const first: Node = { op: "constant", value: evaluate({ op: "sum", terms: terms.slice(0, constants) }, []) };
  return { op: "sum", terms: [{ of: first, times: 1 }, ...terms.slice(constants)] };
}

/** Adds a row, unless one that works out the same stands there, and returns the register of its value. */
function add(row: Row, { size, rows, lasting, own, changing }: Making): number {
  const key = JSON.stringify(row, (_, value) => (Object.is(value, -0) ? "-0" : value));
  const known = lasting.get(key) ?? own.get(key);
  if (known !== undefined) return known;
  const register = size + rows.push(row) - 1;
  const reads = [row.a, row.b, ...(row.terms ?? []).map((term) => term.address)];
  const changes = reads.some((read) => read !== undefined && changing.has(read));
  if (changes) changing.add(register);
  (changes ? own : lasting).set(key, register);
  return register;
}

/** Appends a node's instructions and returns the register that holds its value. */
function flatten(node: Node, making: Making): number {
  switch (node.op) {
    case "read":
      return node.address;
    case "constant":
      return add({ op: CONSTANT, x: node.value }, making);
    case "sum":
      return flattenSum(node.terms, making);
    case "product":
      return add({ op: PRODUCT, a: flatten(node.a, making), b: flatten(node.b, making) }, making);
    case "quotient":
      return add({ op: QUOTIENT, a: flatten(node.a, making), b: flatten(node.b, making) }, making);
    case "reciprocal":
      return add({ op: RECIPROCAL, a: flatten(node.a, making) }, making);
    case "root":
      return add({ op: ROOT, a: flatten(node.a, making) }, making);
    case "within":
      return add({ op: WITHIN, a: flatten(node.a, making), x: node.low, y: node.high }, making);
  }
}

/** Sums from left to right, as `evaluate` does, from the constant: runs of gauges by WEIGH, other terms by ADD. */
function flattenSum(terms: readonly SumTerm[], making: Making): number {
  let sum = flatten(required(terms, 0).of, making);
  for (let at = 1; at < terms.length; ) {
    const gauges = leadingGauges(terms.slice(at));
    if (gauges.length > 1) sum = add({ op: WEIGH, a: sum, terms: gauges }, making);
    else {
      const { of, times } = required(terms, at);
      sum = add({ op: ADD, a: sum, b: flatten(of, making), x: times }, making);
    }
    at += Math.max(1, gauges.length);
  }
  return sum;
}

/** The run of gauges that terms begin with: none where the first is something else. */
function leadingGauges(terms: readonly SumTerm[]): Term[] {
  const gauges: Term[] = [];
  for (const { of, times } of terms) {
    if (of.op !== "read") break;
    gauges.push({ address: of.address, times });
  }
  return gauges;
}
