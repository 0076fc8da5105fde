// Proves that the batches of the formulas compute each of them once, after all that it reads, and come to the same bits
// as the formulas one after another.
import { describe, expect, test } from "vitest";
import type { Formulated } from "../../../src/engine/compile/formulas.ts";
import { compile, draw, type Model } from "../../../src/engine/index.ts";
import { FOLLOW } from "../../../src/engine/kernel/formula-batches.ts";
import { CONSTANT, load, run, STORE, write } from "../../../src/engine/kernel/formula-program.ts";
import { required } from "../../../src/scenario/required.ts";
import { minimalModel, shippedModel } from "../../sim/support/play.ts";
import { rich } from "../support/rich.ts";

/** Numbers between 1 and 99 everywhere, another set for each index. */
function arbitrary({ layout }: Model, index: number): number[] {
  return Array.from({ length: layout.size }, (_, address) => 1 + 98 * draw([1, index], 1, address));
}

/** A smoothed gauge goes a third of the way to its target. */
function follow(model: Model, { gauge, address }: Formulated, numbers: number[]): void {
  const now = numbers[gauge.address]!;
  write(model, numbers, gauge.address, now + (numbers[address]! - now) / 3);
}

function oneAfterAnother(model: Model, numbers: number[]): number[] {
  load(model, numbers);
  for (const formula of model.formulas) {
    run(model, formula.stretch, numbers);
    if (formula.smoothing !== null) follow(model, formula, numbers);
  }
  return numbers;
}

function inBatches(model: Model, numbers: number[]): number[] {
  load(model, numbers);
  model.runBatches(numbers, (index) => follow(model, required(model.formulas, index), numbers));
  return numbers;
}

const models: [string, () => Model][] = [
  ["minimal", () => minimalModel()],
  ["rich", () => compile(rich())],
  ["area-or-point", shippedModel],
];

describe.each(models)("the batches of %s", (_, make) => {
  const model = make();

  test("comes to the bits of the formulas one after another", () => {
    for (let index = 0; index < 20; index++) {
      const plain = oneAfterAnother(model, arbitrary(model, index));
      model.program.op.forEach((op, row) => {
        if (op !== CONSTANT) model.scratch.registers[model.program.size + row] = Number.NaN;
      });
      const batched = inBatches(model, arbitrary(model, index));
      expect(batched.every((value, address) => Object.is(value, plain[address]))).toBe(true);
    }
  });

  test("runs each instruction but constants once, and each smoothed gauge", () => {
    const { program, formulas } = model;
    const { batches, to: targets } = model.formulaBatches;
    const words: Record<number, string> = { [FOLLOW]: "follow", [STORE]: "store" };
    const steps = batches.flatMap(({ op, from, to }) =>
      [...targets.subarray(from, to)].map((target) => `${words[op] ?? "row"} ${target}`),
    );
    const rows = [...program.op].flatMap((op, row) => {
      if (op === CONSTANT) return [];
      return op === STORE ? [`store ${program.b[row]}`] : [`row ${program.size + row}`];
    });
    const smoothed = formulas.flatMap(({ smoothing }, at) => (smoothing === null ? [] : [`follow ${at}`]));
    expect(steps.toSorted()).toEqual([...rows, ...smoothed].toSorted());
    expect(batches.length).toBeLessThan(rows.length);
  });
});
