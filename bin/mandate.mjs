#!/usr/bin/env node
// Runs the command line (`src/cli/main.ts`) from a bundle of the sources.
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { openBundle } from "../src/cli/bundle.mjs";

const bundle = await openBundle();
try {
  await import(pathToFileURL(join(bundle, "main.mjs")).href);
} catch (error) {
  process.stderr.write(`${inSources(inspect(error))}\n`);
  process.exitCode = 1;
}

/**
 * Tells each place in the bundle by the source that it comes from. That the runtime does so by itself would cost every
 * command the time and memory of reading all source maps.
 * @param {string} text
 */
function inSources(text) {
  return text.replace(/(file:\S+?\.mjs):(\d+):(\d+)/g, (place, script, line, column) => {
    const map = fileURLToPath(`${script}.map`);
    if (!map.startsWith(bundle) || !existsSync(map)) return place;
    const origin = new SourceMap(JSON.parse(readFileSync(map, "utf8"))).findOrigin(Number(line), Number(column));
    if (!("fileName" in origin)) return place;
    return `${fileURLToPath(new URL(origin.fileName, script))}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}
