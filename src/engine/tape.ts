import { toGrid } from "./arithmetic.ts";
import { evaluate, inputs, type Node } from "./formula.ts";

export const READ = 0;
export const CONSTANT = 1;
export const WEIGH = 2;
export const ADD = 3;
export const PRODUCT = 4;
export const QUOTIENT = 5;
export const RECIPROCAL = 6;
export const ROOT = 7;
export const WITHIN = 8;
export const STORE = 9;

/**
 * Formulas flattened, one after another: one instruction a row, each writing the register of its own number.
 * Walking a tree for each gauge each month costs several times as much. Gives the same bits as `evaluate`. Months in
 * which nothing is held run its rows in the order of a schedule (`schedule.ts`).
 */
export interface Tape {
  op: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
  x: Float64Array;
  y: Float64Array;
  registers: Float64Array;
  /** Most terms of a sum are gauges as they stand: a run of them is one instruction, WEIGH, over these. */
  termAddresses: Int32Array;
  termTimes: Float64Array;
}

/** A formula and the address of its value. */
export interface Stored {
  node: Node;
  address: number;
}

/** Where one formula stands on the tape. */
export interface Stretch {
  from: number;
  to: number;
}

interface Row {
  op: number;
  a: number;
  b: number;
  c: number;
  x: number;
  y: number;
}

interface Rows {
  rows: Row[];
  terms: { address: number; times: number }[];
}

/** Lays formulas out on one tape, each with the storing of its value; returns it with the stretch of each formula. */
export function makeTape(formulas: readonly Stored[]): { tape: Tape; stretches: Stretch[] } {
  const all: Rows = { rows: [], terms: [] };
  const { rows, terms } = all;
  const stretches = formulas.map((formula) => {
    const from = rows.length;
    const value = flatten(folded(formula.node), all);
    rows.push({ op: STORE, a: value, b: formula.address, c: 0, x: 0, y: 0 });
    return { from, to: rows.length };
  });
  const tape: Tape = {
    op: Uint8Array.from(rows, (row) => row.op),
    a: Int32Array.from(rows, (row) => row.a),
    b: Int32Array.from(rows, (row) => row.b),
    c: Int32Array.from(rows, (row) => row.c),
    x: Float64Array.from(rows, (row) => row.x),
    y: Float64Array.from(rows, (row) => row.y),
    registers: Float64Array.from(rows, (row) => (row.op === CONSTANT ? row.x : 0)),
    termAddresses: Int32Array.from(terms, (term) => term.address),
    termTimes: Float64Array.from(terms, (term) => term.times),
  };
  return { tape, stretches };
}

/** Runs a stretch of the tape, of one formula or of several: each value is rounded to the grid and stored. */
export function play(tape: Tape, stretch: Stretch, numbers: number[]): void {
  const { op, a, b, c, x, y, registers, termAddresses, termTimes } = tape;
  for (let i = stretch.from; i < stretch.to; i++) {
    // The commonest come first: the cases are tried in turn.
    switch (op[i]) {
      case WEIGH: {
        let sum = registers[a[i]];
        for (let term = b[i]; term < c[i]; term++) sum += termTimes[term] * numbers[termAddresses[term]];
        registers[i] = sum;
        break;
      }
      case WITHIN:
        registers[i] = Math.min(y[i], Math.max(x[i], registers[a[i]]));
        break;
      case STORE:
        numbers[b[i]] = toGrid(registers[a[i]]);
        break;
      case READ:
        registers[i] = numbers[a[i]];
        break;
      case CONSTANT:
        registers[i] = x[i];
        break;
      case ADD:
        registers[i] = registers[a[i]] + x[i] * registers[b[i]];
        break;
      case PRODUCT:
        registers[i] = registers[a[i]] * registers[b[i]];
        break;
      case QUOTIENT:
        registers[i] = registers[a[i]] / registers[b[i]];
        break;
      case RECIPROCAL:
        registers[i] = 1 / registers[a[i]];
        break;
      case ROOT:
        registers[i] = Math.sqrt(registers[a[i]]);
        break;
    }
  }
}

type Sum = Extract<Node, { op: "sum" }>;

/** A node with what never changes worked out: its parts without inputs, and the constants that a sum begins with. */
function folded(node: Node): Node {
  if (node.op === "read" || node.op === "constant") return node;
  if (inputs(node).length === 0) return { op: "constant", value: evaluate(node, []) };
  if (node.op === "sum") return foldedSum({ ...node, of: node.of.map(folded) });
  if (node.op === "product" || node.op === "quotient") return { ...node, a: folded(node.a), b: folded(node.b) };
  return { ...node, a: folded(node.a) };
}

/** The sum with the constants that it begins with as one first term, 0 where it has none. */
function foldedSum({ of, times }: Sum): Sum {
  const constants = of.findIndex((part) => part.op !== "constant");
  const begun = { op: "sum" as const, of: of.slice(0, constants), times: times.slice(0, constants) };
  const first: Node = { op: "constant", value: evaluate(begun, []) };
  return { op: "sum", of: [first, ...of.slice(constants)], times: [1, ...times.slice(constants)] };
}

/** Appends a node's instructions and returns the register that holds its value. */
function flatten(node: Node, all: Rows): number {
  const add = (op: number, a = 0, b = 0, x = 0, y = 0) => all.rows.push({ op, a, b, c: 0, x, y }) - 1;
  switch (node.op) {
    case "read":
      return add(READ, node.address);
    case "constant":
      return add(CONSTANT, 0, 0, node.value);
    case "sum":
      return flattenSum(node, all);
    case "product": {
      const a = flatten(node.a, all);
      return add(PRODUCT, a, flatten(node.b, all));
    }
    case "quotient": {
      const a = flatten(node.a, all);
      return add(QUOTIENT, a, flatten(node.b, all));
    }
    case "reciprocal":
      return add(RECIPROCAL, flatten(node.a, all));
    case "root":
      return add(ROOT, flatten(node.a, all));
    case "within":
      return add(WITHIN, flatten(node.a, all), 0, node.low, node.high);
  }
}

/** Sums from left to right, as `evaluate` does, from the constant: runs of plain gauges by WEIGH, other terms by ADD. */
function flattenSum({ of: [constant, ...of], times: [, ...times] }: Sum, { rows, terms }: Rows): number {
  let sum = flatten(constant, { rows, terms });
  of.forEach((part, at) => {
    if (part.op !== "read") {
      const b = flatten(part, { rows, terms });
      sum = rows.push({ op: ADD, a: sum, b, c: 0, x: times[at], y: 0 }) - 1;
      return;
    }
    const to = terms.push({ address: part.address, times: times[at] });
    const goesOn = sum === rows.length - 1 && rows[sum].op === WEIGH;
    if (goesOn) rows[sum].c = to;
    else sum = rows.push({ op: WEIGH, a: sum, b: to - 1, c: to, x: 0, y: 0 }) - 1;
  });
  return sum;
}
