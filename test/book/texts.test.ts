// Proves that every text that the book asks for is there, and that none stands unused: those that the code names as they
// are, and those that books of the shipped scenarios ask for by ids put together.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modelBook, readEvidence, readRecords } from "../../src/book/index.ts";
import { readContent, readScenarios, scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { openScenario, textOf } from "../../src/cli/scenarios.ts";
import { compile } from "../../src/engine/index.ts";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import { effectKinds } from "../../src/scenario/schema/index.ts";
import { translator } from "../../src/scenario/text.ts";

const ids = Object.keys(loadInterfaceTexts(readContent("assets/book")).texts.en!);
const code = readdirSync("src/book").map((file) => readFileSync(join("src/book", file), "utf8"));
const written = code.flatMap((text) => [...text.matchAll(/"([a-z0-9.-]+)"/g)].map(([, id]) => id));
const asked = [
  ...code.flatMap((text) => [...text.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, id]) => id)),
  // Each kind of effect has a text of its own, also one that no shipped rule uses.
  ...Object.keys(effectKinds).map((kind) => `effect.${kind}`),
];

/** The ids for which the book of a scenario asks, with the records of checks that are kept. */
function saidIn(id: string): Set<string> {
  const said = new Set<string>();
  const own = translator(loadInterfaceTexts(readContent("assets/book")).texts.en!, "en");
  const folder = join(scenariosFolder, "records");
  const records = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  const opened = openScenario(id);
  modelBook({
    model: compile(opened.scenario),
    word: textOf(opened),
    say: (text, values) => {
      said.add(text);
      return own(text, values);
    },
    evidence: readEvidence(readScenarios()),
    records: readRecords(Object.fromEntries(records)),
    current: {},
  });
  return said;
}

const said = new Set(["laboratory", "area-or-point"].flatMap((id) => [...saidIn(id)]));

test("all that the book asks for is there", () => {
  expect(asked.length).toBeGreaterThan(100);
  expect([...said, ...asked].filter((id) => !ids.includes(id!))).toEqual([]);
});

test("no text of the book stands unused", () => {
  // What a model or its evidence may hold and the shipped ones do not.
  const others = /^subject\.own$|^(reading|unit|formula\.over|loops\.carrier|source)\.|^sources\.[a-z]+\.none$/;
  expect(ids.filter((id) => !said.has(id) && !written.includes(id) && !asked.includes(id) && !others.test(id))).toEqual(
    [],
  );
});
