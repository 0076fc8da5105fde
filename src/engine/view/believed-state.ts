import type { Model } from "../compile/model.ts";
import { writeConstants } from "../compile/readings.ts";
import { load, run } from "../kernel/formula-program.ts";
import type { RunKey } from "../random.ts";
import type { State } from "../state.ts";
import { observe } from "./observation.ts";

/** Luck and hidden facts that somebody who plans ahead supposes in place of the run's own. */
export interface BelievedState {
  key: RunKey;
  facts: Record<string, string>;
}

/**
 * The state as the mission may take it to be: whatever has a memory stands at its observed value, what follows from it is
 * computed from that, and what older months still have on its way by rule is left out. Playing on from here uses
 * neither the run's coming luck nor its hidden facts: it is planning, not foreknowledge.
 */
export function suppose(model: Model, state: State, { key, facts }: BelievedState): State {
  const numbers = state.numbers.slice();
  const supposed: State = { ...state, key, facts, numbers };
  for (const gauge of model.layout.gauges) {
    if (gauge.kind !== "stock" && gauge.kind !== "smoothed") continue;
    numbers[gauge.address] = observe(model, state, gauge).value;
  }
  for (const { line, months } of model.influences.delayed) numbers.fill(0, line, line + months);
  writeConstants(model, supposed, numbers);
  load(model, numbers);
  for (const { stretch } of model.formulas) run(model, stretch, numbers);
  return supposed;
}
