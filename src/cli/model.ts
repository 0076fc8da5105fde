import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Book, bookAsMarkdown, modelBook, readEvidence, readRecords } from "../book/index.ts";
import { scenarioIds } from "../scenario/load.ts";
import { translator } from "../scenario/text.ts";
import { scenariosFolder } from "./read-scenarios.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { findScenario, openFolder, openScenario } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

export interface ModelOptions {
  scenario: string;
  format: "markdown" | "json";
  json?: boolean;
  scenarios?: string;
}

/** `model`: the model book, as Markdown for people or as its structure in JSON. */
export function model(terminal: Terminal, { scenario, format, json, scenarios }: ModelOptions): ExitCode {
  const book = readBook(scenario, scenarios);
  if (json === true || format === "json") printJson(terminal, book);
  else terminal.out(bookAsMarkdown(book));
  return 0;
}

/** The model book of a scenario, with the evidence and the records that stand beside the scenarios. */
export function readBook(id: string, folder: string = scenariosFolder): Book {
  const files = openFolder(folder);
  const { scenario, texts: own, word } = openScenario(id, folder);
  const current = scenarioIds(files).flatMap((one) => {
    const { scenario: now, texts: words } = one === id ? { scenario, texts: { en: own } } : findScenario(files, one);
    return now === null ? [] : [[one, { hash: now.hash, word: translator(words.en, "en") }] as const];
  });
  return modelBook({
    ...{ scenario, word, say: translator(readInterfaceTexts("book"), "en") },
    evidence: readEvidence(files),
    records: readRecords(recordFiles(join(folder, "records"))),
    current: Object.fromEntries(current),
  });
}

/** The kept reports, by file name. */
function recordFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
