import * as z from "zod";

// The page forbids `unsafe-eval`; Zod would otherwise probe for it when the first schema is made.
z.config({ jitless: true });

/** The format's version. A file of another version is refused with a hint, never converted silently. */
export const formatVersion = z.literal(1).describe("Version of the scenario format");

/** An id: lower-case ASCII words joined by hyphens, or the study's dotted numbers ("4.3", quoted in YAML). */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "bad-id")
  .max(64);

/** The name of a gauge. `*` stands for the instance in hand: the region, party or output of a rule's scope. */
export const gaugeRef = z
  .string()
  .regex(/^[a-z0-9*]+(?:[-.][a-z0-9*]+)*$/, "bad-id")
  .max(96);

/** A finite number on which the kernel's exact sums are safe: magnitude below 2^32. */
export const amount = z.number().gt(-4294967296).lt(4294967296);
export const positive = z.number().positive().lt(4294967296);
export const share = z.number().min(0).max(1);
/** A month of the scenario, 1 being the first one played. */
export const month = z.int().min(1).max(600);
export const months = z.int().min(0).max(600);
/** From one month to another, both counted. */
export const span = z.strictObject({ from: month.describe("First month"), to: month.describe("Last month") });

/** A section of the study ("4.2.6"), a trade-off ("4.2.6-2"), an assertion ("D57"), a finding ("F03") or "design". */
export const citation = z.string().regex(/^(?:[1-6](?:\.\d){0,2}(?:-\d)?|[DFS]\d{2,3}|design)$/, "bad-citation");
/** A day: "2006-08-25". */
export const day = z.iso.date("bad-date");
