// Proves how it is told in which way a matter was decided.
import { expect, test } from "vitest";
import { compile, type Decision, seeNames } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { decisionModeWords } from "../../src/words/index.ts";
import { minimalFiles } from "../support/minimal.ts";
import { namerText } from "./support/namer-text.ts";

const { scenario, texts } = loadScenario(minimalFiles(), "minimal");
if (scenario === null) throw new Error("the scenario cannot be read");
const model = compile(scenario);
const t = namerText(texts.en!);

test.each<[Partial<Decision>, Partial<{ before: number; against: number }>, string]>([
  [{}, {}, t("mode.consensus")],
  [{}, { against: 2 }, "agreed, against 2 of 3 advisers"],
  [{ mode: "referred" }, { against: 2 }, t("mode.referred")],
  [{ by: "silence" }, {}, "decided by silence"],
  [{ by: "standing" }, {}, `by standing instruction of the ${t("seat.fc")}`],
  [{ by: "silence" }, { before: 2 }, "As it was decided at the time"],
])("%j, %j", (more, around, words) => {
  const decision = { id: "checkpoint", month: 2, by: "leadership", mode: "consensus", ...more } as const;
  expect(decisionModeWords(t, seeNames(model), decision, { before: 0, against: 0, all: 3, ...around })).toBe(words);
});
