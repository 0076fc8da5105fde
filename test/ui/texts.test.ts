// Proves that every word the interface asks for is there, that no word stands unused, that every cause that a game can
// bring has a name, and that a rule that works both ways is told by the way it worked.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readContent, readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, openLedger } from "../../src/engine/index.ts";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { act, newSession, type Session } from "../../src/session/index.ts";
import { makeText } from "../../src/ui/parts/make-text.ts";
import { causeName } from "../../src/ui/parts/names.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const words = loadInterfaceTexts(readContent(`${root}assets/text`)).texts.en;
const sources = ["src/ui", "src/app"].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`${root}${folder}/${path}`, "utf8")),
);
const { scenario, texts } = loadScenario(readScenarios(), "area-or-point");
if (scenario === null) throw new Error("the scenario cannot be read");
const model = compile(scenario);
const t = makeText(words, texts.en, "en");
/** Ids in the code; a value put into one stands for any. */
const asked = [
  ...new Set(sources.flatMap((code) => [...code.matchAll(/["`](ui\.[a-z][^"`\s]*)["`]/g)].map((match) => match[1]))),
];
const patterns = asked.map((id) => {
  const parts = id.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[a-z0-9-]+")}$`);
});

test("every word that the interface asks for is there", () => {
  const ids = Object.keys(words);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((_, at) => !ids.some((id) => patterns[at].test(id)))).toEqual([]);
});

test("no word stands unused", () => {
  // Asked for by an id that is put together in several steps.
  const others = /^ui\.(rule|outcome|rejection|reading|presence)\./;
  // A campaign of quarters has its own words for some ids.
  const ids = Object.keys(words).map((id) => id.replace(/^(ui\..+)\.quarter$/, "$1"));
  expect(ids.filter((id) => !others.test(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
});

test.each([
  ["consent-wears", "up", /quarrel/],
  ["consent-wears", "down", /welcome/],
  ["credibility-fades", "up", /bad name/],
  ["credibility-fades", "down", /good name/],
  ["consent-credibility", "down", /less/],
  ["consent-paper", "up", /something to lose/],
] as const)("a rule that works both ways is told by the way it worked: %s %s", (id, direction, says) => {
  expect(causeName(t, model, { kind: "influence", id }, direction)).toMatch(says);
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
  const names = new Map(causes.map((cause) => [`${cause.kind} ${cause.id}`, causeName(t, model, cause)]));
  expect(names.size).toBeGreaterThan(50);
  expect([...names].filter(([, name]) => /[⟦{]/.test(name) || name.trim() === "")).toEqual([]);
});
