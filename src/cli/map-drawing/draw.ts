import { Delaunay } from "d3-delaunay";
import polygonClipping from "polygon-clipping";
import { required } from "../../scenario/required.ts";
import type { MapFile } from "../../scenario/schema/index.ts";
import type { Districts } from "./districts.ts";
import { outlinesOf } from "./outlines.ts";
import { area, type Point, type Ring, rounded, shareSide, tenth, withPoints } from "./rings.ts";

/**
 * Draws a mission area from the outlines of countries and the capitals of its districts: each district is the land
 * nearest to its capital, districts are joined to regions, and what lies round about is sea or a neighbour's coast.
 * The same input gives the same map. Throws a RangeError for a country that is not there.
 */
export function drawMap(districts: Districts): MapFile {
  const { country, land } = outlinesOf(districts.country);
  const project = projection(districts);
  const [width, height] = project(required(frameOf(districts), 2));
  const parts = regionParts(districts, project, country);
  const corners = [...parts.values()].flat(2);
  return {
    format: 1,
    width,
    height,
    disclaimer: true,
    regions: districts.regions.map(({ id, label, base }) => {
      const [polygon = [], ...islands] = parts.get(id) ?? [];
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
    sea: seaOf(
      land.map((ring) => ring.map(project)),
      { width, height },
    ).map((ring) => withPoints(ring, corners)),
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
      const rings = polygonClipping
        .union(first ?? [], ...others)
        .map((polygon) => rounded(required(polygon, 0).slice(1) as Ring));
      return [id, rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))];
    }),
  );
}

/** How far the sea goes on beyond the window, as a share of its width: nobody sees the end of it. */
const beyond = { across: 0.5, down: 0.8 };
/** Small islands beyond the window are left out, and coasts there drawn with points no nearer than this. */
const far = { leastArea: 60, leastStep: 6 };

/** The sea's rings: outer ones, and land the other way round, so that it is a hole. */
function seaOf(land: readonly Ring[], { width, height }: { width: number; height: number }): Ring[] {
  const [left, top, right, bottom] = [
    -beyond.across * width,
    -beyond.down * width,
    (1 + beyond.across) * width,
    height + beyond.down * width,
  ];
  const frame: Ring = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const inside = ([x, y]: Point) => x > 0 && x < width && y > 0 && y < height;
  const shores = land.filter(
    (ring) =>
      ring.some(inside) ||
      (area(ring) ** 2 > far.leastArea ** 2 && ring.some(([x, y]) => x > left && x < right && y > top && y < bottom)),
  );
  const drawn = shores.map((ring) => [thinned(ring, inside)]);
  return polygonClipping
    .difference([frame], drawn)
    .flatMap((rings) => rings.map((ring, at) => turned(rounded(ring.slice(1) as Ring), at === 0 ? 1 : -1)));
}

/** A ring with fewer points where nobody looks closely. */
function thinned(ring: Ring, inside: (point: Point) => boolean): Ring {
  const kept: Ring = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || inside(point) || Math.hypot(point[0] - last[0], point[1] - last[1]) >= far.leastStep)
      kept.push(point);
  }
  return kept;
}

function turned(ring: Ring, sign: 1 | -1): Ring {
  return area(ring) * sign > 0 ? ring : ring.toReversed();
}
