// The smallest scenario with one thing of each kind. Its files stand beside this one, as an author would write them.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/schema/index.ts";

const folder = fileURLToPath(new URL("./minimal/", import.meta.url));

/** The files of the minimal scenario and its common content, by path. Each call returns a fresh record. */
export function minimalFiles(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  return Object.fromEntries(
    paths.filter((path) => /\.(yaml|json)$/.test(path)).map((path) => [path, readFileSync(`${folder}${path}`, "utf8")]),
  );
}

/** Replaced parts of files: for a path, pairs of what stands there and what shall stand there instead. */
export type Patch = Record<string, readonly (readonly [string, string])[]>;

/** The files given, else the minimal scenario's, with parts replaced. Throws when a part to replace is not there. */
export function patchedFiles(patch: Patch, given: Record<string, string> = minimalFiles()): Record<string, string> {
  const files = { ...given };
  for (const [path, changes] of Object.entries(patch)) {
    for (const [before, after] of changes) {
      if (!files[path]!.includes(before)) throw new Error(`${path} does not contain ${JSON.stringify(before)}`);
      files[path] = files[path]!.replace(before, () => after);
    }
  }
  return files;
}

/** The minimal scenario, checked; a patch changes its files first. Throws when it has an error then. */
export function minimalScenario(patch: Patch = {}): Scenario {
  const { scenario, problems } = loadScenario(patchedFiles(patch), "minimal");
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return scenario;
}
