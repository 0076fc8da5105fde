import * as z from "zod";

/** A text file: ids to ICU messages. Ids are dotted paths such as `dilemma.checkpoint.title`. */
export const textFile = z.record(
  z.string().max(160),
  z.string().max(4000).describe("Text for the id that is its key, as an ICU message"),
);
export type Texts = Record<string, string>;
