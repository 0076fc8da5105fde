import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { build, normalizePath, type Plugin, type Rolldown } from "vite";
import { required } from "../../scenario/required.ts";

/** The switches in Phaser's sources, which its own build sets in the same way: both renderers, and none of the rest. */
const switches = {
  "typeof WEBGL_RENDERER": "true",
  "typeof CANVAS_RENDERER": "true",
  "typeof WEBGL_DEBUG": "false",
  "typeof FEATURE_SOUND": "false",
  "typeof PLUGIN_CAMERA3D": "false",
  "typeof PLUGIN_FBINSTANT": "false",
};

/** `renderer/index.js` lists all of both renderers; the one module that asks for it, in a circle, wants its events only. */
const rendererIndex = "renderer/index.js";
const eventsOnly = 'exports.Events = require("./events/index.js");';

/**
 * Bundles `entry`, a module that imports from `phaser/src/...`, with those modules into one. Phaser's package exports
 * only the whole, and its modules are CommonJS, which a development server would hand out as it is; a bundle of their own
 * is the same in development, in a build and under test, and keeps the switches to Phaser.
 */
export function phaserParts(entry: string): Plugin {
  const file = normalizePath(resolve(entry));
  const sources = normalizePath(resolve(dirname(createRequire(import.meta.url).resolve("phaser/package.json")), "src"));
  return {
    name: "mandate:phaser-parts",
    enforce: "pre",
    // Nor can a development server look them up to bundle them beforehand.
    config: () => ({ optimizeDeps: { exclude: ["phaser"] } }),
    async load(id) {
      if (id !== file) return undefined;
      return { code: await bundled(file, sources), map: null };
    },
  };
}

async function bundled(file: string, sources: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: switches,
    resolve: { alias: [{ find: /^phaser\/src(?=\/)/, replacement: sources }] },
    plugins: [
      {
        name: "mandate:phaser-renderer-events",
        load: (id) => (id === `${sources}/${rendererIndex}` ? eventsOnly : undefined),
      },
    ],
    build: { write: false, minify: false, target: "es2022", lib: { entry: file, formats: ["es"] } },
  });
  const built = [result].flat() as Rolldown.RolldownOutput[];
  return required(built, 0).output[0].code;
}
