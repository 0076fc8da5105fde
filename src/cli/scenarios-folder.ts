import type { Files } from "../scenario/load.ts";
import { scenarioIds } from "../scenario/scenario-ids.ts";
import { reasonOf } from "./fault-words.ts";
import { readContent, scenariosFolder } from "./read-scenarios.ts";
import { say } from "./say.ts";
import { UsageError } from "./terminal.ts";

/** The files of a scenarios folder. A folder that holds no scenario is wrong usage. */
export function openFolder(folder = scenariosFolder): Files {
  const files = readFolder(folder);
  if (scenarioIds(files).length === 0) {
    throw new UsageError(say("cli.folder.empty", { folder }), { expected: say("cli.folder.expected") });
  }
  return files;
}

function readFolder(folder: string): Files {
  try {
    return readContent(folder);
  } catch (error) {
    throw new UsageError(say("cli.folder.unreadable", { folder }), { hint: reasonOf(error) });
  }
}
