import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const installedNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// The map needs WebGL 2, which SwiftShader draws in software: test machines have no graphics card.
const graphics = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

// A browser under test speaks to nobody but the page's own server.
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else an installed one, else the one that comes in
 * the package @sparticuz/chromium (Linux only). Throws, naming all three, when there is none.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH || findInstalled();
  if (installed) return start(installed, options);
  return startPackaged(await packagedPath(), options);
}

function start(executablePath: string, options: LaunchOptions): Promise<Browser> {
  // Chromium's sandbox refuses to run as root, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    ...options,
    executablePath,
    args: [...sandbox, ...quiet, ...graphics, ...(options.args ?? [])],
  });
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => installedNames.map((name) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packagedPath(): Promise<string> {
  try {
    const packaged = await import("@sparticuz/chromium");
    return await packaged.default.executablePath();
  } catch (cause) {
    const message =
      "No Chromium for the browser tests. Set CHROMIUM_PATH to one, or install one " +
      `(${installedNames.join(", ")} on PATH), or run npm ci on Linux for the one in @sparticuz/chromium.`;
    throw new Error(message, { cause });
  }
}

/** Only the package's arguments for graphics are used: others switch off web security, which is under test here. */
async function startPackaged(path: string, options: LaunchOptions): Promise<Browser> {
  try {
    return await start(path, options);
  } catch (error) {
    if (!String(error).includes("shared libraries")) throw error;
  }
  return start(path, { ...options, env: { ...process.env, ...unpackLibraries() } });
}

/** A bare machine lacks NSS, and fonts with it; the package brings both, packed for another purpose. */
function unpackLibraries(): Record<string, string> {
  const binaries = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../../bin");
  const folder = mkdtempSync(join(tmpdir(), "chromium-libraries-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    const input = brotliDecompressSync(readFileSync(join(binaries, archive)));
    execFileSync("tar", ["-x", "-C", folder], { input });
  }
  return { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder };
}
