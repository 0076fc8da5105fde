import * as z from "zod";
import { declares } from "./annotations.ts";
import { formatVersion } from "./primitives.ts";

/** What a factual sentence may rest on: a document, as it is cited. */
const source = z.strictObject({
  id: declares("document"),
  title: z.string().min(1).max(300).describe("Title as it is cited"),
  publisher: z.string().min(1).max(200).describe("Body or author that brought it out"),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
    .optional()
    .describe("A year in quotes, a month or a day; two with / between them for a span"),
  kind: z
    .enum(["resolution", "report", "study", "press", "bulletin", "website", "statistics", "slides", "recollection"])
    .describe("Kind of document"),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Web address; absent: none is known"),
  sure: z
    .enum(["seed", "evidence", "memory"])
    .describe("Read in full, found in research, or remembered and not verified"),
});

export const sourcesFile = z.strictObject({
  format: formatVersion,
  sources: z.array(source).min(1).describe("Documents, cited by their ids in the marks of the texts"),
});
export type CitedDocument = z.infer<typeof source>;
