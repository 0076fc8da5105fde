import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Debrief,
  debriefOf,
  decisionsAsCsv,
  gaugesAsCsv,
  lucks,
  type WhatIf,
  whatIfOf,
} from "../debrief/index.ts";
import { type Model, seeModel } from "../engine/index.ts";
import { noNotes, renderDocument } from "../ui/pack/render.tsx";
import { checkout } from "./checkout.ts";
import { writeText } from "./inputs.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { sessionFrom } from "./replay.ts";
import { openScenario } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

const stylesFolder = `${checkout}src/ui/styles/`;

export interface DebriefOptions {
  format: "json" | "html" | "csv";
  rows: "decisions" | "gauges";
  seeds: number;
  out?: string;
  json?: boolean;
  scenarios?: string;
}

/** `debrief FILE`: what happened in a run and why, and what would have happened: as JSON, as a document, or as a table. */
export function debrief(terminal: Terminal, path: string, options: DebriefOptions): ExitCode {
  const session = sessionFrom(path, options.scenarios);
  const put = (text: string) => (options.out === undefined ? terminal.out(text) : writeText(options.out, text));
  if (options.format === "csv" && !options.json) {
    put(options.rows === "gauges" ? gaugesAsCsv(session) : decisionsAsCsv(debriefOf(session)));
    return 0;
  }
  const told = debriefOf(session);
  const whatIf = whatIfOf(session, { ...lucks, run: options.seeds });
  if (options.format === "html" && !options.json)
    put(debriefAsDocument(session.model, told, whatIf, options.scenarios));
  else if (options.out === undefined) printJson(terminal, { ...told, whatIf });
  else writeText(options.out, `${JSON.stringify({ ...told, whatIf })}\n`);
  return 0;
}

/** The debrief as one HTML document with its styles inside. */
export function debriefAsDocument(model: Model, told: Debrief, whatIf: WhatIf, folder?: string): string {
  const { texts } = openScenario(model.scenario.id, folder);
  const dress = {
    interfaceTexts: readInterfaceTexts("text"),
    scenarioTexts: texts,
    language: "en",
    telling: model.scenario,
    styles: styles(),
  };
  return renderDocument(dress, { model: seeModel(model), debrief: told, whatIf, notes: noNotes, scores: true });
}

/** The style sheet of a document: what the page's own say of colours and of paper. */
export function styles(): string {
  const sheet = (name: string) => readFileSync(join(stylesFolder, `${name}.css`), "utf8");
  const sheets = ["tokens", "pack", "facilitator-pack", "line-chart"].map(sheet);
  return ["@page { size: A4; margin: 1.6cm; }", ...sheets].join("\n");
}
