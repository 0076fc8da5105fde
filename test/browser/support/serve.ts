import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Served {
  /** Where the built page is, with a closing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built page, or another build of it, on a free port. `npm run test:browser` builds it first; a test that runs
 * alone needs a build.
 */
export async function serveBuild(folder = join(root, "dist")): Promise<Served> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`There is no build in ${folder}: run npm run build first.`);
  }
  const server = await preview({
    root,
    configFile: false,
    appType: "mpa",
    logLevel: "warn",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The preview server has no address.");
  return { url, close: () => server.close() };
}
