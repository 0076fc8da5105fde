import * as z from "zod";
import { condition, effect, factor, formula } from "../schema/index.ts";
import { fileSchemas } from "./files.ts";

/** Parts of the format that many files use, each under a name of its own. */
const parts = { condition, effect, factor, formula };

/**
 * The format as JSON Schemas for editors: file names and their text, of a scenario's files unless others are given. They
 * are made from the schemas that the program itself checks with, so that they cannot say anything else; what they
 * cannot say (cross-references) `check` does.
 */
export function jsonSchemas(schemas: Readonly<Record<string, z.ZodType>> = fileSchemas): Record<string, string> {
  for (const [id, schema] of Object.entries(parts)) z.globalRegistry.add(schema, { id });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: "draft-07", reused: "inline", io: "input" });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
