// Proves that every cause that a game can bring has a name, and that a rule that works both ways is told by the way it
// worked.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, openLedger, seeNames } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { act, newSession, type Session } from "../../src/session/index.ts";
import { causeName } from "../../src/words/index.ts";
import { namerText } from "./support/namer-text.ts";

const { scenario, texts } = loadScenario(readScenarios(), "area-or-point");
if (scenario === null) throw new Error("the scenario cannot be read");
const model = compile(scenario);
const t = namerText(texts.en!);
test.each([
  ["consent-wears", "up", /quarrel/],
  ["consent-wears", "down", /welcome/],
  ["credibility-fades", "up", /bad name/],
  ["credibility-fades", "down", /good name/],
  ["consent-credibility", "down", /less/],
  ["consent-paper", "up", /something to lose/],
] as const)("a rule that works both ways is told by the way it worked: %s %s", (id, direction, says) => {
  expect(causeName(t, seeNames(model), { kind: "influence", id }, direction)).toMatch(says);
});

test("every cause in the accounts of a run has a name", () => {
  let session: Session = newSession(model, "names");
  while (session.state.ended === null) {
    const next = act(session, { type: "end-turn" });
    if ("rejected" in next) throw new Error(next.message);
    session = next;
  }
  const ledger = openLedger(model, session.pages);
  const causes = model.layout.gauges.flatMap(({ id }) =>
    [...ledger.why(id), ...ledger.why(id, true)].map(({ cause }) => cause),
  );
  const names = new Map(causes.map((cause) => [`${cause.kind} ${cause.id}`, causeName(t, seeNames(model), cause)]));
  expect(names.size).toBeGreaterThan(50);
  expect([...names].filter(([, name]) => /[⟦{]/.test(name) || name.trim() === "")).toEqual([]);
});
