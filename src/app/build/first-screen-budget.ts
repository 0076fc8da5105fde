import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** The part of a build's output that the budget looks at; the bundler's own types fit it. */
export interface BuiltFile {
  type: "chunk" | "asset";
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  imports?: string[];
}

/**
 * The scripts that a browser fetches before the first screen can be used: those that the page names (scripts and
 * module preloads) and, in turn, all that they import statically. Returns file names, sorted.
 */
export function firstScreenScripts(files: readonly BuiltFile[]): string[] {
  const chunks = new Map(files.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const pages = files.filter((file) => file.fileName.endsWith(".html")).map((file) => asText(file.source));
  const named = [...chunks.values()].filter(
    (chunk) => chunk.isEntry === true || pages.some((page) => page.includes(chunk.fileName)),
  );
  const found = new Set<string>();
  const queue = named.map((chunk) => chunk.fileName);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(chunks.get(name)?.imports ?? []));
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/** Size in bytes of the given chunks over the wire, each compressed by gzip at level 9. */
export function compressedSize(files: readonly BuiltFile[], names: readonly string[]): number {
  const sizes = names.map((name) => {
    const code = files.find((file) => file.fileName === name)?.code ?? "";
    return gzipSync(code, { level: 9 }).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Prints how much script the first screen takes and fails the build above `budget` bytes. A trainee with a poor
 * network must be able to begin before the map's library has arrived.
 */
export function firstScreenBudget(budget: number): Plugin {
  return {
    name: "mandate:first-screen-budget",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files: BuiltFile[] = Object.values(bundle);
        const names = firstScreenScripts(files);
        const size = compressedSize(files, names);
        const sentence = `first screen: ${kilobytes(size)} of script (gzip) in ${names.join(", ")}; budget ${kilobytes(budget)}`;
        if (size > budget) this.error(sentence);
        this.environment.logger.info(sentence);
      },
    },
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function asText(source: string | Uint8Array | undefined): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
