import { createRequire } from "node:module";
import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { required } from "../../scenario/required.ts";
import type { Ring } from "./rings.ts";

/**
 * The outer rings of a country, and those of all land with the borders between countries dissolved, in degrees: Natural
 * Earth at 1:10 million, public domain. Throws a RangeError when no country has that name.
 */
export function outlinesOf(name: string): { country: Ring[]; land: Ring[] } {
  const atlas = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const shapes = atlas.objects.countries.geometries.filter(
    (one): one is (Polygon | MultiPolygon) & { properties: { name: string } } => "arcs" in one,
  );
  const own = shapes.filter(({ properties }) => properties.name === name);
  if (own.length === 0) throw new RangeError(`no country is called "${name}"`);
  // The last point of a ring repeats its first.
  const rings = (of: typeof shapes) =>
    merge(atlas, of).coordinates.map((polygon) => required(polygon, 0).slice(1) as Ring);
  return { country: rings(own), land: rings(shapes) };
}
