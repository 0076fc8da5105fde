// Draws the maps of scenarios that are of a real place from their `districts.yaml`. Run by `npm run map`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawnMaps } from "./map-drawing/drawn-maps.ts";
import { scenariosFolder } from "./read-scenarios.ts";

for (const [path, map] of Object.entries(drawnMaps()))
  writeFileSync(join(scenariosFolder, path), `${JSON.stringify(map)}\n`);
