import type { Node } from "./formula.ts";

const READ = 0;
const CONSTANT = 1;
const SCALE = 2;
const ADD = 3;
const PRODUCT = 4;
const QUOTIENT = 5;
const RECIPROCAL = 6;
const ROOT = 7;
const WITHIN = 8;

/**
 * Formulas flattened for the month's kernel: one instruction a row, each writing the register of its own number.
 * Walking a tree for each gauge each month costs several times as much. Gives the same bits as `evaluate`.
 */
export interface Tape {
  op: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  x: Float64Array;
  y: Float64Array;
  registers: Float64Array;
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
  x: number;
  y: number;
}

/** Lays formulas out on one tape; returns it with the stretch of each formula. */
export function makeTape(formulas: Node[]): { tape: Tape; stretches: Stretch[] } {
  const rows: Row[] = [];
  const stretches = formulas.map((formula) => {
    const from = rows.length;
    flatten(formula, rows);
    return { from, to: rows.length };
  });
  const tape: Tape = {
    op: Uint8Array.from(rows, (row) => row.op),
    a: Int32Array.from(rows, (row) => row.a),
    b: Int32Array.from(rows, (row) => row.b),
    x: Float64Array.from(rows, (row) => row.x),
    y: Float64Array.from(rows, (row) => row.y),
    registers: new Float64Array(rows.length),
  };
  return { tape, stretches };
}

/** Runs one stretch of the tape on these numbers and returns the formula's value, not yet rounded. */
export function play(tape: Tape, stretch: Stretch, numbers: readonly number[]): number {
  const { op, a, b, x, y, registers } = tape;
  for (let i = stretch.from; i < stretch.to; i++) {
    switch (op[i]) {
      case READ:
        registers[i] = numbers[a[i]];
        break;
      case CONSTANT:
        registers[i] = x[i];
        break;
      case SCALE:
        registers[i] = x[i] * registers[a[i]];
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
      default:
        registers[i] = Math.min(y[i], Math.max(x[i], registers[a[i]]));
    }
  }
  return registers[stretch.to - 1];
}

/** Appends a node's instructions and returns the register that holds its value. */
function flatten(node: Node, rows: Row[]): number {
  const add = (op: number, a = 0, b = 0, x = 0, y = 0) => rows.push({ op, a, b, x, y }) - 1;
  switch (node.op) {
    case "read":
      return add(READ, node.address);
    case "constant":
      return add(CONSTANT, 0, 0, node.value);
    case "sum": {
      let sum = add(SCALE, flatten(node.of[0], rows), 0, node.times[0]);
      for (let i = 1; i < node.of.length; i++) sum = add(ADD, sum, flatten(node.of[i], rows), node.times[i]);
      return sum;
    }
    case "product": {
      const a = flatten(node.a, rows);
      return add(PRODUCT, a, flatten(node.b, rows));
    }
    case "quotient": {
      const a = flatten(node.a, rows);
      return add(QUOTIENT, a, flatten(node.b, rows));
    }
    case "reciprocal":
      return add(RECIPROCAL, flatten(node.a, rows));
    case "root":
      return add(ROOT, flatten(node.a, rows));
    case "within":
      return add(WITHIN, flatten(node.a, rows), 0, node.low, node.high);
  }
}
