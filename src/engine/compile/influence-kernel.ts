import type { Influence } from "../../scenario/schema/index.ts";
import { round } from "../arithmetic.ts";
import type { State } from "../state.ts";
import type { Influences } from "./influences.ts";

/** What influences do in a month: each row's contribution, on the grid, and the sum of all entries by address. */
export interface Contributions {
  by: Float64Array;
  delta: Float64Array;
}

/**
 * Reads one snapshot, writes each influence's contribution of the month and adds it up by address. Not checked for being
 * finite: what is not makes its stock so, which is. `off` lists the rows whose mechanism is off. Delay lines in `numbers`
 * move on by one month.
 */
export type ApplyInfluences = (numbers: number[], off: readonly number[], state: State, month: number) => void;

/**
 * Makes the loops that a month runs over influences, into `contributions`. The arrays are constants of these functions: the
 * compiler takes them for such as long as a process has one model, and a row then takes half the time.
 */
export function makeApplyInfluences(influences: Influences, contributions: Contributions): ApplyInfluences {
  const { by } = contributions;
  const { delayed } = influences;
  const snapshot = new Float64Array(influences.size);
  const multiply = multiplier(influences, snapshot);
  const loops = shapeLoops(influences, contributions, snapshot);
  const sections = influences.sections.map(({ shape, end }) => ({ contribute: loops[shape], end }));
  const closeGates = gateCloser(influences, contributions);
  return (numbers, off, state, month) => {
    snapshot.set(numbers);
    multiply();
    let first = 0;
    for (const { contribute, end } of sections) {
      contribute(first, end);
      first = end;
    }
    closeGates(numbers, state, month);
    for (const row of off) replaceRow(influences, contributions, row, 0);
    for (const { row, line, months } of delayed) {
      const slot = line + (month % months);
      const due = numbers[slot];
      numbers[slot] = by[row];
      replaceRow(influences, contributions, row, due);
    }
  };
}

/** Puts another contribution in a row's place. Sums on the grid are exact: what is taken away again leaves no trace. */
export function replaceRow({ to }: Influences, { by, delta }: Contributions, row: number, value: number): void {
  delta[to[row]] += value - by[row];
  by[row] = value;
}

/** Writes the products that influences read behind the month's numbers. */
function multiplier({ products }: Influences, snapshot: Float64Array): () => void {
  const { to, first, second } = products;
  return () => {
    for (let i = 0; i < first.length; i++) snapshot[to + i] = (snapshot[first[i]] * snapshot[second[i]]) / 100;
  };
}

/** The larger of a number and 0, to the bit, without the branch that the processor would often guess wrong. */
const positive = (x: number) => (x + Math.abs(x)) / 2;

/** The shapes (scenario/schema/model.ts), on the rows from `first` up to, but without, `end`. */
function shapeLoops(
  influences: Influences,
  contributions: Contributions,
  snapshot: Float64Array,
): Record<Influence["shape"], (first: number, end: number) => void> {
  const { from, to, slope, about, bend } = influences;
  const { by, delta } = contributions;
  return {
    linear: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * (snapshot[from[i]] - about[i]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    threshold: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * positive(bend[i] * (snapshot[from[i]] - about[i])));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    saturating: (first, end) => {
      for (let i = first; i < end; i++) {
        const reach = positive(snapshot[from[i]] - about[i]);
        const moved = round((slope[i] * reach) / (reach + bend[i]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
    gap: (first, end) => {
      for (let i = first; i < end; i++) {
        const moved = round(slope[i] * (snapshot[from[i]] + about[i] - snapshot[to[i]]));
        by[i] = moved;
        delta[to[i]] += moved;
      }
    },
  };
}

/** What a row's condition does not let through counts for nothing. */
function gateCloser(
  influences: Influences,
  contributions: Contributions,
): (numbers: readonly number[], state: State, month: number) => void {
  const { to, gated, ranged } = influences;
  const { by, delta } = contributions;
  const { row, address, atLeast, below } = ranged;
  return (numbers, state, month) => {
    for (let i = 0; i < row.length; i++) {
      const value = numbers[address[i]];
      const shut = (value < atLeast[i] ? 1 : 0) | (value >= below[i] ? 1 : 0);
      // Times 1 or 0 instead of a branch that the processor would often guess wrong.
      const lost = by[row[i]] * shut;
      by[row[i]] -= lost;
      delta[to[row[i]]] -= lost;
    }
    for (const gate of gated) {
      if (!gate.test(numbers, state, month)) replaceRow(influences, contributions, gate.row, 0);
    }
  };
}
