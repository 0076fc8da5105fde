import * as z from "zod";
import { declares, names, needs, says } from "./annotations.ts";
import { formatVersion, id } from "./primitives.ts";

const point = z.tuple([z.number(), z.number()]);
const line = z.array(point).min(2);
const polygon = z.array(point).min(3);
const path = line.describe("Course, as points [x, y]");
const course = z.strictObject({ id: id.describe("Name of its own, told nowhere"), path });

/** A drawn mission area in its own units: regions as polygons, roads, rivers and towns. */
export const mapFile = z.strictObject({
  format: formatVersion,
  width: z.number().positive().describe("Width of the drawing, in units of its own"),
  height: z.number().positive().describe("Height of the drawing; y grows downwards"),
  disclaimer: z.boolean().describe("true: the note that the map implies no opinion on borders stands below it"),
  regions: z
    .array(
      z.strictObject({
        id: id.describe("A region of scenario.yaml"),
        polygon: polygon.describe("Outline, as points [x, y]"),
        islands: z.array(polygon).optional().describe("Parts of the region apart from its polygon"),
        label: point.describe("Where its name is written"),
        base: point.describe("Where units in it are drawn"),
        neighbours: z.array(names("place")).describe("Regions at its borders"),
      }),
    )
    .describe("Every region of scenario.yaml, as it is drawn"),
  towns: z
    .array(
      z.strictObject({
        id: says(needs("town.{}")),
        region: names("place").describe("Where it lies"),
        at: point.describe("Where it is drawn"),
        kind: z.enum(["capital", "town", "site", "dam"]).describe("By which sign it is drawn"),
      }),
    )
    .describe("Towns and places, drawn only"),
  roads: z
    .array(
      z.strictObject({
        id: declares("road", needs("road.{}")),
        from: names("place").describe("Where it begins"),
        to: names("place").describe("Where it ends"),
        path,
      }),
    )
    .describe("Roads, which effects may close"),
  rivers: z.array(course).describe("Rivers, drawn only"),
  borders: z.array(course).optional().describe("Borders between countries outside"),
  sea: z.array(polygon).describe("Areas of water"),
  outside: z
    .array(z.strictObject({ id: says(needs("outside.{}")), label: point.describe("Where its name is written") }))
    .describe("Neighbouring countries and seas, named at the edge"),
});
export type MapFile = z.infer<typeof mapFile>;
