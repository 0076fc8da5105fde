// Proves that whatever may stand in a log is told in words, on one action of each type.
import { expect, test } from "vitest";
import { type Action, type ActionType, compile, seeNames } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { actionWords } from "../../src/words/index.ts";
import { minimalFiles } from "../support/minimal.ts";
import { namerText } from "./support/namer-text.ts";

const { scenario, texts } = loadScenario(minimalFiles(), "minimal");
if (scenario === null) throw new Error("the scenario cannot be read");
const model = compile(scenario);
const t = namerText(texts.en!);
const dilemma = "checkpoint";

const actions: { [Type in ActionType]: [Extract<Action, { type: Type }>, string] } = {
  intent: [{ type: "intent", priorities: [], refusal: "", sign: "" }, "Intent recorded"],
  position: [
    { type: "position", seat: "hom", dilemma, option: "accept", confidence: 3 },
    "Private view on Checkpoint title: Checkpoint option accept title",
  ],
  consult: [{ type: "consult", dilemma, work: "jmac-assessment" }, "Staff work: Checkpoint work jmac assessment title"],
  choose: [{ type: "choose", dilemma, option: "accept" }, "Checkpoint title: Checkpoint option accept title"],
  defer: [{ type: "defer", dilemma, reason: "r", until: 3 }, "Checkpoint title: put off to month 3"],
  deploy: [
    { type: "deploy", unit: "battalion-1", region: "north", stance: "area", base: "temporary" },
    "Battalion 1 name to North name, Area",
  ],
  effort: [{ type: "effort", output: "4.3", points: 2 }, "Effort on Civilians protected: 2 points"],
  engage: [{ type: "engage", target: "government", purpose: "warn", open: true }, "Government: Warn"],
  message: [{ type: "message", theme: "reassure" }, "Message: Reassure"],
  spend: [{ type: "spend", fund: "quick-impact", region: "north", amount: 1 }, "Quick impact: 1 unit in North name"],
  set: [{ type: "set", lever: "posture", value: 2 }, "Posture: 2"],
  inject: [{ type: "inject", event: "riot" }, "The facilitator’s event: Riot title"],
  override: [
    { type: "override", gauge: "credibility", by: 1, reason: "a slip" },
    "The facilitator’s correction: a slip",
  ],
  "end-turn": [{ type: "end-turn" }, "The month ended"],
};

test.each(Object.entries(actions))("%s", (_, [action, words]) => {
  expect(actionWords(t, seeNames(model), action)).toBe(words);
});
