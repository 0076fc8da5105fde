import { Delaunay } from "d3-delaunay";
import polygonClipping from "polygon-clipping";
import type { MapSource } from "../../scenario/schema/index.ts";
import type { Districts } from "./districts.ts";
import { outlinesOf } from "./outlines.ts";
import { area, type Point, type Ring, rounded, shareSide, tenth, withPoints } from "./rings.ts";

/**
 * Draws a mission area from the outlines of countries and the capitals of its districts: each district is the land
 * nearest to its capital, districts are joined to regions, and what lies round about is sea or a neighbour's coast.
 * The same input gives the same map. Throws a RangeError for a country that is not there.
 */
export function drawMap(districts: Districts): MapSource {
  const { country, land } = outlinesOf(districts.country);
  const project = projection(districts);
  const frame = frameOf(districts).map(project);
  const parts = regionParts(districts, project, country);
  const corners = [...parts.values()].flat(2);
  const coasts = land.map((ring) => ring.map(project)).filter((ring) => reaches(ring, frame));
  return {
    format: 1,
    width: frame[2][0],
    height: frame[2][1],
    disclaimer: true,
    regions: districts.regions.map(({ id, label, base }) => {
      const [polygon, ...islands] = parts.get(id) ?? [];
      const others = districts.regions.filter((other) => other.id !== id);
      const neighbours = others.filter((other) => shareSide(parts.get(id) ?? [], parts.get(other.id) ?? []));
      const outlying = islands.length === 0 ? {} : { islands };
      return {
        id,
        polygon,
        ...outlying,
        label: project(label),
        base: project(base),
        neighbours: neighbours.map((it) => it.id),
      };
    }),
    towns: districts.capitals.map(({ id, district, at, kind }) => {
      const region = districts.regions.find((one) => one.districts.includes(district));
      if (region === undefined) throw new RangeError(`the district "${district}" belongs to no region`);
      return { id, region: region.id, at: project(at), kind };
    }),
    roads: [],
    rivers: [],
    // Coasts run the other way round than the frame, so that land is a hole in the sea.
    sea: [turned(frame, 1), ...coasts.map((ring) => turned(withPoints(ring, corners), -1))],
    outside: districts.outside.map(({ id, at }) => ({ id, label: project(at) })),
  };
}

type Project = (point: Point) => Point;

/** Plate carrée at the window's middle latitude, in map units to a tenth. */
function projection({ window: { west, south, east, north }, width }: Districts): Project {
  const across = width / (east - west);
  const down = across / Math.cos((((north + south) / 2) * Math.PI) / 180);
  return ([longitude, latitude]) => [tenth((longitude - west) * across), tenth((north - latitude) * down)];
}

/** The window's corners; the third, projected, is its width and height. */
function frameOf({ window: { west, south, east, north } }: Districts): Ring {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

/** The rings of each region in map units, the largest first. */
function regionParts(districts: Districts, project: Project, country: readonly Ring[]): Map<string, Ring[]> {
  const outline = country.map((ring) => [ring.map(project)]);
  const { capitals, regions, width } = districts;
  const voronoi = Delaunay.from(capitals.map(({ at }) => project(at))).voronoi([-width, -width, 2 * width, 2 * width]);
  const landOf = (district: string) => {
    const cell = voronoi.cellPolygon(capitals.findIndex((capital) => capital.district === district));
    return polygonClipping.intersection(outline, [cell as Ring]);
  };
  return new Map(
    regions.map(({ id, districts: own }) => {
      const [first, ...others] = own.map(landOf);
      const rings = polygonClipping.union(first, ...others).map(([outer]) => rounded(outer.slice(1) as Ring));
      return [id, rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))];
    }),
  );
}

function reaches(ring: Ring, [, [right], , [, bottom]]: Ring): boolean {
  return ring.some(([x, y]) => x > 0 && x < right && y > 0 && y < bottom);
}

function turned(ring: Ring, sign: 1 | -1): Ring {
  return area(ring) * sign > 0 ? ring : ring.toReversed();
}
