// Proves that a freeze covers the common model and the engine's numbers by one hash, and what a scenario adds to the model by
// another, so that neither can change unseen and neither moves the other.
import { describe, expect, test } from "vitest";
import { frozenHashes, isFrozenAs } from "../../../src/trials/fit/index.ts";
import { extendedScenario } from "../../support/extended.ts";
import { minimalScenario, type Patch } from "../../support/minimal.ts";

const own = "minimal/model.yaml";
const hashes = (patch: Patch = {}) => frozenHashes(extendedScenario(patch).scenario, "mainstream");
const frozen = hashes();

test("the common hash is the same with an extension as without, and only an extension has a second one", () => {
  expect(frozenHashes(minimalScenario(), "mainstream")).toEqual({ hash: frozen.hash });
  expect(frozen.extension).toMatch(/^[0-9a-f]{16}$/);
});

describe("a change moves the hash of its own part:", () => {
  test.each<[string, Patch, "hash" | "extension" | null]>([
    ["a common weight", { "common/model.yaml": [["weight: 3\n", "weight: 3.5\n"]] }, "hash"],
    ["a rule of the engine", { "common/engine.yaml": [["value: 0.85", "value: 0.8"]] }, "hash"],
    ["the words for a gauge", { "common/engine.yaml": [["value: 25", "value: 30"]] }, null],
    ["the range of a rule of the engine", { "common/engine.yaml": [["range: [4, 8]", "range: [3, 9]"]] }, null],
    ["why a gauge is idle", { "common/model.yaml": [["unread: Told as people", "unread: Why not"]] }, null],
    ["a weight of the scenario's own", { [own]: [["weight: 4", "weight: 5"]] }, "extension"],
    ["a start of the scenario's own", { [own]: [["start: 20", "start: 25"]] }, "extension"],
    [
      "a straight rule told in other numbers",
      { [own]: [["weight: -1, about: 20, span: 40", "weight: -2, about: 20, span: 80"]] },
      null,
    ],
    ["a range of the scenario's own", { [own]: [["range: [2, 6]", "range: [1, 9]"]] }, null],
    [
      "where the desk shows a gauge",
      {
        [own]: [["where: parties, heading: mood", "where: parties, heading: supply"]],
        "minimal/text/en-own.yaml": [['heading.mood: "Mood"\n', ""]],
      },
      null,
    ],
  ])("%s", (_, patch, part) => {
    const changed = hashes(patch);
    expect({ hash: changed.hash !== frozen.hash, extension: changed.extension !== frozen.extension }).toEqual({
      hash: part === "hash",
      extension: part === "extension",
    });
    expect(isFrozenAs(frozen, changed)).toBe(part === null);
  });
});

test("a freeze without the extension's hash does not cover it, nor one with it a scenario without", () => {
  expect(isFrozenAs({ hash: frozen.hash }, frozen)).toBe(false);
  expect(isFrozenAs(frozen, { hash: frozen.hash })).toBe(false);
});
