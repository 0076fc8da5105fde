import * as z from "zod";
import { declares, names, needs, says } from "./annotations.ts";
import { formatVersion, id } from "./primitives.ts";

const point = z.tuple([z.number(), z.number()]);
const line = z.array(point).min(2);
const polygon = z.array(point).min(3);

/** A drawn mission area in its own units: regions as polygons, roads, rivers and towns. */
export const mapFile = z.strictObject({
  format: formatVersion,
  width: z.number().positive(),
  height: z.number().positive(),
  disclaimer: z.boolean(),
  regions: z.array(
    z.strictObject({
      id,
      polygon,
      islands: z.array(polygon).optional().describe("Parts of the region apart from its polygon"),
      label: point,
      base: point,
      neighbours: z.array(names("place")),
    }),
  ),
  towns: z.array(
    z.strictObject({
      id: says(needs("town.{}")),
      region: names("place"),
      at: point,
      kind: z.enum(["capital", "town", "site", "dam"]),
    }),
  ),
  roads: z.array(
    z.strictObject({
      id: declares("road", needs("road.{}")),
      from: names("place"),
      to: names("place"),
      path: line,
    }),
  ),
  rivers: z.array(z.strictObject({ id, path: line })),
  borders: z
    .array(z.strictObject({ id, path: line }))
    .optional()
    .describe("Borders between countries outside"),
  sea: z.array(polygon),
  outside: z.array(z.strictObject({ id: says(needs("outside.{}")), label: point })),
});
export type MapFile = z.infer<typeof mapFile>;
