import * as z from "zod";
import { declares } from "./annotations.ts";
import { formatVersion } from "./primitives.ts";

/** What a factual sentence may rest on: a document, as it is cited. */
const source = z.strictObject({
  id: declares("document"),
  title: z.string().min(1).max(300),
  publisher: z.string().min(1).max(200),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
    .optional()
    .describe("A year in quotes, a month or a day; two with / between them for a span"),
  kind: z.enum([
    "resolution",
    "report",
    "study",
    "press",
    "bulletin",
    "website",
    "statistics",
    "slides",
    "recollection",
  ]),
  link: z.url({ protocol: /^https?$/ }).optional(),
  sure: z
    .enum(["seed", "evidence", "memory"])
    .describe("Read in full, found in research, or remembered and not verified"),
});

export const sourcesFile = z.strictObject({ format: formatVersion, sources: z.array(source).min(1) });
export type CitedDocument = z.infer<typeof source>;
