import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { isBundled } from "./checkout.ts";

/**
 * Where a bundle keeps results from one process to the next: in its own folder, so that they are of these very sources and
 * go with them. Sources that run without a bundle may change from one process to the next, so theirs stay in memory.
 */
const folder = isBundled ? fileURLToPath(new URL("./results/", import.meta.url)) : undefined;
const inMemory = new Map<string, Buffer>();

/** The key of what this program makes of these texts, and of nothing else; `what` names the kind of result. */
export function keyOf(what: string, texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return `${what}-${hash.digest("hex")}`;
}

/** A copy of the result kept under a key, or undefined. */
export function recall(key: string): unknown {
  try {
    const kept = folder === undefined ? inMemory.get(key) : readFileSync(`${folder}${key}`);
    return kept === undefined ? undefined : deserialize(kept);
  } catch {
    // Not there, or damaged: it is worked out again.
    return undefined;
  }
}

/** Keeps a copy of a result, which is plain data. Where nothing can be written, it is worked out again each time. */
export function keep(key: string, result: unknown): void {
  const kept = serialize(result);
  if (folder === undefined) inMemory.set(key, kept);
  else write(folder, key, kept);
}

function write(place: string, key: string, kept: Buffer): void {
  try {
    mkdirSync(place, { recursive: true });
    // Another process finds the whole result or none.
    const draft = `${place}${key}.${process.pid}`;
    writeFileSync(draft, kept);
    renameSync(draft, `${place}${key}`);
  } catch {
    // The result itself is there; only the next process has to work for it again.
  }
}
