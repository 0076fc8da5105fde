import type { Files } from "../scenario/load.ts";
import { scenarioIds } from "../scenario/scenario-ids.ts";
import { readContent, scenariosFolder } from "./read-scenarios.ts";
import { reasonOf, UsageError } from "./terminal.ts";

/** The files of a scenarios folder. A folder that holds no scenario is wrong usage. */
export function openFolder(folder = scenariosFolder): Files {
  const files = readFolder(folder);
  if (scenarioIds(files).length === 0) {
    throw new UsageError(`there is no scenario in ${folder}`, { expected: "a folder with <id>/scenario.yaml" });
  }
  return files;
}

function readFolder(folder: string): Files {
  try {
    return readContent(folder);
  } catch (error) {
    throw new UsageError(`the scenarios in ${folder} cannot be read`, { hint: reasonOf(error) });
  }
}
