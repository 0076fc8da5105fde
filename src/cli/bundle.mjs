// Makes a bundle of the command line's sources and finds it again: Node cannot read TypeScript by itself, and a loader
// that compiles it each time is slow. Plain JavaScript, since this is what has to run first.
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../../", import.meta.url));
const cacheFolder = join(checkout, "node_modules/.cache/mandate");
/** What the bundle is made of besides `src`: how it is compiled, and which packages are installed. */
const settings = ["package.json", "package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"];
/** A bundle that has not been used for so many days is deleted when another is made. */
const daysKept = 1;

/**
 * Returns the folder of a bundle of the sources as they are now, and makes it where there is none. It holds `main.mjs`, which
 * runs the command line of the process, and `worker.mjs` for threads. Where the checkout cannot be written to, it stands among the system's temporary files
 * and goes when the process ends. Throws where the sources cannot be compiled.
 * @returns {Promise<string>}
 */
export async function openBundle() {
  const place = placeOfBundle();
  if (existsSync(place)) {
    markAsUsed(place);
    return place;
  }
  const draft = newDraft();
  if (draft === undefined) return makeTemporary();
  try {
    return putInPlace(draft, await makeBundle(draft));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Where the bundle of the sources as they are now belongs: its name covers the contents of all that it is made of. */
function placeOfBundle() {
  const sources = readdirSync(join(checkout, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const paths = [...settings.map((name) => join(checkout, name)).filter(existsSync), ...sources.sort()];
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return join(cacheFolder, hash.digest("hex").slice(0, 32));
}

/** A new folder beside the place of bundles, from where one can be moved there at once; undefined where none can be made. */
function newDraft() {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    return mkdtempSync(join(cacheFolder, "draft-"));
  } catch {
    return undefined;
  }
}

async function makeTemporary() {
  process.stderr.write(`mandate: nothing can be kept in ${cacheFolder}, so the program is compiled each time\n`);
  const folder = mkdtempSync(join(tmpdir(), "mandate-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await makeBundle(folder);
  return folder;
}

/**
 * Makes a bundle in a folder, again if the sources are changed meanwhile; returns where it belongs.
 * @param {string} folder
 */
async function makeBundle(folder) {
  const { build } = await import("rolldown");
  for (;;) {
    const place = placeOfBundle();
    await build({
      cwd: checkout,
      input: { main: "src/cli/main.ts", worker: "src/cli/threads/worker.ts" },
      platform: "node",
      // The pool of threads starts a file of its own package, so it is loaded from where it is installed.
      external: ["piscina", "rolldown"],
      transform: { define: { bundledCheckout: JSON.stringify(checkout) } },
      // Errors are thrown; standard error belongs to the command.
      logLevel: "silent",
      output: {
        dir: folder,
        cleanDir: true,
        paths: { piscina: import.meta.resolve("piscina") },
        entryFileNames: "[name].mjs",
        chunkFileNames: "[name]-[hash].mjs",
        sourcemap: true,
        sourcemapExcludeSources: true,
      },
    });
    if (placeOfBundle() === place) return place;
  }
}

/**
 * Moves a finished bundle to its place, and deletes those that have long been unused. Where another process was quicker,
 * its bundle of the same sources is taken.
 * @param {string} draft
 * @param {string} place
 */
function putInPlace(draft, place) {
  // Drafts are for their maker alone; others who use the checkout may use the bundle.
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
  const oldest = Date.now() - daysKept * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheFolder)) {
    const folder = join(cacheFolder, name);
    if ((statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return place;
}

/** @param {string} folder */
function markAsUsed(folder) {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    // Whoever may only read the cache deletes nothing from it, either.
  }
}
