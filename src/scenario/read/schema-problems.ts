import type { z } from "zod";
import { type Problem, problem } from "../problems.ts";
import type { ParsedFile } from "./parse.ts";
import { checkData } from "./schema-faults.ts";

/** Checks a parsed file against its schema: the typed value, or all that is wrong with it, in the author's words. */
export function checkSchema<Schema extends z.ZodType>(
  file: ParsedFile,
  schema: Schema,
): { value: z.infer<Schema> | undefined; problems: Problem[] } {
  if (file.value === undefined) return { value: undefined, problems: [] };
  const { value, faults } = checkData(file.value, schema, { ...yaml, sourceOf: file.sourceOf });
  const problems = faults.map(({ code, path, part, message, hint }) =>
    problem(code, file.placeOf(path, part), message, hint),
  );
  return { value, problems };
}

const yaml = {
  key: (key: string) => `\`${key}:\``,
  list: "Write each item on its own line after `- `, or all within [ and ].",
  mapping: "Write `key: value` lines, indented below it.",
  quotes: ": YAML reads 4.30 as 4.3",
};
