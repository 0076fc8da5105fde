import { parse } from "yaml";
import type { MapFile } from "../../scenario/schema/index.ts";
import { readScenarios } from "../read-scenarios.ts";
import { districtsFile } from "./districts.ts";
import { drawMap } from "./draw.ts";

/** Every map that is drawn from a scenario's `districts.yaml`, by its path below the scenarios folder. */
export function drawnMaps(): Record<string, MapFile> {
  const sources = Object.entries(readScenarios()).filter(([path]) => path.endsWith("/districts.yaml"));
  return Object.fromEntries(
    sources.map(([path, text]) => [
      path.replace(/districts\.yaml$/, "map.json"),
      drawMap(districtsFile.parse(parse(text))),
    ]),
  );
}
