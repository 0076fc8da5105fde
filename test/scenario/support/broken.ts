// How a broken fixture for a problem code is written: a change of the minimal scenario, and the line on which the problem
// must be reported. The line is named by words that stand on it (in the changed file), so that the tables survive edits.
import type { ProblemCode } from "../../../src/scenario/problems.ts";
import type { Patch } from "../../support/minimal.ts";

export interface Broken {
  code: ProblemCode;
  /** What is wrong, for the name of the test. */
  why: string;
  patch?: Patch;
  /** Files put in or, when undefined, taken away after the patch. */
  files?: Record<string, string | undefined>;
  /** Where the problem is reported: the file, and words on the line; no words: its first line. */
  at: readonly [file: string, words?: string];
  /** Words that the hint must contain. */
  hint?: string;
}

export const model = "common/model.yaml";
export const scenario = "minimal/scenario.yaml";
export const dilemma = "minimal/dilemmas/checkpoint.yaml";
export const event = "minimal/events/patrol-mine.yaml";
export const tray = "minimal/tray.yaml";
export const map = "minimal/map.json";
export const texts = "minimal/text/en.yaml";

/** A fixture that replaces one part of one file; the problem stands where the new part does, or at `words`. */
export function change(
  code: ProblemCode,
  why: string,
  file: string,
  before: string,
  after: string,
  words = after,
  hint?: string,
): Broken {
  return { code, why, patch: { [file]: [[before, after]] }, at: [file, words], hint };
}
