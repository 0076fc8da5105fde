// Proves that a development server hands out the map's parts of Phaser as one module that a browser can read, with both
// renderers and without the parts that the map does not use.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { expect, test } from "vitest";
import { phaserParts } from "../../../src/app/build/phaser-parts.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("the parts come as one module, in development too", async () => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    plugins: [phaserParts(`${root}src/map/phaser.ts`)],
  });
  try {
    const code = (await server.environments.client.transformRequest("/src/map/phaser.ts"))?.code ?? "";
    expect(code).toMatch(/export \{.*\bGame\b/s);
    expect(code).not.toMatch(/^\s*import\b.*from/m);
    expect(code).not.toMatch(/typeof (WEBGL_RENDERER|CANVAS_RENDERER|WEBGL_DEBUG|FEATURE_SOUND|PLUGIN_\w+)/);
    for (const part of ["WebGLRenderer", "CanvasRenderer", "TweenManager", "Timeline", "InputPlugin", "Container"])
      expect(code).toContain(`function ${part}`);
    for (const part of ["WebAudioSoundManager", "ArcadePhysics", "Tilemap", "SpriteGPULayer", "LoaderPlugin", "Text"])
      expect(code).not.toContain(`function ${part} (`);
  } finally {
    await server.close();
  }
});
