import { jsonSchemas } from "../scenario/read/json-schema.ts";
import { armFile } from "../sim/index.ts";
import { doctrineSchemas } from "../trials/doctrine/index.ts";
import { fitSchemas } from "../trials/fit/index.ts";

/** JSON Schemas of every kind of content file, by the file's name in `scenarios/schema`, as text. */
export function editorSchemas(): Record<string, string> {
  return { ...jsonSchemas(), ...jsonSchemas({ ...doctrineSchemas, ...fitSchemas, arm: armFile }) };
}

/**
 * The first line of a content file, by which editors find its schema: `path` is relative to the scenarios folder.
 * Null for files that follow no schema: what maps are drawn from, JSON (where a comment would be an error), and records.
 */
export function schemaLine(path: string): string | null {
  const kind = kindOf(path);
  if (kind === null) return null;
  return `# yaml-language-server: $schema=${"../".repeat(path.split("/").length - 1)}schema/${kind}.json`;
}

/** Folders whose files are of one kind, by the folder's name. */
const kindsByFolder: Readonly<Record<string, string>> = {
  dilemmas: "dilemma",
  events: "event",
  text: "text",
  comparisons: "comparisons",
};

function kindOf(path: string): string | null {
  const [folder = "", file = ""] = path.split("/").slice(-2);
  if (file === "model.yaml" && folder !== "common") return "extension";
  const name = /^(.*)\.yaml$/.exec(file)?.[1];
  if (name === undefined || name === "districts") return null;
  if (name === "historical") return "arm";
  return kindsByFolder[folder] ?? (name.startsWith("tray-") ? "tray" : name);
}
