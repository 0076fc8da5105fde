import type { Files } from "./read/files.ts";

/** The ids of all scenarios among the files: the folders with a `scenario.yaml`, sorted. */
export function scenarioIds(files: Files): string[] {
  return Object.keys(files)
    .flatMap((path) => /^([^/]+)\/scenario\.yaml$/.exec(path)?.[1] ?? [])
    .sort((a, b) => (a < b ? -1 : 1));
}
