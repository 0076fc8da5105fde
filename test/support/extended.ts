// The minimal scenario with an extension of the model: gauges and influences of its own, shown on the desk. What it adds
// stands beside this file, as an author would write it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario, Texts } from "../../src/scenario/schema/index.ts";
import { minimalFiles, type Patch, patchedFiles } from "./minimal.ts";

const added = ["minimal/model.yaml", "minimal/text/en-own.yaml"];

/** The files of the extended scenario and the common content; a patch changes them further. */
export function extendedFiles(patch: Patch = {}): Record<string, string> {
  const folder = new URL("./extended/", import.meta.url);
  const own = added.map((path) => [path, readFileSync(fileURLToPath(new URL(path, folder)), "utf8")]);
  return patchedFiles(patch, { ...minimalFiles(), ...Object.fromEntries(own) });
}

/** The extended scenario, checked, with its English texts. Throws when it has a problem. */
export function extendedScenario(patch: Patch = {}): { scenario: Scenario; texts: Texts } {
  const { scenario, texts, problems } = loadScenario(extendedFiles(patch), "minimal");
  if (scenario === null || problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return { scenario, texts: texts.en! };
}
