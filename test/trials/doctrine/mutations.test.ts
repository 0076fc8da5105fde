// Proves that switching a mechanism off is noticed by what rests on it, that what nothing rests on is noticed by
// nothing, that the likeliest are asked first, and that parts of the check are the whole.
import { describe, expect, test } from "vitest";
import {
  judge,
  measure,
  mutatePart,
  planMutations,
  readDoctrine,
  settle,
  tryPart,
  without,
} from "../../../src/trials/doctrine/index.ts";
import { minimalModel } from "../../sim/support/play.ts";
import { comparisons, doctrineFiles, others } from "./support/doctrine.ts";

const model = minimalModel();
const seeds = 12;
const mechanisms = model.scenario.model.mechanisms.map(({ id }) => id);

function planFor(files: Record<string, string>) {
  const { doctrine, problems } = readDoctrine(doctrineFiles(files), () => model);
  expect(problems).toEqual([]);
  const list = doctrine.comparisons.filter(({ kind }) => kind !== "control");
  const trial = { comparisons: list, seeds, withLedger: 2 };
  const settled = settle(trial, tryPart(model, trial, { from: 1, to: list.length * seeds }));
  return planMutations(list, settled, mechanisms, seeds);
}

const plan = planFor({ "common/comparisons/others.yaml": others });
const results = mutatePart(model, plan, { from: 1, to: mechanisms.length });

describe("a mechanism that is switched off", () => {
  test.each([
    ["protection", ["D57", "D62"]],
    ["delivery", ["B-effort"]],
    ["movement", ["B-movement"]],
    ["manner", ["B-manner"]],
    ["programmes", ["B-programmes"]],
  ])("is noticed: %s", (mechanism, by) => {
    const noticed = results.find((one) => one.mechanism === mechanism)?.noticed;
    expect(by).toContain(noticed?.by);
    expect(noticed?.before).toBeGreaterThan(noticed?.needed ?? Number.POSITIVE_INFINITY);
    const comparison = plan.comparisons.find(({ id }) => id === noticed?.by);
    if (comparison === undefined) throw new Error("noticed by what was not tried");
    const mutated = without(comparison, [mechanism]);
    const { claims } = judge(mutated, measure(model, mutated, { from: 1, to: seeds }));
    expect(claims[(noticed?.claim ?? 0) - 1]).toMatchObject({ pass: false, diff: noticed?.after });
  });

  test("is not noticed where nothing rests on it", () => {
    const fewer = planFor({});
    const noticed = mutatePart(model, fewer, { from: 1, to: mechanisms.length });
    expect(noticed.filter((one) => one.noticed === null).map(({ mechanism }) => mechanism)).toEqual([
      "movement",
      "manner",
      "programmes",
    ]);
  });
});

describe("the check", () => {
  test("asks first what the mechanism carries", () => {
    const first = plan.mutations.map(({ mechanism, candidates }) => [mechanism, plan.comparisons[candidates[0]!]!.id]);
    expect(Object.fromEntries(first)).toMatchObject({
      delivery: "B-effort",
      movement: "B-movement",
      manner: "B-manner",
      programmes: "B-programmes",
    });
    for (const { candidates } of plan.mutations)
      expect([...candidates].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("leaves out what fails with every mechanism on", () => {
    const failing = comparisons.replace("gauge: security}], by: 1}", "gauge: security}], by: 99}");
    const fewer = planFor({ "common/comparisons/first.yaml": failing });
    expect(fewer.comparisons.map(({ id }) => id)).toEqual(["D62", "B-effort"]);
  });

  test("may be done in parts", () => {
    const parts = [
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 4, to: 5 },
    ].flatMap((seeds) => mutatePart(model, plan, seeds));
    expect(parts).toEqual(results);
  });
});
