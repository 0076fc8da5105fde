import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../session/text-file.ts";
import { checkout } from "./checkout.ts";

/** The folder with all scenarios of this checkout. */
export const scenariosFolder = `${checkout}scenarios/`;

/** Where a scenario's plan of what was decided at the time stands, if it has one. */
export function historicalPath(id: string, folder = scenariosFolder): string {
  return join(folder, id, "historical.yaml");
}

/** Larger files are not read from the disk at all; what stands here in their place is refused as too large. */
const largest = 4_000_000;

/**
 * Reads all content files below a folder: texts by their path relative to it, with forward slashes on every system.
 * READMEs, the generated JSON Schemas and the records of checks are no content. An absent folder holds nothing.
 */
export function readContent(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const content = paths.filter((path) => /\.(ya?ml|json)$/.test(path) && !/^(schema|records)\//.test(path)).sort();
  return Object.fromEntries(content.map((path) => [path, readOne(join(folder, path))]));
}

function readOne(path: string): string {
  const found = statSync(path);
  if (!found.isFile()) return "";
  return found.size > largest ? " ".repeat(largest) : decodeText(readFileSync(path));
}

/** The files of all scenarios of this checkout, ready for `loadScenario`. */
export function readScenarios(): Record<string, string> {
  return readContent(scenariosFolder);
}
