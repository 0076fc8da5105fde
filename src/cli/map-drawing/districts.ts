import * as z from "zod";
import { formatVersion, id } from "../../scenario/schema/index.ts";

const place = z.tuple([z.number(), z.number()]).describe("Longitude and latitude in degrees");

/** The facts from which a map is drawn: a country's districts by their capitals, grouped into regions. */
export const districtsFile = z.strictObject({
  format: formatVersion,
  country: z.string().describe("As Natural Earth calls it"),
  window: z.strictObject({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
  width: z.number().positive().describe("The window's width in the map's own units"),
  capitals: z.array(z.strictObject({ id, district: id, at: place, kind: z.enum(["capital", "town"]) })).min(1),
  regions: z.array(z.strictObject({ id, districts: z.array(id).min(1), label: place, base: place })).min(1),
  outside: z.array(z.strictObject({ id, at: place })),
});
export type Districts = z.infer<typeof districtsFile>;
