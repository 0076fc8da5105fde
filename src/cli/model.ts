import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Book, bookAsMarkdown, modelBook, readEvidence, readRecords } from "../book/index.ts";
import { compile } from "../engine/index.ts";
import { scenarioIds } from "../scenario/load.ts";
import { required } from "../scenario/required.ts";
import { translator } from "../scenario/text.ts";
import { scenariosFolder } from "./read-scenarios.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { findScenario, type Opened, openFolder, openScenario, textOf } from "./scenarios.ts";
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
  const opened = openScenario(id, folder);
  const others = scenarioIds(files).flatMap((one): Opened[] => {
    const { scenario, texts } = one === id ? { scenario: null, texts: {} } : findScenario(files, one);
    return scenario === null ? [] : [{ scenario, texts: required(texts, "en") }];
  });
  const current = [opened, ...others].map(
    (one) => [one.scenario.id, { hash: one.scenario.hash, word: textOf(one) }] as const,
  );
  return modelBook({
    ...{ model: compile(opened.scenario), word: textOf(opened) },
    say: translator(readInterfaceTexts("book"), "en"),
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
