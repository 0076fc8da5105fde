import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadInterfaceTexts } from "../scenario/interface-text.ts";
import { scenarioIds } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import { translator } from "../scenario/text.ts";
import { type Book, bookAsMarkdown, modelBook, readEvidence, readRecords } from "../sim/book/index.ts";
import { readContent, scenariosFolder } from "./read-scenarios.ts";
import { findScenario, openFolder, openScenario } from "./scenarios.ts";
import { type ExitCode, Finding, printJson, type Terminal } from "./terminal.ts";

export interface ModelOptions {
  scenario: string;
  format: "markdown" | "json";
  json?: boolean;
  scenarios?: string;
}

const wordsFolder = fileURLToPath(new URL("../../assets/book/", import.meta.url));

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
  const { texts, problems } = loadInterfaceTexts(readContent(wordsFolder));
  if (problems.length > 0) throw new Finding(problems.map(formatProblem).join("\n"));
  const current = scenarioIds(files).flatMap((one) => {
    const { scenario: now, texts: words } = one === id ? { scenario, texts: { en: own } } : findScenario(files, one);
    return now === null ? [] : [[one, { hash: now.hash, word: translator(words.en, "en") }] as const];
  });
  return modelBook({
    ...{ scenario, word, say: translator(texts.en, "en") },
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
