import type * as z from "zod";
import type { Model } from "../../engine/index.ts";
import { type Place, type Problem, type ProblemCode, problem } from "../../scenario/problems.ts";
import type { Files } from "../../scenario/read/files.ts";
import { parseFile } from "../../scenario/read/parse.ts";
import { checkSchema } from "../../scenario/read/schema-problems.ts";
import { required } from "../../scenario/required.ts";

/** Finds the compiled model of a scenario: undefined where there is no such scenario, null where it is broken. */
export type ModelOf = (scenario: string) => Model | null | undefined;

export type PlaceOf = (path: readonly PropertyKey[], part?: "key" | "value") => Place;

/** Reads one file against its schema; undefined where it is absent or wrong. Its problems are added. */
export function readFile<Schema extends z.ZodType>(
  files: Files,
  path: string,
  schema: Schema,
  problems: Problem[],
): { value: z.infer<Schema>; placeOf: PlaceOf } | undefined {
  if (!Object.hasOwn(files, path)) return undefined;
  const parsed = parseFile(path, required(files, path));
  const { value, problems: found } = checkSchema(parsed, schema);
  problems.push(...parsed.problems, ...found);
  return value === undefined || parsed.problems.length > 0 ? undefined : { value, placeOf: parsed.placeOf };
}

export type Reporter = (code: ProblemCode, path: readonly PropertyKey[], message: string, hint: string) => void;

/** Adds problems at a path of a file. */
export function reporter(placeOf: PlaceOf, problems: Problem[]): Reporter {
  return (code, path, message, hint) => {
    problems.push(problem(code, placeOf(path), message, hint));
  };
}

/** Tells that a file is to be played on a scenario that is not there. */
export function reportScenario(scenario: string, report: Reporter): void {
  report("bad-value", ["scenario"], `No scenario is called "${scenario}".`, "Name the folder of a scenario.");
}
