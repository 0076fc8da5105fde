import type { Model } from "../engine/index.ts";
import { type Problem, problem, sortProblems } from "../scenario/problems.ts";
import { parseFile } from "../scenario/read/parse.ts";
import { checkSchema } from "../scenario/read/schema-problems.ts";
import { required } from "../scenario/required.ts";
import { type Arm, armFile } from "./arm.ts";
import { armProblems } from "./arm-problems.ts";

/**
 * Reads an arm, YAML or JSON, and checks every name in it against the model. `arm` is null when anything is wrong;
 * all problems are returned at once, with file, line and column.
 */
export function readArm(model: Model, path: string, text: string): { arm: Arm | null; problems: Problem[] } {
  const file = parseFile(path, text);
  const { value, problems } = checkSchema(file, armFile);
  const all = [...file.problems, ...problems, ...(value === undefined ? [] : armProblems(model, value, file.placeOf))];
  return { arm: all.length === 0 && value !== undefined ? value : null, problems: sortProblems(all) };
}

/**
 * Reads a scenario's `historical.yaml`, by which what was decided at the time is played. A scenario with a chapter that
 * begins later than its first turn cannot do without.
 */
export function readHistorical(
  model: Model,
  files: Readonly<Record<string, string>>,
): { arm: Arm | null; problems: Problem[] } {
  const { id, settings = [] } = model.scenario;
  const path = `${id}/historical.yaml`;
  if (Object.hasOwn(files, path)) return readArm(model, path, required(files, path));
  const chapter = settings.find(({ turns }) => (turns?.from ?? 1) > 1);
  if (chapter === undefined) return { arm: null, problems: [] };
  const message = `The chapter "${chapter.id}" begins with what was decided before, and ${path} is not there.`;
  const place = { file: path, line: 1, column: 1 };
  return { arm: null, problems: [problem("missing-file", place, message, "Add it, as an arm; `format: 1` will do.")] };
}
