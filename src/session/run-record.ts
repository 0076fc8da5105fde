import * as z from "zod";
import { engineVersion } from "../engine/index.ts";
import { id } from "../scenario/schema/index.ts";
import { tooDeepAt } from "./json-depth.ts";
import { digestOf, nestingLimit, type RunFile, sizeLimit } from "./run-file.ts";
import { type Shown, shown, shownFault } from "./shown.ts";

/** A run to be read and never played: its version, scenario and seed, and what its desk showed. */
export interface RunRecord {
  engine: string;
  scenario: string;
  seed: string;
  shown: Shown;
}

/** What can be read of a run without playing it; null where what the desk showed was not kept. */
export function recordOf({ engine = "?", scenario, seed, shown }: RunFile): RunRecord | null {
  return shown === undefined ? null : { engine, scenario, seed, shown };
}

/** The parts of a run file that must have the form of this version; others may have any. */
const readable = z.looseObject({
  format: z.literal(1),
  engine: z.string().max(40),
  scenario: id,
  seed: z.string().max(200),
  shown,
  digest: z.string().max(128).optional(),
});

/**
 * Reads the record in a run file of another engine whose other parts this version need not understand: its actions may be of
 * kinds that are not known here. Null for a run of this engine, for one without a record, and for one that was changed.
 */
export function readRunRecord(text: string): RunRecord | null {
  if (text.length > sizeLimit || tooDeepAt(text, nestingLimit) >= 0) return null;
  try {
    const data = JSON.parse(text);
    const { success, data: run } = readable.safeParse(data);
    if (!success || run.engine === engineVersion || shownFault(run.shown) !== null) return null;
    if (run.digest !== undefined && run.digest !== digestOf(data)) return null;
    return { engine: run.engine, scenario: run.scenario, seed: run.seed, shown: run.shown };
  } catch (error) {
    // Not JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
