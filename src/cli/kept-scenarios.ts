import type { Files, LoadedScenario } from "../scenario/load.ts";
import { required } from "../scenario/required.ts";
import { keep, keyOf, recall } from "./result-cache.ts";

/** What decides how a scenario is loaded: its own files and the common content. */
export function filesOf(all: Files, id: string): Files {
  const paths = Object.keys(all).filter((path) => path.startsWith("common/") || path.startsWith(`${id}/`));
  return Object.fromEntries(paths.map((path) => [path, required(all, path)]));
}

/** The scenario as it was loaded before from these very files (`filesOf`); undefined where it has not been. */
export function recallScenario(files: Files, id: string): LoadedScenario | undefined {
  return recall(keyOfScenario(files, id)) as LoadedScenario | undefined;
}

/** Keeps a scenario as loaded from these files. */
export function keepScenario(files: Files, id: string, loaded: LoadedScenario): void {
  keep(keyOfScenario(files, id), loaded);
}

function keyOfScenario(files: Files, id: string): string {
  return keyOf("scenario", [id, ...Object.entries(files).flat()]);
}
