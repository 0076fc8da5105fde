// Proves that a month's schedule of the formulas computes each of them once, after all that it reads, and comes to the
// same bits as the formulas one after another.
import { describe, expect, test } from "vitest";
import { FOLLOW } from "../../../src/engine/compile/formula-batches.ts";
import { CONSTANT, load, play, STORE, write } from "../../../src/engine/compile/formula-program.ts";
import type { Formulated } from "../../../src/engine/compile/model.ts";
import { compile, draw, type Model } from "../../../src/engine/index.ts";
import { minimalModel, shippedModel } from "../../sim/support/play.ts";
import { rich } from "../support/rich.ts";

/** Numbers between 1 and 99 everywhere, another set for each index. */
function arbitrary({ layout }: Model, index: number): number[] {
  return Array.from({ length: layout.size }, (_, address) => 1 + 98 * draw([1, index], 1, address));
}

/** A smoothed gauge goes a third of the way to its target. */
function follow({ tape }: Model, { gauge, address }: Formulated, numbers: number[]): void {
  const now = numbers[gauge.address];
  write(tape, numbers, gauge.address, now + (numbers[address] - now) / 3);
}

function oneAfterAnother(model: Model, numbers: number[]): number[] {
  const { formulas, tape } = model;
  load(tape, numbers);
  for (const formula of formulas) {
    play(tape, formula.stretch, numbers);
    if (formula.smoothing !== null) follow(model, formula, numbers);
  }
  return numbers;
}

function asScheduled(model: Model, numbers: number[]): number[] {
  const { formulas, tape, schedule, batchLoops } = model;
  load(tape, numbers);
  for (const batch of schedule.batches) {
    if (batch.op !== FOLLOW) batchLoops[batch.op](batch, numbers);
    else for (let i = batch.from; i < batch.to; i++) follow(model, formulas[schedule.to[i]], numbers);
  }
  return numbers;
}

const models: [string, () => Model][] = [
  ["minimal", () => minimalModel()],
  ["rich", () => compile(rich())],
  ["area-or-point", shippedModel],
];

describe.each(models)("the schedule of %s", (_, make) => {
  const model = make();

  test("comes to the bits of the formulas one after another", () => {
    for (let index = 0; index < 20; index++) {
      const plain = oneAfterAnother(model, arbitrary(model, index));
      model.tape.op.forEach((op, row) => {
        if (op !== CONSTANT) model.tape.registers[model.tape.size + row] = Number.NaN;
      });
      const scheduled = asScheduled(model, arbitrary(model, index));
      expect(scheduled.every((value, address) => Object.is(value, plain[address]))).toBe(true);
    }
  });

  test("runs each instruction but constants once, and each smoothed gauge", () => {
    const { tape, schedule, formulas } = model;
    const words: Record<number, string> = { [FOLLOW]: "follow", [STORE]: "store" };
    const steps = schedule.batches.flatMap(({ op, from, to }) =>
      [...schedule.to.subarray(from, to)].map((target) => `${words[op] ?? "row"} ${target}`),
    );
    const rows = [...tape.op].flatMap((op, row) => {
      if (op === CONSTANT) return [];
      return op === STORE ? [`store ${tape.b[row]}`] : [`row ${tape.size + row}`];
    });
    const smoothed = formulas.flatMap(({ smoothing }, at) => (smoothing === null ? [] : [`follow ${at}`]));
    expect(steps.toSorted()).toEqual([...rows, ...smoothed].toSorted());
    expect(schedule.batches.length).toBeLessThan(rows.length);
  });
});
